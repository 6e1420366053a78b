import { formatMoment, formatMomentDay } from '../figure/date-words';

/** What a token's scope lets a program do. */
const SCOPE_WORDS = { read: 'Read', write: 'Read and write' } as const;

export const SCOPE_CHOICES = [
  { value: 'read', text: 'Read: also what is not published' },
  { value: 'write', text: 'Read and write: record and correct in your name' },
] as const;

interface Token {
  id: string;
  name: string;
  scope: keyof typeof SCOPE_WORDS;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** A token as a row of the account pages. Its use is noted once an hour, so no minute is named. */
export function wordToken({ id, name, scope, createdAt, expiresAt, lastUsedAt }: Token) {
  return {
    id,
    name,
    scope: SCOPE_WORDS[scope],
    made: formatMomentDay(createdAt),
    used: lastUsedAt ? `about ${formatMoment(lastUsedAt)}` : 'never',
    runsOut: formatMomentDay(expiresAt),
  };
}
