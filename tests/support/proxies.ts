import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireTool } from './tools';

export interface StartedProxy {
  /** Where browsers go: https://localhost with a port. */
  origin: string;
  /** The port of plain HTTP. */
  httpPort: number;
  stop: () => Promise<void>;
}

export interface ProxyOptions {
  /** Where it listens, known before the server that stands behind it. */
  ports: ProxyPorts;
  /** The server's port on this machine. */
  serverPort: number;
  /** nginx alone: keeps all that it may, of signed-in people too, and what says nothing about being kept for a minute; lets one address ask often. */
  greedy?: boolean;
}

export interface ProxyPorts {
  tls: number;
  http: number;
}

/** Two ports that were free a moment ago. */
export async function proxyPorts(): Promise<ProxyPorts> {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [tls = 0, http = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return { tls, http };
}

/** The shipped nginx.conf with the places that its reader is told to change, and those that only a system's nginx may use. */
export async function startNginx({ ports, serverPort, greedy = false }: ProxyOptions): Promise<StartedProxy> {
  const program = requireTool('nginx');
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-nginx-'));
  const { certificate, key } = makeCertificate(folder);
  const site = changed(readFileSync('scripts/operations/nginx.conf', 'utf8'), [
    ['server 127.0.0.1:3000;', `server 127.0.0.1:${serverPort};`],
    ['listen 80;', `listen 127.0.0.1:${ports.http};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${ports.tls} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['server_name figures.example.org;', 'server_name localhost;'],
    ['/etc/ssl/as-reported/fullchain.pem', certificate],
    ['/etc/ssl/as-reported/privkey.pem', key],
    ['/var/cache/nginx/as-reported', path.join(folder, 'cache')],
    ...(greedy ? GREEDY : []),
  ]);
  writeFileSync(path.join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, name)};`,
  );
  // Without it, the workers of a master that is root are somebody who may not look into the folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${user}daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\n` +
      `http {\naccess_log off;\n${temporary.join('\n')}\ninclude ${folder}/site.conf;\n}\n`,
  );
  const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return whenListening(child, { ports, folder, name: 'nginx' });
}

const GREEDY: [string, string][] = [
  // A crawl is one address that asks for very much.
  ['rate=30r/s', 'rate=10000r/s'],
  ['rate=5r/s', 'rate=10000r/s'],
  ['proxy_cache_bypass $http_cookie $http_authorization;', 'proxy_cache_valid any 60s;'],
  ['proxy_no_cache $http_cookie $http_authorization;', 'add_header X-Cache $upstream_cache_status always;'],
];

/** The shipped Caddyfile with its name, a certificate of its own, and the server's port. */
export async function startCaddy({ ports, serverPort }: ProxyOptions): Promise<StartedProxy> {
  const program = requireTool('caddy');
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-caddy-'));
  const { certificate, key } = makeCertificate(folder);
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(
    file,
    changed(readFileSync('scripts/operations/Caddyfile', 'utf8'), [
      ['admin off', `admin off\n\thttp_port ${ports.http}\n\thttps_port ${ports.tls}\n\tdefault_bind 127.0.0.1`],
      ['figures.example.org {', `localhost {\n\ttls ${certificate} ${key}`],
      ['127.0.0.1:3000', `127.0.0.1:${serverPort}`],
    ]),
  );
  const child = spawn(program, ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
  });
  return whenListening(child, { ports, folder, name: 'caddy' });
}

/** Each place must be there: an example that was changed is changed here, too. */
function changed(text: string, places: [from: string, to: string][]): string {
  let result = text;
  for (const [from, to] of places) {
    if (!result.includes(from)) throw new Error(`the example has no "${from}" any more`);
    result = result.replaceAll(from, to);
  }
  return result;
}

function makeCertificate(folder: string): { certificate: string; key: string } {
  const certificate = path.join(folder, 'certificate.pem');
  const key = path.join(folder, 'key.pem');
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', key, '-out', certificate];
  execFileSync(requireTool('openssl'), ['req', '-x509', '-nodes', '-days', '2', ...subject, ...made], {
    stdio: 'pipe',
  });
  mkdirSync(path.join(folder, 'cache'));
  return { certificate, key };
}

interface Started {
  ports: ProxyPorts;
  folder: string;
  name: string;
}

async function whenListening(child: ChildProcess, { ports, folder, name }: Started): Promise<StartedProxy> {
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'exit');
  while (!(await accepts(ports.tls))) {
    if (child.exitCode !== null) throw new Error(`${name} ended:\n${said.join('')}`);
  }
  return {
    origin: `https://localhost:${ports.tls}`,
    httpPort: ports.http,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => undefined);
    socket.once('close', (hadError) => told(!hadError));
  });
}
