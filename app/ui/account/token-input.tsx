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
    const take = () => {
      const given = window.location.hash.slice(1);
      if (given === '') return;
      setToken(given);
      window.history.replaceState(null, '', window.location.pathname);
    };
    take();
    // The link may be opened where this page stands already: then only the part after the # is new.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
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
