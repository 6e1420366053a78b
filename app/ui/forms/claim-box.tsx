import { FIGURE_FORM_WORDS } from '@/lib/format/form/figure-form-words';
import { ChoiceField } from './field';
import type { ClaimFigure } from './figure-form-state';
import { Select, TextArea } from './inputs';

const ANSWERS = [
  { value: 'evidence', text: 'It says the same: further evidence' },
  { value: 'competing', text: 'It says something else: a competing figure' },
];

export interface ClaimBoxProps {
  figures: readonly ClaimFigure[];
  values: Readonly<Record<string, string>>;
  problemOf: (name: string) => string | undefined;
  /** A figure that is in the claim already has answered before. */
  isKnown: boolean;
}

/** Other figures about the same claim, and what this one is to them. Never averaged: charts take the preferred one. */
export function ClaimBox({ figures, values, problemOf, isKnown }: ClaimBoxProps) {
  const { label, hint, choices = [] } = FIGURE_FORM_WORDS.rank;
  const reason = FIGURE_FORM_WORDS.rank_reason;
  // One element in both states: what was typed stays when another figure is found.
  return (
    <details
      className="more claim-box"
      open={figures.length > 0 || problemOf('rank') !== undefined || problemOf('rank_reason') !== undefined}
    >
      <summary>
        {figures.length === 0 ? 'Rank' : 'This claim is there already'}{' '}
        {figures.length === 0 && <span>where several figures are about the same claim</span>}
      </summary>
      {figures.length > 0 && (
        <div role="status">
          <p>
            {figures.length === 1 ? 'Another figure says' : `${figures.length} other figures say`} what this one is
            about: the same reporter, partner, flow and period.
          </p>
          <ul>
            {figures.map(({ id, sentence, rank }) => (
              <li key={id}>
                {sentence} ({rank}) <a href={`/admin/figures/${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {figures.length > 0 && !isKnown && (
        <ChoiceField
          name="claim_answer"
          label="What this figure is to it"
          value={values.claim_answer ?? ''}
          choices={ANSWERS}
          problem={problemOf('claim_answer')}
        />
      )}
      <Select
        name="rank"
        label={label}
        hint={hint}
        value={values.rank ?? 'normal'}
        choices={choices}
        problem={problemOf('rank')}
      />
      {figures.some(({ isPreferred }) => isPreferred) && (
        <label className="only-preferred">
          <input type="checkbox" name="make_normal" value="yes" defaultChecked={values.make_normal === 'yes'} />
          Make the figure that is preferred now normal
        </label>
      )}
      <TextArea
        name="rank_reason"
        label={reason.label}
        hint={reason.hint}
        value={values.rank_reason ?? ''}
        problem={problemOf('rank_reason')}
      />
    </details>
  );
}
