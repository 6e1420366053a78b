'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { INTAKE_FILE_LIMIT, INTAKE_TEXT_LIMIT, inBytes } from '@/lib/domain/intake-limits';
import { INTAKE_FORM_WORDS, LANGUAGE_CHOICES } from '@/lib/format/form/intake-form-words';
import { Field } from '../forms/field';
import { Select, TextField } from '../forms/inputs';
import { ProblemList } from '../forms/problem-list';
import type { IntakeState } from './intake-state';

export interface IntakeFormProps {
  intro: ReactNode;
  state: IntakeState;
  send: (data: FormData) => void;
  isSending: boolean;
  sources: readonly { value: string; text: string }[];
}

/** What is too long to be sent is said here: the server would cut the line before it could answer. */
function tooLong(data: FormData): string | null {
  const [text, file] = [data.get('text'), data.get('file')];
  if (file instanceof File && file.size > INTAKE_FILE_LIMIT)
    return `The file is larger than ${inBytes(INTAKE_FILE_LIMIT)}: save the article alone, or read it in parts`;
  if (typeof text === 'string' && new TextEncoder().encode(text).length > INTAKE_TEXT_LIMIT)
    return `The text is longer than ${inBytes(INTAKE_TEXT_LIMIT)}: read it in parts`;
  return null;
}

/** The text, when it was published and where: what the rules need to propose figures. */
export function IntakeForm({ state, send, isSending, sources, intro }: IntakeFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { values, form } = state;
  const problemOf = (name: string) => state.problems.find((problem) => problem.name === name)?.text;
  const line = (name: 'published' | 'publisher' | 'title' | 'authors' | 'url') => ({
    name,
    ...INTAKE_FORM_WORDS[name],
    value: values[name] ?? '',
    problem: problemOf(name),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const problem = tooLong(new FormData(event.currentTarget));
    setRefusal(problem);
    if (problem) event.preventDefault();
  };
  return (
    <>
      {intro}
      <form action={send} onSubmit={onSubmit} className="edit-form intake-form" noValidate key={state.attempt}>
        {refusal && <ProblemList problems={[{ name: 'text', text: refusal }]} message="" />}
        {!refusal && form.status === 'refused' && (
          <ProblemList
            problems={state.problems}
            message={form.message}
            signInHref={form.kind === 'unauthenticated' ? '/login?next=/admin' : undefined}
          />
        )}
        {['reason', 'keep_text'].map(
          (name) => values[name] && <input key={name} type="hidden" name={name} value={values[name]} />,
        )}
        <fieldset>
          <legend>The article</legend>
          <Field name="text" {...INTAKE_FORM_WORDS.text} problem={problemOf('text')}>
            {(input) => <textarea {...input} className="long" defaultValue={values.text ?? ''} rows={12} />}
          </Field>
          <Field name="file" {...INTAKE_FORM_WORDS.file} problem={problemOf('file')}>
            {(input) => <input {...input} type="file" accept=".txt,.html,.htm,text/plain,text/html" />}
          </Field>
          <div className="row two">
            <TextField {...line('published')} />
            <Select
              name="lang"
              {...INTAKE_FORM_WORDS.lang}
              value={values.lang ?? ''}
              choices={LANGUAGE_CHOICES}
              empty="As the text tells"
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>Where it stands</legend>
          <Select
            name="source"
            {...INTAKE_FORM_WORDS.source}
            value={values.source ?? ''}
            choices={sources}
            empty="A new source"
            problem={problemOf('source')}
          />
          <div className="only-new">
            <div className="row two">
              <TextField {...line('publisher')} />
              <TextField {...line('authors')} />
            </div>
            <TextField {...line('title')} />
            <TextField {...line('url')} />
          </div>
        </fieldset>
        <div className="actions">
          <button type="submit" className="button" name="intent" value="read" disabled={isSending}>
            {isSending ? 'Reading' : 'Read the text'}
          </button>
        </div>
      </form>
    </>
  );
}
