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
  return (
    <table className="table stack">
      <caption className="sr-only">Tokens that can be used</caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">May</th>
          <th scope="col">Made</th>
          <th scope="col">Last used</th>
          <th scope="col">Runs out</th>
          <th scope="col">End it</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ id, name, scope, made, used, runsOut }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label="May">{scope}</td>
            <td data-label="Made">{made}</td>
            <td data-label="Last used">{used}</td>
            <td data-label="Runs out">{runsOut}</td>
            <td data-label="End it">
              <AccountForm action={end} hidden={{ ...hidden, id }} fields={fields} button="End token" quiet />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
