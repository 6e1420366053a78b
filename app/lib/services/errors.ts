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
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

/** Two versions of one subject: the one that a change began with, and the one that is there. */
export interface Clash {
  subject: 'figure' | 'source' | 'context_note';
  id: string;
  yours: { version: number };
  newest: { version: number; fields: Readonly<Record<string, string>> };
}

/** What a refusal may carry besides its words. */
export interface RefusalDetails {
  issues?: readonly InputIssue[];
  clash?: Clash;
  /** When it makes sense to try again. */
  retryAfterSeconds?: number;
  /** What failed, for the log. */
  cause?: unknown;
}

const REFUSAL = Symbol.for('as-reported.Refusal');

export class Refusal extends Error {
  static override [Symbol.hasInstance] = knownBy(REFUSAL);
  readonly [REFUSAL] = true;
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly issues: readonly InputIssue[];
  readonly clash: Clash | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: RefusalKind,
    message: string,
    { issues = [], clash, retryAfterSeconds, cause }: RefusalDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.issues = issues;
    this.clash = clash;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function invalidInput(message: string, issues: readonly InputIssue[]): Refusal {
  return new Refusal('invalid_input', message, { issues });
}

export function notFound(message: string): Refusal {
  return new Refusal('not_found', message);
}

/** Nobody is signed in, or not for this: the reader is sent to the sign-in page. */
export function unauthenticated(message: string): Refusal {
  return new Refusal('unauthenticated', message);
}

export function forbidden(message: string): Refusal {
  return new Refusal('forbidden', message);
}

/** Too many attempts in too short a time; `message` says how long to wait. */
export function tooMany(message: string, retryAfterSeconds?: number): Refusal {
  return new Refusal('too_many', message, { retryAfterSeconds });
}

/** Somebody else changed it first: nothing was saved, and `message` says what to do. */
export function conflict(message: string, clash?: Clash): Refusal {
  return new Refusal('conflict', message, { clash });
}
