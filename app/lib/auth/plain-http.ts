import 'server-only';

import { registry } from '../process/registry';

/** Whether whoever started the server said --insecure-http: passwords and sessions then cross the network in clear. */
export function isInsecureHttp(): boolean {
  return registry.insecureHttp === true;
}
