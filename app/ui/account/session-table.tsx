import { agentName } from '@/lib/format/agent-words';
import { AccountForm, type FormAction } from './account-form';

export interface SessionTableProps {
  sessions: readonly {
    id: string;
    agent: string;
    address: string;
    isThis: boolean;
    begun: string;
    used: string;
  }[];
  end: FormAction;
}

/** Somebody's open sessions, each with a button that ends it. */
export function SessionTable({ sessions, end }: SessionTableProps) {
  return (
    <table className="table stack">
      <caption className="sr-only">Open sessions</caption>
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Address</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last used</th>
          <th scope="col">End</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, agent, address, isThis, begun, used }) => (
          <tr key={id}>
            <th scope="row">{agentName(agent)}</th>
            <td data-label="Address">{address || 'unknown'}</td>
            <td data-label="Signed in">{begun}</td>
            <td data-label="Last used">{used}</td>
            <td data-label="End">
              {isThis ? 'This one' : <AccountForm action={end} hidden={{ id }} button="End session" quiet />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
