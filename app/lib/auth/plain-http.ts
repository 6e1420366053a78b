import 'server-only';

const shared = globalThis as { asReportedInsecureHttp?: boolean };

/** Whether whoever started the server said --insecure-http: passwords and sessions then cross the network in clear. */
export function isInsecureHttp(): boolean {
  return shared.asReportedInsecureHttp === true;
}
