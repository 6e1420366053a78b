import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANGE_KINDS } from '@/lib/db/record/revision-reads';
import {
  BALANCE_SIGNS,
  COVERAGES,
  FLOWS,
  OBS_STATUSES,
  PARTNER_BASES,
  RANKS,
  REVIEW_STATES,
  VALUATIONS,
} from '@/lib/domain/figure';
import { PERIOD_BASES } from '@/lib/domain/period';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { PUBLISHED_BASES, READ_RESULTS } from '@/lib/domain/source';
import { SUBJECT_TYPES } from '@/lib/schemas/recorded-change';

/** The lists of the application by the names of the schema's enums. */
const LISTS: Record<string, readonly string[]> = {
  BalanceSign: BALANCE_SIGNS,
  ChangeKind: CHANGE_KINDS,
  Coverage: COVERAGES,
  Flow: FLOWS,
  ObsStatus: OBS_STATUSES,
  PartnerBasis: PARTNER_BASES,
  PeriodBasis: PERIOD_BASES,
  PublishedBasis: PUBLISHED_BASES,
  Qualifier: QUALIFIERS,
  Rank: RANKS,
  ReadResult: READ_RESULTS,
  ReviewState: REVIEW_STATES,
  SubjectType: SUBJECT_TYPES,
  Valuation: VALUATIONS,
};

function enumsOf(schema: string): Record<string, string[]> {
  const found = [...schema.matchAll(/^enum (\w+) \{\n([^}]*)\}/gm)];
  return Object.fromEntries(found.map(([, name = '', body = '']) => [name, body.trim().split(/\s+/)]));
}

test('the enums of the database are the closed lists of the application, value for value', () => {
  expect(enumsOf(readFileSync('prisma/schema.prisma', 'utf8'))).toEqual(LISTS);
});

test('a value more or less would be found', () => {
  expect(enumsOf('enum Rank {\n  preferred\n  normal\n}\n')).not.toEqual({ Rank: RANKS });
});
