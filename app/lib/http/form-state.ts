import type { InputIssue } from '../schemas/issue';
import type { AppErrorKind } from '../services/errors';

/** What a form shows after it was sent. `values` are what was typed, without passwords and tokens. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'refused';
      /** `fault` is an error of ours; `message` then holds the id under which it was logged. */
      kind: AppErrorKind | 'fault';
      message: string;
      issues: InputIssue[];
      values: Record<string, string>;
    }
  | { status: 'done'; message: string };

export const IDLE: FormState = { status: 'idle' };
