import type { Metadata } from 'next';
import { operationsByTag, type PlacedOperation } from '@/lib/format/files/api-words';
import { apiDocument } from '@/lib/http/api/api-document';
import { getApiSamples } from '@/lib/services/exports/get-api-examples';
import { getDataState } from '@/lib/services/history/get-data-state';
import { readerContext } from '@/lib/services/service-context';
import { PageHead } from '../../ui/kit/page-head';
import { CodeBlock } from '../../ui/reference/code-block';
import { FieldTable, fieldsOf } from '../../ui/reference/field-table';
import { OperationSection } from '../../ui/reference/operation-section';
import { WithCode } from '../../ui/reference/with-code';

export const metadata: Metadata = { title: 'The API' };

/** The API as people read it: the same document that programs get. */
export default async function ApiPage() {
  const document = apiDocument();
  const context = await readerContext();
  const { ids, bodies } = await getApiSamples(context);
  const { revision } = await getDataState(context);
  const [server] = document.servers;
  const origin = server?.url ?? '';
  const tags = operationsByTag(document);
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/methods">Methods</a> / API
          </>
        }
        heading="Every figure, source and change, for programs"
        deck={
          <>
            Reading needs no account. Writing needs a personal token and goes through the same checks as the desk.
            Programs can read this page as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
          </>
        }
      />
      <Begin origin={origin} revision={revision} />
      <section className="spread" aria-labelledby="operations">
        <div className="full">
          <h2 id="operations">All operations</h2>
          <ul className="operation-list">
            {tags
              .flatMap(({ operations }) => operations)
              .map((placed) => (
                <OperationLink key={placed.operation.operationId} placed={placed} />
              ))}
          </ul>
        </div>
      </section>
      {tags.map(({ tag, operations }) => (
        <section key={tag} className="spread" aria-labelledby={idOf(tag)}>
          <div className="full">
            <h2 id={idOf(tag)}>{tag}</h2>
            <div>
              {operations.map((placed) => (
                <OperationSection
                  key={placed.operation.operationId}
                  placed={placed}
                  origin={origin}
                  examples={ids}
                  samples={bodies}
                />
              ))}
            </div>
          </div>
        </section>
      ))}
      <section className="spread" aria-labelledby="shapes">
        <div className="full">
          <h2 id="shapes">Responses</h2>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <div key={name} id={name} className="operation">
              <h3>{name}</h3>
              <FieldTable caption={`Fields of ${name}`} rows={fieldsOf(schema)} />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}

const idOf = (tag: string) => `tag-${tag.toLowerCase().replaceAll(' ', '-')}`;

function OperationLink({ placed: { method, path, operation } }: { placed: PlacedOperation }) {
  return (
    <li>
      <span className={`method ${method.toLowerCase()}`}>{method}</span>
      <a href={`#${operation.operationId}`}>
        <code>{path}</code>
      </a>
      <span className="what">{operation.summary}</span>
    </li>
  );
}

const RULES = [
  {
    id: 'pages',
    title: 'Pages of lists',
    text: 'A list answers with `next` and `previous`: give one of them back as `cursor`, with the same filters and order. A cursor names a place in the order, not a page number, so what is added or withdrawn elsewhere neither repeats nor hides a row. For every page of one state give `asOf` with the `data_revision` of the first page.',
  },
  {
    id: 'freshness',
    title: 'Asking again',
    text: 'The `ETag` names the data revision and the release of this program. Send it as `If-None-Match`: as long as neither changed the answer is 304 without a body, and costs next to nothing.',
  },
  {
    id: 'amounts',
    title: 'Amounts',
    text: 'Whole currency units as decimal text, since numbers of JSON lose digits beyond 9,007,199,254,740,992. A bound that was not printed is null, never zero.',
  },
  {
    id: 'tokens',
    title: 'Tokens',
    text: 'Whoever may edit makes tokens on the account page, to read or to write, for up to a year. A token is shown once, acts in its owner’s name with no more rights than the owner has at that moment, and ends with the owner’s password. After thirty wrong ones a minute from one address, more are refused unread.',
  },
  {
    id: 'versions',
    title: 'Nobody’s change is overwritten',
    text: 'A correction names the version that it began with. If another was saved meanwhile, the answer is 409 with both versions in `clash`, and nothing is saved. Each change has a reason, which readers see.',
  },
  {
    id: 'files',
    title: 'Files of figures',
    text: 'A CSV file is sent as it is, read and compared, and saved only when it is confirmed: then wholly, or not at all. Until it was read, ask for its state. Its problems and differences are lists of their own. Asked to confirm twice, it saves once and answers the same.',
  },
  {
    id: 'errors',
    title: 'Errors',
    text: 'Every error is `problem+json` (RFC 9457) with a stable code. With `invalid_input`, `issues` lists everything that is wrong: field, code, and how to mend it, as the forms and CSV files say it too.',
  },
];

interface BeginProps {
  origin: string;
  /** The newest state of the data. */
  revision: number;
}

function Begin({ origin, revision }: BeginProps) {
  return (
    <section className="spread" aria-labelledby="begin">
      <div className="body">
        <h2 id="begin">Getting started</h2>
        <CodeBlock label="Three commands to begin with" text={firstCommands({ origin, revision })} />
        <dl className="rules">
          {RULES.map(({ id, title, text }) => (
            <div key={id} id={id}>
              <dt>{title}</dt>
              <dd>
                <WithCode text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function firstCommands({ origin, revision }: BeginProps): string {
  return [
    '# The turnover figures, two at a time',
    `curl '${origin}/api/v1/figures?flow=turnover&limit=2'`,
    '',
    '# The same in this very state of the data, whatever changes later',
    `curl '${origin}/api/v1/figures?flow=turnover&asOf=${revision}'`,
    '',
    '# What a token may do',
    `curl -H "Authorization: Bearer $TOKEN" '${origin}/api/v1/token'`,
  ].join('\n');
}
