import type { ServerResponse } from 'node:http';
import type { RequestNotes } from '../../app/lib/process/registry';

/** What the server notes about a request while Next answers it, and what it does once the answer is made. */
export interface AnswerNotes extends RequestNotes {
  made: () => void;
}

export interface NotedRequest {
  /** The client's address. */
  client: string;
  /** The id under which it is logged. */
  requestId: string;
  /** Whether a program on this machine made it. */
  fromThisMachine: boolean;
}

/**
 * A page that finds nothing, or may not be seen just now, says so by app/lib/http/answer-status.ts; Next has no way to give
 * a page a status. Costly answers hold a turn until they are made. To be called before anything is written to the response.
 */
export function noteAnswer(response: ServerResponse, request: NotedRequest): AnswerNotes {
  const tells: (() => void)[] = [];
  let isMade = false;
  const made = () => {
    isMade = true;
    for (const tell of tells.splice(0)) tell();
  };
  response.once('close', made);
  const notes: AnswerNotes = {
    ...request,
    cut: () => response.destroy(),
    whenMade: (tell) => {
      if (isMade) tell();
      else tells.push(tell);
    },
    made,
  };
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
    if (notes.retryAfter !== undefined) response.setHeader('Retry-After', String(notes.retryAfter));
    return Reflect.apply(writeHead, response, [notes.status ?? status, ...rest]);
  };
  return notes;
}

/**
 * Next waits for the reader between two pieces of a page. One that holds a turn does not: it is kept in memory until it is
 * read, so that a slow reader keeps nobody waiting. Call it after compression, whose pieces these are.
 */
export function tellWhenMade(response: ServerResponse, notes: AnswerNotes): void {
  const { write, end } = response;
  response.write = (...given: unknown[]): boolean => Reflect.apply(write, response, given) || notes.turn !== undefined;
  response.end = (...given: unknown[]): ServerResponse => {
    const ended = Reflect.apply(end, response, given);
    notes.made();
    return ended;
  };
}
