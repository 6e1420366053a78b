import 'server-only';
import type { PrismaClient } from './generated/client';

type ReadMethod =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

type ModelName = {
  [Name in keyof PrismaClient]: PrismaClient[Name] extends { findMany: unknown } ? Name : never;
}[keyof PrismaClient];

/**
 * What queries are written against: the reading half of Prisma's client. Both the reader's client and the
 * transaction of a write fit it, so one query serves both; on the reader's connection SQLite refuses any write.
 */
export type Reader = {
  readonly [Name in ModelName]: Pick<PrismaClient[Name], ReadMethod>;
} & Pick<PrismaClient, '$queryRaw'>;
