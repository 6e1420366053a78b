import { RecordTable } from '../tables/record-table';
import type { AccountFieldTexts } from './account-field';
import { AccountForm, type FormAction } from './account-form';

export interface TokenTableProps {
  tokens: readonly { id: string; name: string; scope: string; made: string; used: string; runsOut: string }[];
  end: FormAction;
  /** Sent with every button: whose token it is. */
  hidden?: Readonly<Record<string, string>>;
  /** What else the button asks for. */
  fields?: readonly AccountFieldTexts[];
}

/** Tokens that can be used, each with a button that ends it. */
export function TokenTable({ tokens, end, hidden = {}, fields }: TokenTableProps) {
  const rows = tokens.map(({ id, name, scope, made, used, runsOut }) => {
    const ending = (
      <AccountForm key={id} action={end} hidden={{ ...hidden, id }} fields={fields} button="End token" quiet />
    );
    return { id, cells: [name, scope, made, used, runsOut, ending] };
  });
  return (
    <RecordTable
      caption="Tokens that can be used"
      headings={['Token', 'May', 'Made', 'Last used', 'Expires', 'End']}
      rows={rows}
    />
  );
}
