import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { fieldId, Problem } from './field';
import { type FoundPicks, PICK_FIELDS, type PickedFigure, pickName } from './figure-picks';

export interface FigurePickerFieldProps {
  label: string;
  hint?: string;
  problem?: string;
  idPrefix?: string;
  /** Ids separated by blanks. */
  value: string;
  /** How figures are told; one that is not here is told by its id. */
  known: readonly PickedFigure[];
  /** What was found last; null where nothing was searched for. */
  found: FoundPicks | null;
  /** The form came back from the picker's own buttons: the keyboard goes on here. */
  isBack: boolean;
}

/**
 * Figures found by words and chosen by ticks, each chosen one by its sentence with a button that takes it out. Every button sends
 * the form, which comes back with what was typed: the same with and without scripts.
 */
export function FigurePickerField({
  label,
  hint,
  problem,
  idPrefix,
  value,
  known,
  found,
  isBack,
}: FigurePickerFieldProps) {
  const id = fieldId('figures', idPrefix);
  const search = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isBack) (first.current ?? search.current)?.focus();
  }, [isBack]);
  const figureById = new Map(known.map((figure) => [figure.id, figure]));
  const chosen = [...new Set(value.split(/\s+/).filter(Boolean))];
  const findOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    // Enter means the form's first button, which may be another one.
    event.preventDefault();
    event.currentTarget.form?.querySelector<HTMLButtonElement>(`button[name="${PICK_FIELDS.find}"]`)?.click();
  };
  return (
    <fieldset
      className={`form-field figure-picker ${problem ? 'bad' : ''}`}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div aria-live="polite">{problem && <Problem id={`${id}-problem`}>{problem}</Problem>}</div>
      <label htmlFor={id}>Search for figures</label>
      <p className="hint" id={`${id}-hint`}>
        Economy, flow, year, source, note or id
      </p>
      <div className="search-box">
        <input
          ref={search}
          id={id}
          name={PICK_FIELDS.words}
          type="search"
          defaultValue={found?.words ?? ''}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onKeyDown={findOnEnter}
        />
        <button type="submit" name={PICK_FIELDS.find} value="1" className="button quiet">
          Search
        </button>
      </div>
      {found && <Found found={found} first={first} />}
      {chosen.length === 0 ? (
        <p>No figure is chosen yet.</p>
      ) : (
        <ul className="picked" aria-label="Chosen figures">
          {chosen.map((one) => (
            <li key={one}>
              <input type="hidden" name={pickName(one)} value="1" />
              <span id={`${id}-${one}`}>
                {figureById.get(one)?.sentence ?? one}
                {figureById.has(one) && <span className="detail">{figureById.get(one)?.detail}</span>}
              </span>
              <button
                type="submit"
                name={PICK_FIELDS.drop}
                value={one}
                className="button quiet"
                aria-describedby={`${id}-${one}`}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Found({ found, first }: { found: FoundPicks; first: RefObject<HTMLInputElement | null> }) {
  const { words, figures, isCut } = found;
  if (figures.length === 0)
    return (
      <p role="status">{words ? `No figure to choose holds “${words}”.` : 'There is no other figure to choose.'}</p>
    );
  return (
    <fieldset className="found">
      <legend>
        {isCut
          ? `The first ${figures.length} figures that fit; another word finds others`
          : figures.length === 1
            ? 'One figure fits'
            : `${figures.length} figures fit`}
      </legend>
      <ul>
        {figures.map(({ id, sentence, detail }, index) => (
          <li key={id}>
            <label>
              <input ref={index === 0 ? first : undefined} type="checkbox" name={pickName(id)} value="1" />
              <span>
                {sentence}
                <span className="detail">{detail}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" name={PICK_FIELDS.add} value="1" className="button quiet">
        Add what is ticked
      </button>
    </fieldset>
  );
}
