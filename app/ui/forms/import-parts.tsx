import { DECIMAL_MARK_WORDS, DELIMITER_WORDS, ENCODING_WORDS, problemWords } from '@/lib/format/files/import-words';
import type { FormState } from '@/lib/http/form-state';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import type { InputIssue } from '@/lib/schemas/issue';
import { DataTable } from '../kit/data-table';
import { RecordTable } from '../tables/record-table';
import { RecordForm } from './record-form';

type Action = (state: FormState, data: FormData) => Promise<FormState>;

function choicesOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** Cells of a file have no identity but their place. */
function placed<T>(cells: readonly T[]): { place: number; cell: T }[] {
  return cells.map((cell, place) => ({ place, cell }));
}

export interface DialectFormProps {
  id: string;
  values: Readonly<Record<string, string>>;
  /** The heading line and the first rows, as the dialect reads them. */
  rows: readonly (readonly string[])[];
  action: Action;
}

/** How the file is spelled, as found out: to be confirmed beside its first rows, or put right. */
export function DialectForm({ id, values, rows, action }: DialectFormProps) {
  const [heading = [], ...body] = rows;
  return (
    <>
      {heading.length > 0 && (
        <DataTable
          label="The first rows, read this way"
          caption="The first rows, read this way"
          hasVisibleCaption
          className="raw"
        >
          <thead>
            <tr>
              {placed(heading).map(({ place, cell }) => (
                <th scope="col" key={place}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(body).map(({ place: row, cell: cells }) => (
              <tr key={row}>
                {placed(cells).map(({ place, cell }) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <RecordForm
        action={action}
        fields={[
          {
            name: 'delimiter',
            label: 'Delimiter',
            kind: 'choice',
            choices: choicesOf(DELIMITER_WORDS),
          },
          {
            name: 'encoding',
            label: 'Encoding',
            hint: 'If letters with accents look wrong above, choose another.',
            kind: 'select',
            choices: choicesOf(ENCODING_WORDS),
          },
          {
            name: 'decimal_mark',
            label: 'Decimal mark',
            hint: 'Amounts are whole units; a fraction of nothing but zeros is left out.',
            kind: 'choice',
            choices: choicesOf(DECIMAL_MARK_WORDS),
          },
        ]}
        values={values}
        hidden={{ id }}
        button="Check the file"
      />
    </>
  );
}

/** What is wrong with a file, by line and column. */
export function ProblemTable({
  problems,
  count,
}: {
  problems: readonly (InputIssue & { line: number; number: number })[];
  count: number;
}) {
  return (
    <table className="table stack">
      <caption>
        {count > problems.length
          ? `The first ${problems.length} of ${count.toLocaleString('en')} problems`
          : 'Problems'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
          <th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ number, line, ...issue }) => (
          <tr key={number}>
            <th scope="row" className="whitespace-nowrap">
              Line {line.toLocaleString('en')}
            </th>
            <td data-label="Column">{issue.field ? <code>{issue.field}</code> : 'the row'}</td>
            <td data-label="Problem">
              {issue.field || 'It'} {problemWords(issue)}
            </td>
            <td data-label="Code">
              <code>{issue.code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StagedDifference {
  line: number;
  before: FigureFields | null;
  after: FigureFields;
}

function shownOf(count: number, shown: number, what: string): string {
  return count > shown ? `The first ${shown} of ${count.toLocaleString('en')} figures ${what}` : `Figures ${what}`;
}

const EMPTY = <span className="hint">empty</span>;

/** Each figure that would change, field by field. */
export function ChangedTable({ changed, count }: { changed: readonly StagedDifference[]; count: number }) {
  return (
    <RecordTable
      caption={shownOf(count, changed.length, 'to change')}
      isCaptionSeen
      headings={['Figure', 'Field', 'Is', 'Would be']}
      rows={changed.flatMap(({ line, before, after }) =>
        (Object.keys(after) as (keyof FigureFields)[])
          .filter((name) => before?.[name] !== after[name])
          .map((name) => ({
            id: `${line}${name}`,
            cells: [
              <a key="figure" href={`/figures/${after.id}`}>
                {after.id}
              </a>,
              <code key="field">{name}</code>,
              before?.[name] || EMPTY,
              after[name] || EMPTY,
            ],
          })),
      )}
    />
  );
}

/** The figures that would be added, in short. */
export function AddedTable({ added, count }: { added: readonly StagedDifference[]; count: number }) {
  const columns = [
    'reporter',
    'partner',
    'flow',
    'qualifier',
    'low',
    'high',
    'currency',
    'time_period',
    'source',
  ] as const;
  return (
    <DataTable
      label={shownOf(count, added.length, 'to add')}
      caption={shownOf(count, added.length, 'to add')}
      hasVisibleCaption
    >
      <thead>
        <tr>
          <th scope="col">Id</th>
          {columns.map((name) => (
            <th scope="col" key={name} className={name === 'low' || name === 'high' ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {added.map(({ line, after }) => (
          <tr key={line}>
            <th scope="row" className="whitespace-nowrap">
              {after.id}
            </th>
            {columns.map((name) => (
              <td key={name} className={name === 'low' || name === 'high' ? 'number' : undefined}>
                {after[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
