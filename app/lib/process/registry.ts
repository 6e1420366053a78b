import type { AsyncLocalStorage } from 'node:async_hooks';
import type { ChildProcess } from 'node:child_process';

/** What the server keeps for each request until it is answered. */
export interface RequestNotes {
  /** Under which the request is logged. */
  requestId?: string;
  /** Sent instead of Next's own status. */
  status?: number;
  /** Sent with it: how many seconds to wait. */
  retryAfter?: number;
  /** The client's address, as the server has it. */
  client?: string;
  /** Tells when the answer is made, which a slow reader may not have taken yet, or when the connection has ended. */
  whenMade?: (tell: () => void) => void;
  /** The turn of a costly answer, taken once. */
  turn?: Promise<void>;
  /** It was made by a program on this machine, and no proxy forwarded it. */
  fromThisMachine?: boolean;
  /** Closes the connection at once. */
  cut?: () => void;
  /** What was typed into a form that was sent after its session had ended. */
  kept?: Readonly<Record<string, string>>;
  /** The audit has this request's refusal already. */
  refusalRecorded?: boolean;
}

/** Of the link that makes the first administrator: the SHA-256 of its token, and until when it is good. */
interface SetupToken {
  hash: string;
  expiresAt: number;
}

/** What the check of the record and of the audit found. */
export interface ChainState {
  /** What is wrong, in sentences; empty when both are whole. */
  faults: readonly string[];
}

/**
 * Everything that is kept once for the whole process. Next bundles a module once for pages and once for handlers, and the
 * server itself is no part of either: what all of them share stands here. An entry whose type belongs to a higher layer is
 * declared beside that type (`declare module`), and is typed here all the same. Nothing but this file touches `globalThis`.
 */
export interface ProcessRegistry {
  /** Set by the server: the folder of package.json. */
  root?: string;
  /** Set by the server: whether it was started with --insecure-http. */
  insecureHttp?: boolean;
  /** Set by the server: the notes of the request that is being answered. */
  requestNotes?: AsyncLocalStorage<RequestNotes>;
  /** Set by the server: puts a line that keeps every save from being made into the log. */
  tellTrouble?: (line: string) => void;
  /** Set by the server: what it counts, in Prometheus' text. */
  serverMetrics?: { metrics: () => Promise<string> };
  /** Set by the server, which checks the chains of hashes each hour; left out until the first check has ended. */
  chains?: ChainState;
  /** Set by the server while nobody has an account; removed once it was used. */
  setupToken?: SetupToken;
  /** Set by the app: why the last try to open the database failed. */
  databaseFailure?: unknown;
  /** Set by the app: senders of the files that are coming now, by the id of their import. */
  uploads?: Map<string, string>;
  /** Set by the app: what ends when the process of an import ends, by the id of that import. */
  imports?: Map<string, Promise<void>>;
  /** Set by the app: the processes of imports, which the server ends when it stops; what they began is rolled back. */
  importProcesses?: Set<ChildProcess>;
}

declare global {
  var asReported: ProcessRegistry | undefined;
}

globalThis.asReported ??= {};

/** The registry of this process, the same object for every copy of this module. */
export const registry: ProcessRegistry = globalThis.asReported;
