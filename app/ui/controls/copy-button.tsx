'use client';

import { useState } from 'react';

/** Copies a text; says so where it was pressed. Hidden without scripts, since the text stands beside it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <button type="button" className="copy-button" onClick={copy} onBlur={() => setState('idle')}>
      <span aria-live="polite">
        {state === 'copied' ? 'Copied' : state === 'failed' ? 'Not copied: select the text above' : label}
      </span>
    </button>
  );
}
