// npm run intake:score -- FILE [--predictions OUT.jsonl]: how well the rules of intake read annotated passages.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { CommandError, failInOneLine } from './fail-in-one-line';
import { type PassageFigure, toPassageFigure } from './intake/passage-fields';
import { type Passage, parsePassages } from './intake/passages';
import { FIELDS, type Score, type Share, scorePassages } from './intake/score-passages';

const USAGE = 'Usage: npm run intake:score -- FILE.jsonl [--predictions OUT.jsonl]';

const LABELS = {
  amount: 'amount, currency',
  flow: '+ flow',
  qualifier: '+ qualifier',
  period: '+ period',
  parties: '+ reporter, partner',
};

function findFigures({ text, published, lang }: Passage): PassageFigure[] {
  const language = INTAKE_LANGUAGES.find((one) => one === lang);
  return proposeFigures({ text, published, language }).figures.map(toPassageFigure);
}

const cells = ({ precision, recall, f1 }: Share) =>
  [precision, recall, f1].map((value) => value.toFixed(3).padStart(11)).join('');

function print(group: string, score: Score): void {
  console.log(
    `\n${group}: ${score.passages} passages, ${score.annotated} figures annotated, ${score.proposed} proposed`,
  );
  console.log(
    `${''.padEnd(22)}${['precision', 'recall', 'F1'].map((word) => word.padStart(11)).join('')}   alone: precision     recall         F1`,
  );
  for (const field of FIELDS)
    console.log(`${LABELS[field].padEnd(22)}${cells(score.together[field])}       ${cells(score.alone[field])}`);
  console.log(`passages without a figure: ${score.empty}, with a proposal: ${score.emptyWithProposals}`);
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { predictions: { type: 'string' } } });
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new CommandError(USAGE);
  const passages = parsePassages(file, readFileSync(file, 'utf8'));
  const found = new Map(passages.map((passage) => [passage.id, findFigures(passage)]));
  for (const [group, score] of scorePassages(passages, ({ id }) => found.get(id) ?? [])) print(group, score);
  if (values.predictions) {
    writeFileSync(
      values.predictions,
      [...found].map(([id, figures]) => `${JSON.stringify({ id, figures })}\n`).join(''),
    );
  }
} catch (error) {
  failInOneLine(error instanceof SyntaxError ? new CommandError(error.message) : error);
}
