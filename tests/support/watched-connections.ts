import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { requireTool } from './tools';

export interface Watch {
  /** Stands before a program, which keeps its own process and whose connections are then seen. */
  under: readonly string[];
  /**
   * Where a process that has ended, with all its threads and children, connected or sent to over a network: "address
   * port" as often as it did, questions for names included. Sockets of this machine's file system are left out.
   */
  read: (pid: number) => Promise<string[]>;
}

/** Has the kernel note every connection that a program opens. Call `read` once, when the program has ended. */
export function watchConnections(): Watch {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-connections-'));
  const file = path.join(folder, 'calls');
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  return {
    // -D: strace is the grandchild, so that signals reach the program itself; -f: threads and children, too.
    under: [requireTool('strace'), '-D', '-f', '-e', calls, '-e', 'signal=none', '-o', file],
    read: async (pid) => {
      // It writes until just after the program has ended.
      await vi.waitFor(
        () => {
          if (!new RegExp(`^${pid} +\\+\\+\\+ (exited|killed)`, 'm').test(readFileSync(file, 'utf8')))
            throw new Error('strace has not seen the end of the program');
        },
        { timeout: 30_000 },
      );
      const lines = readFileSync(file, 'utf8').split('\n');
      rmSync(folder, { recursive: true, force: true });
      return lines.flatMap(addressesIn);
    },
  };
}

/** The address in a line such as `12 connect(20, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2.3.4")}, 16) = 0`. */
function addressesIn(line: string): string[] {
  const found = line.matchAll(
    /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\).*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"/g,
  );
  // Looking up a name, the C library asks the kernel for its own address by connecting to port 0, which sends nothing.
  return [...found].filter(([, port]) => port !== '0').map(([, port, address]) => `${address} ${port}`);
}
