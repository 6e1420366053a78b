import 'server-only';
import { type RequestNotes, registry } from '../process/registry';

/** The notes of the request that is being answered; undefined under `npm run dev`, where nobody keeps any. */
export function requestNotes(): RequestNotes | undefined {
  return registry.requestNotes?.getStore();
}
