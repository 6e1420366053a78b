import type { Proposal, ProposedFigures } from '@/lib/intake/proposal';

/** A proposal in one line: "exports above 5000000000.. USD China > World 2024". */
export function proposalLine({ fields, reporterName, partnerName }: Proposal): string {
  const flow = [fields.flow, fields.balance_sign].filter((word) => word !== '').join(' ');
  const amount = fields.low === fields.high ? fields.low : `${fields.low}..${fields.high}`;
  const period = fields.time_period === '' ? 'no time' : fields.time_period;
  return `${flow} ${fields.qualifier} ${amount} ${fields.currency} ${reporterName} > ${partnerName} ${period}`;
}

/** Figures, then what was left aside with its kind. */
export function proposalLines({ figures, others }: ProposedFigures): string[] {
  return [...figures.map(proposalLine), ...others.map(({ kind, words }) => `not: ${kind} ${words}`)];
}
