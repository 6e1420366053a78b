import type { ProposalRow } from '@/lib/format/files/intake-words';
import type { ProposalView } from './intake-state';

export interface ProposalCardProps {
  proposal: ProposalView;
  number: number;
  isSending: boolean;
}

/** A proposed figure: its sentence, how each part was found, and what can be done with it. */
export function ProposalCard({ proposal, number, isSending }: ProposalCardProps) {
  const { key, sentence, words, rows, isRejected, recorded } = proposal;
  const state = recorded ? 'recorded' : isRejected ? 'rejected' : 'open';
  return (
    <li className="proposal" id={key} data-keys={key} data-state={state} tabIndex={-1}>
      <p className="say">
        <a className="n" href={`#text-${key}`} aria-label={`Figure ${number}: to its words in the text`}>
          {number}
        </a>
        <span>{sentence ?? `“${words}”: not complete yet`}</span>
      </p>
      <div className="inner">
        {state !== 'rejected' && (
          <dl>
            {rows.map((row) => (
              <OneRow key={row.label} {...row} />
            ))}
          </dl>
        )}
        {state === 'open' && <Doubts proposal={proposal} />}
        <Status proposal={proposal} number={number} isSending={isSending} />
      </div>
    </li>
  );
}

function OneRow({ label, value, words, how }: ProposalRow) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {words && words !== value && <q>{words}</q>}
        {how && (
          <>
            {' '}
            <span className="how">{how}</span> <span className="tag">check</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** What keeps it from being accepted, and the figures that are about the same already. */
function Doubts({ proposal: { problems, claim } }: { proposal: ProposalView }) {
  return (
    <>
      {problems.length > 0 && (
        <div className="doubt">
          <p>To be mended first:</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}.</li>
            ))}
          </ul>
        </div>
      )}
      {claim.length > 0 && (
        <div className="doubt">
          <p>
            {claim.length === 1 ? 'Another figure says' : `${claim.length} other figures say`} what this one is about:
            the same reporter, partner, flow and period.
          </p>
          <ul>
            {claim.map(({ id, sentence, rank }) => (
              <li key={id}>
                {sentence} ({rank}) <a href={`/admin/figures/${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Status({ proposal, number, isSending }: ProposalCardProps) {
  const { recorded, isRejected, problems, claim, editHref, competeHref } = proposal;
  const ask = (verb: string) => ({ name: 'intent', value: `${verb}:${number}`, disabled: isSending });
  const which = <span className="sr-only"> figure {number}</span>;
  if (recorded) {
    return (
      <p className="status">
        Recorded as <a href={`/admin/figures/${recorded}`}>{recorded}</a>
      </p>
    );
  }
  if (isRejected) {
    return (
      <p className="status">
        Rejected.{' '}
        <button type="submit" className="link-button" {...ask('take-back')}>
          Take it back{which}
        </button>
      </p>
    );
  }
  const canAccept = problems.length === 0;
  return (
    <div className="actions">
      {canAccept && (
        <button type="submit" className="button small" {...ask(claim.length > 0 ? 'evidence' : 'accept')}>
          {claim.length > 0 ? 'Accept as further evidence' : 'Accept'}
          {which}
        </button>
      )}
      {editHref ? (
        <a className="button quiet small" href={editHref} target="_blank" rel="noopener">
          Edit first{which}
          <span className="sr-only"> (opens a new tab)</span>
        </a>
      ) : (
        <button type="submit" className="button quiet small" {...ask('source')}>
          Record the source to edit{which}
        </button>
      )}
      {competeHref && (
        <a href={competeHref} target="_blank" rel="noopener">
          Record as competing{which}
          <span className="sr-only"> (opens a new tab)</span>
        </a>
      )}
      <button type="submit" className="link-button" {...ask('reject')}>
        Reject{which}
      </button>
    </div>
  );
}
