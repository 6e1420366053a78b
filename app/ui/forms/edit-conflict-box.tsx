'use client';

import { useEffect, useRef } from 'react';
import type { EditConflict } from './figure-form-state';

/** Both versions field by field. A field that only one side changed is kept from that side without asking. */
export function EditConflictBox({ clash, dropHref }: { clash: EditConflict; dropHref: string }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const open = clash.rows.filter(({ clashes }) => clashes).length;
  return (
    <section ref={box} className="clash" aria-labelledby="clash" tabIndex={-1}>
      <input type="hidden" name="seen_version" value={clash.seenVersion} />
      <h2 id="clash">Another editor saved this {clash.what} while you were editing</h2>
      <p>
        Nothing of yours is lost and nothing is saved yet.{' '}
        {open === 0
          ? 'You changed different fields, so both changes can stand.'
          : `${open === 1 ? 'One field differs' : `${open} fields differ`}; choose which value stands, then save.`}
      </p>
      <table className="table stack">
        <caption className="sr-only">Fields that were changed</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">When you opened it</th>
            <th scope="col">
              {clash.who}, {clash.when}
            </th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {clash.rows.map(({ field, label, was, theirs, yours, clashes }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td data-label="Before">{was}</td>
              <td data-label="Theirs">
                <Side name={field} value="theirs" text={theirs} clashes={clashes} label={`${label}, theirs`} />
              </td>
              <td data-label="Yours">
                <Side name={field} value="yours" text={yours} clashes={clashes} label={`${label}, yours`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        Their reason: {clash.reason} Data revision {clash.revision}.
      </p>
      <div className="actions">
        <button type="submit" className="button">
          {open === 0 ? 'Save both changes' : 'Save with my choices'}
        </button>
        <a className="button quiet" href={dropHref}>
          Keep theirs, drop mine
        </a>
      </div>
    </section>
  );
}

interface SideProps {
  name: string;
  value: string;
  text: string;
  clashes: boolean;
  label: string;
}

function Side({ name, value, text, clashes, label }: SideProps) {
  if (!clashes) return text;
  return (
    <label className="side">
      <input
        type="radio"
        name={`keep_${name}`}
        value={value}
        defaultChecked={value === 'yours'}
        aria-label={`${label}: ${text}`}
      />
      {text}
    </label>
  );
}
