'use client';

import { useEffect, useRef } from 'react';
import { attentionHeading } from '@/lib/format/form/form-issue-words';
import { fieldId } from './field';

export interface FormProblem {
  name: string;
  text: string;
}

export interface ProblemListProps {
  problems: readonly FormProblem[];
  message: string;
  idPrefix?: string;
  /** Where to sign in again, when that is what is missing. */
  signInHref?: string;
}

/** The summary on top of a form that was refused: takes the focus and leads to each field. */
export function ProblemList({ problems, message, idPrefix, signInHref }: ProblemListProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Told apart by what it says: a second refusal takes the focus again.
    if (problems.length + message.length > 0) box.current?.focus();
  }, [problems, message]);
  return (
    <div ref={box} className="problem-summary form-summary" role="alert" tabIndex={-1}>
      <h2>{problems.length > 0 ? attentionHeading(problems.length) : message}</h2>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ name, text }) => (
            <li key={name + text}>
              <a href={`#${fieldId(name, idPrefix)}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {signInHref && (
        <p>
          What you typed is kept in this browser. <a href={signInHref}>Sign in again</a>, and go on with it.
        </p>
      )}
    </div>
  );
}
