import { SDMX_COLUMNS } from '@/lib/csv/sdmx-figures';
import { readEnvironment } from '@/lib/env';
import { formatMomentDay } from '@/lib/format/figure/date-words';
import { datasetDocument } from '@/lib/format/files/dataset-document';
import { countWords } from '@/lib/format/files/import-words';
import { DATA_LICENCE } from '@/lib/format/files/licence-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { type PageParameters, pageContext } from '@/lib/http/page-context';
import { readNonce } from '@/lib/http/page-nonce';
import { EXPORT_FILTERS, type ExportFile, parseExportQuery } from '@/lib/schemas/export-query';
import { countFigures } from '@/lib/services/figures/count-figures';
import { getDataState } from '@/lib/services/history/get-data-state';
import { CopyButton } from '../ui/controls/copy-button';
import { ProblemSummary } from '../ui/controls/problem-summary';
import { PageHead } from '../ui/kit/page-head';
import { AsOfNote } from '../ui/layout/as-of-note';
import { JsonLd } from '../ui/layout/json-ld';
import { datedMetadata, withNotFound } from '../with-not-found';

export const generateMetadata = datedMetadata('/downloads', {
  title: 'Downloads',
  description: 'Every published figure as CSV, JSON, SDMX-CSV 2.0 or a data package, of any state of the data.',
});

const FILES: readonly { file: ExportFile; name: string; about: string }[] = [
  {
    file: 'figures.csv',
    name: 'CSV',
    about:
      'One figure a row, codes and labels. UTF-8, commas, RFC 4180: for spreadsheets, R, Python and to send back corrected.',
  },
  { file: 'figures.json', name: 'JSON', about: 'The same columns by name; amounts as text, so that no digit is lost.' },
  {
    file: 'figures-sdmx.csv',
    name: 'SDMX-CSV 2.0',
    about: 'For statistical software: dimensions, measures and attributes under SDMX names.',
  },
  {
    file: 'as-reported.zip',
    name: 'Data package',
    about:
      'A zip with figures, sources and notes as CSV, a README and datapackage.json (Data Package 2) with every column’s type and each file’s hash.',
  },
];

const CHOICES = [
  {
    name: 'bom',
    label: 'Begin with a byte order mark',
    hint: 'For versions of Excel that show accents wrong without it.',
  },
  {
    name: 'decimal_comma',
    label: 'Semicolons between cells',
    hint: 'For spreadsheets set to a decimal comma. Amounts are whole units, so no number here has a decimal mark.',
  },
  {
    name: 'raw',
    label: 'Raw text, without the guard against formulas',
    hint: 'Careful: a spreadsheet may run text that begins with = + - or @. Such a file is not for importing again.',
  },
] as const;

/** The filters of the address: those of the figures' page that a download understands. */
function ownFilters(parameters: PageParameters): [string, string][] {
  return EXPORT_FILTERS.filter((name) => name !== 'asOf').flatMap((name) =>
    [parameters[name] ?? []]
      .flat()
      .filter((value) => value !== '')
      .map((value): [string, string] => [name, value]),
  );
}

/** Everything that can be taken along, with its row count, its licence and how to cite it. */
export default withNotFound(async function DownloadsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const parameters = await searchParams;
  const { context, view } = await pageContext('/downloads', parameters);
  const given = ownFilters(parameters);
  const parsed = parseExportQuery('figures.json', given);
  const filters = parsed.ok ? given : [];
  const state = await getDataState(context);
  const { count } = parsed.ok && filters.length > 0 ? await countFigures(context, parsed.query.selection) : state;
  const origin = readEnvironment().PUBLIC_ORIGIN;
  const address = (file: string) => {
    const query = new URLSearchParams(filters).toString();
    return addressAsOf(query ? `/downloads/${file}?${query}` : `/downloads/${file}`, view?.revision);
  };
  const citation = `As Reported, ${countWords(state.count, 'trade figure')} as their sources reported them, data revision ${state.revision}, ${formatMomentDay(state.at)}. ${origin}/downloads?asOf=${state.revision}`;
  return (
    <>
      <JsonLd document={datasetDocument({ origin, ...state })} nonce={await readNonce()} />
      <AsOfNote view={view} />
      <PageHead
        where="Downloads"
        heading={
          filters.length > 0
            ? `${countWords(count, 'figure')} of ${state.count.toLocaleString('en')}, to download`
            : `${countWords(count, 'figure')}, to download`
        }
        deck={
          <>
            Every published figure with its hedge, months, area and source. An address with <code>asOf</code> always
            gives the same figures.
          </>
        }
      />
      <section className="spread" aria-labelledby="formats">
        <div className="full">
          <h2 id="formats">Formats</h2>
          {!parsed.ok && (
            <ProblemSummary
              heading="This address asks for something that is not there. All figures are offered."
              issues={parsed.issues}
            />
          )}
          {filters.length > 0 && (
            <p>
              Narrowed as on the page that led here.{' '}
              <a href={addressAsOf('/downloads', view?.revision)}>Offer all figures</a>
            </p>
          )}
          <table className="table stack">
            <caption className="sr-only">Formats of the download</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" className="count">
                  Figures
                </th>
                <th scope="col">What it is</th>
              </tr>
            </thead>
            <tbody>
              {FILES.map(({ file, name, about }) => (
                <tr key={file}>
                  <th scope="row" className="whitespace-nowrap">
                    <a href={address(file)} download>
                      {name}
                    </a>
                  </th>
                  <td className="count" data-label="Figures">
                    {count.toLocaleString('en')}
                  </td>
                  <td data-label="What it is">{about}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            Each column is explained under <a href="/methods#api">How to ask for data</a>. The header{' '}
            <code>X-Row-Count</code> of each download says how many figures it holds.
          </p>
        </div>
      </section>
      <section className="spread" aria-labelledby="choices">
        <div className="body">
          <h2 id="choices">CSV for your spreadsheet</h2>
          <form className="edit-form" action="/downloads/figures.csv" method="get">
            {filters.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {view && <input type="hidden" name="asOf" value={view.revision} />}
            <fieldset className="checks">
              <legend className="sr-only">What the file should have</legend>
              {CHOICES.map(({ name, label, hint }) => (
                <div key={name}>
                  <label>
                    <input type="checkbox" name={name} value="1" aria-describedby={`${name}-hint`} />
                    {label}
                  </label>
                  <p className="hint" id={`${name}-hint`}>
                    {hint}
                  </p>
                </div>
              ))}
            </fieldset>
            <div className="actions">
              <button type="submit" className="button">
                Download CSV of {countWords(count, 'figure')}
              </button>
            </div>
          </form>
        </div>
      </section>
      <section className="spread" aria-labelledby="licence">
        <div className="body">
          <h2 id="licence">Licence and citation</h2>
          <p>
            The collection and our notes are under the <a href={DATA_LICENCE.path}>{DATA_LICENCE.title}</a>, as the
            program is: use them freely and name where they are from. Figures are facts; the articles that they come
            from belong to their publishers.
          </p>
          <p className="citation">{citation}</p>
          <CopyButton text={citation} label="Copy the citation" />
        </div>
      </section>
      <section className="spread" aria-labelledby="sdmx">
        <div className="body">
          <h2 id="sdmx">How the SDMX-CSV is laid out</h2>
          <p>
            The dimensions are <code>REF_AREA</code> (reporter), <code>COUNTERPART_AREA</code> (partner),{' '}
            <code>FLOW</code> (X and M as in UN Comtrade; T for turnover and B for balance are ours),{' '}
            <code>FIGURE</code> and <code>TIME_PERIOD</code>. Figures compete, so each has its own id among the
            dimensions. <code>TIME_PERIOD</code> is empty where the source states no months. <code>OBS_VALUE</code> is
            what was printed; <code>LOW</code> and <code>HIGH</code> are the bounds it has. <code>UNIT_MULT</code> is 0.
          </p>
          <p>
            All {SDMX_COLUMNS.length} columns:{' '}
            {SDMX_COLUMNS.map((column, index) => (
              <span key={column}>
                {index > 0 && ', '}
                <code>{column}</code>
              </span>
            ))}
            .
          </p>
        </div>
      </section>
    </>
  );
});
