'use client';

import { type ComponentProps, useEffect, useRef } from 'react';

/**
 * The secret of a one-time link. It stands in the address after the #, which no server ever sees; here it moves into
 * the field and out of the address. Without scripts the person pastes it.
 */
export function TokenInput(props: ComponentProps<'input'>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const token = window.location.hash.slice(1);
    if (!input.current || token === '') return;
    input.current.value = token;
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return <input {...props} ref={input} type="text" autoComplete="off" autoCapitalize="none" spellCheck={false} />;
}
