import 'server-only';
import type { Reader } from './reader';
import type { Recording, Transaction } from './sqlite/writer';

/** That a text was read by intake for a source. */
export interface IntakeText {
  sourceId: string;
  /** SHA-256 of the text as it was read, in hexadecimal digits. */
  hash: string;
  /** Null unless an editor asked to keep it. */
  text: string | null;
  actor: string;
  at: Date;
}

/** The texts that were read for a source, the newest first. */
export function readTextsOfSource(reader: Reader, sourceId: string): Promise<IntakeText[]> {
  return reader.intakeText.findMany({ where: { sourceId: { equals: sourceId } }, orderBy: { id: 'desc' } });
}

/** For which sources a text with this hash was read, the newest first. */
export function readTextsOfHash(reader: Reader | Transaction, hash: string): Promise<IntakeText[]> {
  return reader.intakeText.findMany({ where: { hash: { equals: hash } }, orderBy: { id: 'desc' } });
}

/** Adds that a text was read, or the text itself to what is known; false when nothing of it is new. */
export async function insertIntakeText({ tx, at }: Recording, read: Omit<IntakeText, 'at'>): Promise<boolean> {
  const known = (await readTextsOfHash(tx, read.hash)).find(({ sourceId }) => sourceId === read.sourceId);
  if (known && (known.text !== null || read.text === null)) return false;
  const { sourceId, hash } = read;
  if (known) await tx.intakeText.update({ where: { sourceId_hash: { sourceId, hash } }, data: { text: read.text } });
  else await tx.intakeText.create({ data: { sourceId, hash, text: read.text, actor: read.actor, at } });
  return true;
}
