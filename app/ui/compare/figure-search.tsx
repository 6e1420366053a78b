'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FigureOption } from './figure-option';
import { useFigureOptions } from './use-figure-options';

interface FigureSearchProps {
  id: string;
  /** What was searched for last. */
  value: string;
  /** Where options come from; the text is added as `q`. */
  optionsHref: string;
}

const STEPS: Record<string, 1 | -1 | undefined> = { ArrowDown: 1, ArrowUp: -1 };

/** The status for those who do not see the list. */
function spoken(options: readonly FigureOption[] | null): string {
  if (options === null) return '';
  if (options.length === 0) return 'No figure to add fits.';
  return options.length === 1 ? 'One figure to add.' : `${options.length} figures to add.`;
}

/**
 * The search field. Plain in a form without scripts; with them a combobox (WAI-ARIA, list autocomplete with manual
 * selection): down and up move through what was found, Enter adds, Escape closes. Adding is a page of its own, so that
 * the way back leads to the choice before.
 */
export function FigureSearch({ id, value, optionsHref }: FigureSearchProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [scripted, setScripted] = useState(false);
  const [text, setText] = useState(value);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useFigureOptions(optionsHref, open ? text : null);
  useEffect(() => setScripted(true), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const shown = open && options !== null && options.length > 0 ? options : [];
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = ({ href }: FigureOption) => window.location.assign(`${href}#${id}`);
  const move = (step: 1 | -1) => {
    const count = shown.length;
    setOpen(true);
    if (count > 0) setActive((place) => (place < 0 && step < 0 ? count - 1 : (place + step + count) % count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? undefined : STEPS[event.key];
    const chosen = event.key === 'Enter' ? shown[active] : undefined;
    if (step) move(step);
    else if (chosen) add(chosen);
    else if (event.key === 'Escape' && shown.length > 0) close();
    // A second Escape is the browser's, which empties a search field.
    else return;
    event.preventDefault();
  };
  const combobox = scripted
    ? {
        role: 'combobox',
        'aria-autocomplete': 'list' as const,
        'aria-expanded': shown.length > 0,
        'aria-controls': listId,
        'aria-activedescendant': shown[active] ? `${listId}-${active}` : undefined,
      }
    : {};
  return (
    <div className="field figure-search">
      <label htmlFor={id}>Add a figure</label>
      <p className="hint" id={`${id}-hint`}>
        Reporter, partner, flow, year or source
      </p>
      <div className="search-box">
        <input
          id={id}
          name="q"
          type="search"
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          {...combobox}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={close}
        />
        <button type="submit" className="button">
          Search
        </button>
        {scripted && (
          <div
            ref={list}
            id={listId}
            role="listbox"
            tabIndex={-1}
            aria-label="Figures to add"
            hidden={shown.length === 0}
          >
            {shown.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and listens to the keys
              <div
                key={option.id}
                tabIndex={-1}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setActive(index)}
                onClick={() => add(option)}
              >
                <span>
                  <b className={`hue-${option.hue}`}>{option.reporter}</b> {option.what}
                </span>
                <span className="amount">{option.amount}</span>
                <span className="detail">{option.detail}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      {scripted && (
        <p className="sr-only" aria-live="polite">
          {open ? spoken(options) : ''}
        </p>
      )}
    </div>
  );
}
