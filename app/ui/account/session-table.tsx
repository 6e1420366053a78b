import { agentName } from '@/lib/format/account/agent-words';
import { RecordTable } from '../tables/record-table';
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
  const rows = sessions.map(({ id, agent, address, isThis, begun, used }) => {
    const ending = isThis ? (
      'This one'
    ) : (
      <AccountForm key={id} action={end} hidden={{ id }} button="End session" quiet />
    );
    return { id, cells: [agentName(agent), address || 'unknown', begun, used, ending] };
  });
  return (
    <RecordTable
      caption="Open sessions"
      headings={['Browser', 'Address', 'Signed in', 'Last used', 'End']}
      rows={rows}
    />
  );
}
