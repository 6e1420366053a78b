import { RecordTable } from '../tables/record-table';
import { AccountForm, type FormAction } from './account-form';
import { REASON } from './person-forms';

export interface LinkTableProps {
  links: readonly { id: string; purpose: string; madeBy: string; made: string; ends: string }[];
  end: FormAction;
}

/** Links that somebody could still use, each with a button that ends it. */
export function LinkTable({ links, end }: LinkTableProps) {
  const rows = links.map(({ id, purpose, madeBy, made, ends }) => {
    const ending = <AccountForm key={id} action={end} hidden={{ id }} fields={[REASON]} button="End link" quiet />;
    return { id, cells: [purpose, madeBy, made, ends, ending] };
  });
  return (
    <RecordTable caption="Links that can be used" headings={['For', 'Made by', 'Made', 'Expires', 'End']} rows={rows} />
  );
}
