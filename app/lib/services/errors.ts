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
] as const;
export type RefusalKind = (typeof REFUSALS)[number];

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly issues: readonly InputIssue[];

  constructor(kind: RefusalKind, message: string, issues: readonly InputIssue[] = []) {
    super(message);
    this.kind = kind;
    this.issues = issues;
  }
}

export function invalidInput(message: string, issues: readonly InputIssue[]): Refusal {
  return new Refusal('invalid_input', message, issues);
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
export function tooMany(message: string): Refusal {
  return new Refusal('too_many', message);
}

/** Somebody else changed it first: nothing was saved, and `message` says what to do. */
export function conflict(message: string): Refusal {
  return new Refusal('conflict', message);
}
