import { qualifiersStoring, type StoredBounds } from '../domain/qualifier';
import { listInSentence } from '../format/figure/area-words';
import { DATA_LICENCE } from '../format/files/licence-words';
import { FIGURE_COLUMNS, type FigureColumn } from '../schemas/figure-table/figure-columns';

/** One file of the package as it was written. */
export interface PackedFile {
  name: string;
  path: string;
  description: string;
  fields: readonly { name: string; type: 'string' | 'integer' | 'date'; description?: string }[];
  primaryKey?: readonly string[];
  foreignKeys?: readonly { field: string; resource: string; reference: string }[];
  bytes: number;
  sha256: string;
  rows: number;
}

export interface PackageFacts {
  revision: number;
  at: Date;
  /** Where the package was taken from, with the query that makes it again. */
  address: string;
}

const TYPES: Record<FigureColumn['type'], 'string' | 'integer'> = {
  text: 'string',
  number: 'integer',
  amount: 'integer',
};

/** The figures' columns as Data Package 2 has fields. */
export const FIGURE_PACKAGE_FIELDS = FIGURE_COLUMNS.map(({ name, type, means }) => ({
  name,
  type: TYPES[type],
  description: means,
}));

/** `datapackage.json` (Data Package 2, https://datapackage.org): what each file holds, its size and its SHA-256. */
export function writeDataPackage(files: readonly PackedFile[], { revision, at, address }: PackageFacts): string {
  const document = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'as-reported',
    title: 'As Reported: trade figures with their hedges',
    version: `r${revision}`,
    created: at.toISOString(),
    homepage: address,
    licenses: [DATA_LICENCE],
    resources: files.map((file) => ({
      name: file.name,
      path: file.path,
      description: file.description,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: file.fields,
        missingValues: [''],
        ...(file.primaryKey && { primaryKey: file.primaryKey }),
        ...(file.foreignKeys && {
          foreignKeys: file.foreignKeys.map(({ field, resource, reference }) => ({
            fields: [field],
            reference: { resource, fields: [reference] },
          })),
        }),
      },
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function qualifierNames(bounds: StoredBounds): string {
  return listInSentence(qualifiersStoring(bounds).map((name) => `\`${name}\``));
}

/** The package's README: what is in it and how to read it, in plain words. */
export function writePackageReadme(files: readonly PackedFile[], { revision, at, address }: PackageFacts): string {
  return `# As Reported: trade figures with their hedges

Data revision ${revision}, ${at.toISOString()}. Taken from ${address}

Each figure is one amount as one source reported it. The hedge, the months, the area and the speaker are kept.

${files.map(({ path, rows, description }) => `- \`${path}\`: ${rows} ${rows === 1 ? 'row' : 'rows'}. ${description}`).join('\n')}
- \`datapackage.json\`: every column with its type and meaning, every file with its size and SHA-256.

How to read it:

- \`low\` and \`high\` are whole units of \`currency\`. A bound that was not printed is empty, never zero and never made up.
- \`qualifier\` says how they are meant: ${qualifierNames('centre')} have one value in both, ${qualifierNames('low')} a lower
  bound alone, ${qualifierNames('high')} an upper one alone, ${qualifierNames('both')} both.
- \`time_period\` is an SDMX period (2024, 2025-Q3, 2025-01-01/P8M); empty: the source states none.
- Text that a spreadsheet would run as a formula has an apostrophe in front.
- The files are UTF-8 CSV (RFC 4180); amounts may exceed what a floating-point number holds exactly.

Licence: ${DATA_LICENCE.title} (${DATA_LICENCE.path}). Figures are facts; the articles that they come from belong to their publishers.
To cite: As Reported, data revision ${revision}, ${at.toISOString().slice(0, 10)}, and the source of the figure.
`;
}
