'use client';

import { type ComponentProps, useEffect, useState, useSyncExternalStore } from 'react';

/**
 * What stood in the address after the #. Read as soon as this file runs and whenever it changes, not when React is
 * ready: Next writes the address of the page anew while it takes the page over, without a # that came meanwhile.
 */
let given = '';
const waiting = new Set<() => void>();

if (typeof window !== 'undefined') {
  read(window.location.href);
  // The link may be opened where this page stands already: then only the part after the # is new.
  window.addEventListener('hashchange', ({ newURL }) => read(newURL));
}

/**
 * The secret of a one-time link. It stands in the address after the #, which no server ever sees; here it moves into
 * the field and out of the address. Without scripts the person pastes it.
 */
export function TokenInput(props: ComponentProps<'input'>) {
  // Kept as state, since a form that was refused is emptied.
  const [token, setToken] = useState('');
  const arrived = useSyncExternalStore(
    subscribe,
    () => given,
    () => '',
  );
  useEffect(() => {
    if (arrived === '') return;
    setToken(arrived);
    given = '';
    window.history.replaceState(null, '', window.location.pathname);
  }, [arrived]);
  return (
    <input
      {...props}
      type="text"
      value={token}
      onChange={({ target }) => setToken(target.value)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}

function read(address: string): void {
  const { hash } = new URL(address);
  if (hash.length < 2) return;
  given = hash.slice(1);
  for (const tell of waiting) tell();
}

function subscribe(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
