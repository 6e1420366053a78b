import { REASON } from './person-forms';
import { TokenTable, type TokenTableProps } from './token-table';

export interface PersonTokensProps extends Pick<TokenTableProps, 'tokens' | 'end'> {
  /** The person's id. */
  person: string;
}

/** The tokens of somebody, which an administrator can end with a reason. */
export function PersonTokens({ person, tokens, end }: PersonTokensProps) {
  return (
    <section className="spread" aria-labelledby="tokens">
      <div className="full">
        <h2 id="tokens">Tokens for programs</h2>
        <TokenTable tokens={tokens} end={end} hidden={{ person }} fields={[REASON]} />
      </div>
    </section>
  );
}
