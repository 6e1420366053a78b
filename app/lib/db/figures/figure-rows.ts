import 'server-only';
import type {
  BalanceSign,
  Coverage,
  Figure,
  Flow,
  ObsStatus,
  PartnerBasis,
  Rank,
  ReviewState,
  Valuation,
} from '../../domain/figure';
import type { PeriodBasis } from '../../domain/period';
import type { Qualifier } from '../../domain/qualifier';
import type { ContextNote, PublishedBasis, ReadResult, Source } from '../../domain/source';
import type { Prisma } from '../generated/client';

export type FigureRow = Prisma.FigureGetPayload<object>;
export type SourceRow = Prisma.SourceGetPayload<object>;
export type ContextNoteRow = Prisma.ContextNoteGetPayload<{ include: { figures: true } }>;

/** The database keeps codes as text. Only the schemas of lib/schemas write them, so that reading may trust them. */
function code<T extends string>(text: string): T {
  return text as T;
}

export function toFigure(row: FigureRow): Figure {
  return {
    id: row.id,
    claimId: row.claimId,
    sourceId: row.sourceId,
    reporter: row.reporter,
    partner: row.partner,
    flow: code<Flow>(row.flow),
    amount: { qualifier: code<Qualifier>(row.qualifier), low: row.low, high: row.high, decimals: row.decimals },
    currency: row.currency,
    balanceSign: row.balanceSign === null ? null : code<BalanceSign>(row.balanceSign),
    hedgeAsPrinted: row.hedgeAsPrinted,
    period: {
      first: row.periodFirst,
      last: row.periodLast,
      basis: code<PeriodBasis>(row.periodBasis),
      asPrinted: row.periodAsPrinted,
    },
    partnerAsPrinted: row.partnerAsPrinted,
    partnerBasis: code<PartnerBasis>(row.partnerBasis),
    coverage: code<Coverage>(row.coverage),
    valuation: code<Valuation>(row.valuation),
    attribution: row.attribution,
    locator: row.locator,
    note: row.note,
    obsStatus: code<ObsStatus>(row.obsStatus),
    rank: code<Rank>(row.rank),
    rankReason: row.rankReason,
    reviewState: code<ReviewState>(row.reviewState),
    version: row.version,
    createdRevision: row.createdRevision,
    revision: row.revision,
  };
}

export function toSource(row: SourceRow): Source {
  return {
    ...row,
    publishedBasis: code<PublishedBasis>(row.publishedBasis),
    readResult: code<ReadResult>(row.readResult),
  };
}

export function toContextNote(row: ContextNoteRow): ContextNote {
  return {
    id: row.id,
    sourceId: row.sourceId,
    text: row.text,
    figureIds: row.figures.map(({ figureId }) => figureId).toSorted(),
  };
}
