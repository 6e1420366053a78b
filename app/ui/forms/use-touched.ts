'use client';

import { type FocusEvent, useState } from 'react';

export interface LeftFields {
  left: ReadonlySet<string>;
  /** For the form's onBlur, with what its fields began with. */
  onBlur: (event: FocusEvent<HTMLFormElement>, shown: Readonly<Record<string, string>>) => void;
  /** When the form is shown anew. */
  forget: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The fields that somebody filled in or emptied, and left. */
export function useTouched(): LeftFields {
  const [left, setLeft] = useState(NONE);
  const onBlur: LeftFields['onBlur'] = ({ target }, shown) => {
    // The event comes from whatever lost the focus, which React's type does not say.
    const { name = '', value = '', type } = target as unknown as Partial<HTMLInputElement>;
    const wasFilled = (shown[name] ?? '') !== '';
    if (name === '' || type === 'radio' || left.has(name) || (value === '' && !wasFilled)) return;
    setLeft(new Set([...left, name]));
  };
  return { left, onBlur, forget: () => setLeft(NONE) };
}
