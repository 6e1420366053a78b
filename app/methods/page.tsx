import type { Metadata } from 'next';
import { CAVEAT_CODES, needsOwnAxis } from '@/lib/domain/caveat';
import { FLOW_CODES, FLOWS } from '@/lib/domain/figure';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { QUALIFIER_WORDS } from '@/lib/format/figure/qualifier-words';
import { CAVEAT_WORDS } from '@/lib/format/panel/caveat-words';
import { HEIGHT_MESSAGE } from '@/lib/format/panel/embed-code';
import { CHART_VIEW_FIELDS } from '@/lib/schemas/chart-view';
import { FIGURE_QUERY_FIELDS } from '@/lib/schemas/figure-query';
import { FIGURE_COLUMNS } from '@/lib/schemas/figure-table/figure-columns';
import { PICTURE_WIDTHS } from '@/lib/schemas/picture-query';
import { PageHead } from '../ui/kit/page-head';
import { RecordTable } from '../ui/tables/record-table';

export const metadata: Metadata = { title: 'Methods' };

const CONTENTS = [
  { href: '#qualifiers', text: 'Qualifiers' },
  { href: '#comparability', text: 'Comparability' },
  { href: '#reading', text: 'Reading and deriving' },
  { href: '/methods/charts', text: 'How charts are read' },
  { href: '#api', text: 'How to ask for data' },
  { href: '/methods/api', text: 'The API' },
];

/** How figures are read. Every table here is the one that the code itself uses. */
export default function MethodsPage() {
  return (
    <>
      <PageHead
        where="Methods"
        heading="A hedge is part of the figure, and so are its months, its area and its speaker"
        deck="How qualifiers, periods, areas and derived figures are read, and when two figures may share an axis."
      />
      <nav className="mt-6" aria-label="On this page">
        <ul className="columns-[17rem] gap-x-8 text-sm">
          {CONTENTS.map(({ href, text }) => (
            <li key={href} className="py-1">
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Qualifiers />
      <Comparability />
      <ReadingRules />
      <Api />
    </>
  );
}

function Qualifiers() {
  return (
    <section className="spread" aria-labelledby="qualifiers">
      <div className="full">
        <h2 id="qualifiers">Qualifiers</h2>
        <p>
          A figure keeps the hedge that was printed. A bound that was not printed is never made up: “about 50 billion”
          has a centre and no bounds, “above 500 billion” has a lower bound and no upper one.
        </p>
        <table className="table stack">
          <caption className="sr-only">Every qualifier, how it is read and how it is drawn</caption>
          <thead>
            <tr>
              <th scope="col">Qualifier</th>
              <th scope="col">Sign</th>
              <th scope="col">What it says</th>
              <th scope="col">How it is drawn</th>
              <th scope="col">Read from</th>
            </tr>
          </thead>
          <tbody>
            {QUALIFIERS.map((qualifier) => {
              const { symbol, reading, mark, hedges } = QUALIFIER_WORDS[qualifier];
              return (
                <tr key={qualifier} id={qualifier.replaceAll('_', '-')}>
                  <th scope="row">
                    <code>{qualifier}</code>
                  </th>
                  <td data-label="Sign">{symbol || 'none'}</td>
                  <td data-label="It says">{reading}</td>
                  <td data-label="Drawn as">{mark}</td>
                  <td data-label="Read from">{hedges}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Comparability() {
  const kinds = [
    { heading: 'What keeps two figures apart', codes: CAVEAT_CODES.filter(needsOwnAxis) },
    { heading: 'What to be careful about', codes: CAVEAT_CODES.filter((code) => !needsOwnAxis(code)) },
  ];
  return (
    <section className="spread" aria-labelledby="comparability">
      <div className="body">
        <h2 id="comparability">Comparability</h2>
        <p>
          Two figures may share an axis if nothing keeps them apart. What is comparable is ranked by size; what is not
          has a panel of its own, with the reasons. Exports and imports of one reporter, partner area, period and
          currency are a balance pair: one axis, not ranked.
        </p>
        {kinds.map(({ heading, codes }) => (
          <div key={heading} className="grid gap-4">
            <h3>{heading}</h3>
            <dl className="rules">
              {codes.map((code) => (
                <div key={code} id={code.replaceAll('_', '-')}>
                  <dt>
                    {CAVEAT_WORDS[code].title} <code>{code}</code>
                  </dt>
                  <dd>{CAVEAT_WORDS[code].rule}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

const READING_RULES = [
  {
    id: 'flows',
    title: 'Flows',
    text:
      FLOWS.map((flow) => `${FLOW_WORDS[flow].name} (${FLOW_CODES[flow]}) is ${FLOW_WORDS[flow].meaning}`).join('; ') +
      '. The reporter is the economy whose trade it is; the partner is the country or area that it trades with.',
  },
  {
    id: 'on-request',
    title: 'One axis on request',
    text: 'A reader may ask to see on one axis what cannot be compared: other flows, areas, lengths of period, far years, or plans beside results. Then the reasons stand beside the marks, and nothing is derived. Two currencies, trade and a balance, or a surplus and a deficit never share an axis.',
  },
  {
    id: 'derived',
    title: 'Derived figures',
    text: 'Balance, turnover and ratios that follow from reported figures are marked derived. Hedges are carried along by interval arithmetic on the bounds that exist, and “about” is contagious: above 500 over about 50 is more than about 10 times. A lower bound is rounded down and an upper one up. Where nothing follows, the reason is given instead of a number. Nothing is annualised.',
  },
  {
    id: 'speakers',
    title: 'Who says so',
    text: 'An economy reports nothing unless the source says on whose word a figure stands. Otherwise the source itself is the speaker: “by its figures”.',
  },
  {
    id: 'precision',
    title: 'Precision',
    text: 'The last digit printed is kept: 8.5 billion is a rounding of anything from 8.45 to 8.55. No more digits are shown than the source gave.',
  },
  {
    id: 'charts',
    title: 'Charts',
    text: 'Bars start at zero and are never broken; on a log scale amounts are dots. Over time an amount is as wide as its months. Arrows and fades have a fixed length; they are not data. The label beside a mark always carries its qualifier. Each economy keeps one colour on every page, and colour is never the only sign.',
  },
];

function ReadingRules() {
  return (
    <section className="spread" aria-labelledby="reading">
      <div className="body">
        <h2 id="reading">Reading and deriving</h2>
        <dl className="rules">
          {READING_RULES.map(({ id, title, text }) => (
            <div key={id} id={id}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href="/methods/charts">Every kind of chart with every qualifier</a> is shown with made-up values, and how
          to read it.
        </p>
      </div>
    </section>
  );
}

function Api() {
  return (
    <section className="spread" aria-labelledby="api">
      <div className="full">
        <h2 id="api">How to ask for data</h2>
        <p>
          <a href="/api/v1/figures.csv" download>
            /api/v1/figures.csv
          </a>{' '}
          and <a href="/api/v1/figures">/api/v1/figures</a> give every published figure as CSV (RFC 4180, UTF-8) and as
          JSON, with the same names. Narrow them with{' '}
          {FIGURE_QUERY_FIELDS.map((field, index) => (
            <span key={field}>
              {index > 0 && ', '}
              <code>{field}</code>
            </span>
          ))}
          , as in <a href="/api/v1/figures?flow=turnover&period=2024">/api/v1/figures?flow=turnover&amp;period=2024</a>.
          The JSON comes a page at a time, the CSV whole. The ETag is the data revision; errors are problem+json (RFC
          9457). <a href="/methods/api">The whole API</a>, also for writing, is described on a page of its own.
        </p>
        <p>
          <code>/api/v1/compare.csv</code> gives the figures of a comparison, with what its balance pairs derive; it
          takes the parameters of <a href="/compare">/compare</a>:{' '}
          {CHART_VIEW_FIELDS.map((field, index) => (
            <span key={field}>
              {index > 0 && ', '}
              <code>{field}</code>
            </span>
          ))}
          , and <code>panel</code> for one panel alone. A figure that is not there is refused.
        </p>
        <p id="pictures">
          <code>/charts/bars.svg</code> and <code>/charts/bars.png</code> give a comparison as a picture that holds its
          caveats, sources and data revision; <code>dots</code>, <code>balance</code>, <code>time</code> and{' '}
          <code>multiples</code> stand in the place of <code>bars</code>. Beside the parameters of a comparison they
          take <code>width</code> ({PICTURE_WIDTHS.least} to {PICTURE_WIDTHS.most} px), <code>theme</code> (
          <code>light</code>, <code>dark</code>) and, for PNG, <code>pixels</code> (<code>1</code>, <code>2</code>). A
          page for the frames of other sites stands under <code>/embed/bars</code>; it tells the page around it its
          height in px with the message <code>{`{ type: '${HEIGHT_MESSAGE}', height: 640 }`}</code>. “Download, embed or
          cite” under each chart has these addresses ready.
        </p>
        <p id="as-of">
          With <code>asOf</code>, a data revision or a day (its end in UTC), pages, CSV and JSON are as they were then,
          as in <a href="/figures?asOf=1">/figures?asOf=1</a>; such an address always gives the same figures.{' '}
          <a href="/corrections">What changed</a> is listed with its reasons, and told by an{' '}
          <a href="/corrections/feed.xml">Atom feed</a>.
        </p>
        <RecordTable
          caption="Columns of the CSV and names of the JSON"
          headings={['Column', 'Type', 'Holds']}
          rows={FIGURE_COLUMNS.map(({ name, type, means }) => ({
            id: name,
            cells: [<code key="name">{name}</code>, type === 'amount' ? 'whole number, as text in JSON' : type, means],
          }))}
        />
      </div>
    </section>
  );
}
