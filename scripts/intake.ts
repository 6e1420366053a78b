// npm run intake -- article.txt --date 2025-11-20 [--language es] [--json]: the trade figures that an article holds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import type { Other, Proposal, ProposedFigures } from '@/lib/intake/proposal';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { parsePublication } from '@/lib/intake/times/publication';
import { CommandError, failInOneLine } from './fail-in-one-line';

const USAGE = `Usage: npm run intake -- article.txt [--date 2025-11-20] [--language ${INTAKE_LANGUAGES.join('|')}] [--json]`;

const inOneLine = (words: string) => words.replace(/\s+/g, ' ');

/** "1  China, Latin America: turnover above 500000000000 USD, 2024 (inferred). Words: exceeded $500 billion" */
function figureLine({ fields, reporterName, partnerName, words }: Proposal, index: number): string {
  const amount = [...new Set([fields.low, fields.high])].filter((bound) => bound !== '').join(' to ');
  const flow = [fields.flow, fields.balance_sign].filter((word) => word !== '').join(', ');
  const period = fields.time_period === '' ? 'period not stated' : `${fields.time_period} (${fields.period_basis})`;
  return `${index + 1}  ${reporterName ?? 'not given'}, ${partnerName ?? 'not given'}: ${flow} ${fields.qualifier} ${amount} ${fields.currency}, ${period}. Words: ${inOneLine(words)}`;
}

function otherLine({ kind, words, because, product }: Other): string {
  const why = product ?? because?.words;
  return `-  ${inOneLine(words)}: ${kind}${why ? ` (${inOneLine(why)})` : ''}`;
}

/** What the API answers of a text, without what the data say of it; and where each part was found. */
function toJson({ language, figures, others }: ProposedFigures): string {
  const rows = figures.map(({ words, span, reporterName, partnerName, fields, found }) => ({
    words,
    span,
    reporter_name: reporterName,
    partner_name: partnerName,
    fields,
    found,
  }));
  return JSON.stringify({ language, figures: rows, others }, null, 2);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string' }, language: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new CommandError(USAGE);
  const language = INTAKE_LANGUAGES.find((one) => one === values.language);
  if (values.language !== undefined && !language) throw new CommandError(USAGE);
  if (values.date !== undefined && !parsePublication(values.date)) {
    throw new CommandError(
      '--date must be a day, a month, a year or a window, as in 2025-11-20 or 2025-11-17/2025-12-31',
    );
  }
  const text = readFileSync(file, 'utf8');
  const found = proposeFigures({ text, published: values.date ?? null, ...(language ? { language } : {}) });
  if (values.json) console.log(toJson(found));
  else {
    for (const line of found.figures.map(figureLine)) console.log(line);
    for (const line of found.others.map(otherLine)) console.log(line);
    console.log(`${found.figures.length} figures proposed, ${found.others.length} amounts left aside.`);
  }
} catch (error) {
  failInOneLine(error);
}
