import { knownBy } from '../process/shared-error';
import type { InputIssue } from '../schemas/issue';

/**
 * The expected refusals. Services throw them; each edge (problem+json, form state, exit code) turns them into words
 * once. Anything else that is thrown is a fault of ours and answers 500 with an id.
 */
export const REFUSALS = [
  'invalid_input',
  'not_found',
  'forbidden',
  'unauthenticated',
  'conflict',
  'too_large',
  'too_many',
  'no_room',
  'unavailable',
] as const;
export type AppErrorKind = (typeof REFUSALS)[number];

/** Two versions of one subject: the one that a change began with, and the one that is there. */
export interface EditConflict {
  subject: 'figure' | 'source' | 'context_note';
  id: string;
  yours: { version: number };
  newest: { version: number; fields: Readonly<Record<string, string>> };
}

/** What a refusal may carry besides its words. */
export interface AppErrorDetails {
  issues?: readonly InputIssue[];
  clash?: EditConflict;
  /** When it makes sense to try again. */
  retryAfterSeconds?: number;
  /** What failed, for the log. */
  cause?: unknown;
}

const REFUSAL = Symbol.for('as-reported.Refusal');

export class AppError extends Error {
  static override [Symbol.hasInstance] = knownBy(REFUSAL);
  readonly [REFUSAL] = true;
  override readonly name = 'Refusal';
  readonly kind: AppErrorKind;
  readonly issues: readonly InputIssue[];
  readonly clash: EditConflict | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: AppErrorKind,
    message: string,
    { issues = [], clash, retryAfterSeconds, cause }: AppErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.issues = issues;
    this.clash = clash;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function invalidInput(message: string, issues: readonly InputIssue[]): AppError {
  return new AppError('invalid_input', message, { issues });
}

export function notFound(message: string): AppError {
  return new AppError('not_found', message);
}

/** Nobody is signed in, or not for this: the reader is sent to the sign-in page. */
export function unauthenticated(message: string): AppError {
  return new AppError('unauthenticated', message);
}

export function forbidden(message: string): AppError {
  return new AppError('forbidden', message);
}

/** Too many attempts in too short a time; `message` says how long to wait. */
export function tooMany(message: string, retryAfterSeconds?: number): AppError {
  return new AppError('too_many', message, { retryAfterSeconds });
}

/** Somebody else changed it first: nothing was saved, and `message` says what to do. */
export function conflict(message: string, clash?: EditConflict): AppError {
  return new AppError('conflict', message, { clash });
}
