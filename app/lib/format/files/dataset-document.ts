import { DATA_LICENCE } from './licence-words';

export interface DatasetFacts {
  /** The origin that browsers see. */
  origin: string;
  revision: number;
  at: Date;
  count: number;
  /** First and last month of the figures that state months. */
  first: string | null;
  last: string | null;
}

/** What can be downloaded, by the last part of the address, with its media type. */
const DOWNLOADS = [
  { file: 'figures.csv', type: 'text/csv' },
  { file: 'figures.json', type: 'application/json' },
  { file: 'figures-sdmx.csv', type: 'application/vnd.sdmx.data+csv;version=2.0.0' },
  { file: 'as-reported.zip', type: 'application/zip' },
] as const;

/** The data set as a schema.org Dataset (JSON-LD): what search engines and catalogues read. */
export function datasetDocument({ origin, revision, at, count, first, last }: DatasetFacts): object {
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: 'As Reported: trade figures with their hedges',
    description:
      `${count} trade figures as articles and other publications reported them: whose trade, with whom, which flow, how much, ` +
      'how hedged, for which months, on whose word. Bounds that were not printed are left open; what was inferred is marked.',
    url: `${origin}/downloads`,
    identifier: `${origin}/downloads?asOf=${revision}`,
    version: `r${revision}`,
    dateModified: at.toISOString(),
    license: DATA_LICENCE.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'As Reported', url: origin },
    ...(first && last && { temporalCoverage: `${first}/${last}` }),
    keywords: ['trade', 'exports', 'imports', 'trade balance', 'trade turnover'],
    variableMeasured: ['turnover', 'exports', 'imports', 'balance'].map((name) => ({
      '@type': 'PropertyValue',
      name,
      unitText: 'whole units of the currency that the figure names',
    })),
    distribution: DOWNLOADS.map(({ file, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${origin}/downloads/${file}`,
    })),
  };
}
