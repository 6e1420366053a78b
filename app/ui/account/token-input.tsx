'use client';

import { type ComponentProps, useEffect, useState } from 'react';

/**
 * The secret of a one-time link. It stands in the address after the #, which no server ever sees; here it moves into
 * the field and out of the address. Without scripts the person pastes it.
 */
export function TokenInput(props: ComponentProps<'input'>) {
  // Kept as state, since a form that was refused is emptied.
  const [token, setToken] = useState('');
  useEffect(() => {
    const given = window.location.hash.slice(1);
    if (given === '') return;
    setToken(given);
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
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
