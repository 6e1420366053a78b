import 'server-only';
import { FIGURE_FORM_FIELDS, type ReadFigureForm, readFigureForm, toFigureForm } from '@/lib/format/form/figure-form';
import { FIGURE_FORM_WORDS, formValueText, sourceChoice } from '@/lib/format/form/figure-form-words';
import type { FormState } from '@/lib/http/form-state';
import { getFigureVersions } from '@/lib/services/figures/get-figure-versions';
import { normalised } from '@/lib/services/figures/save-figure-form';
import type { ServiceContext } from '@/lib/services/service-context';
import { getSources } from '@/lib/services/sources/get-sources';
import type { EditConflict, FigureFormState } from '../../ui/forms/figure-form-state';
import { toEditConflict } from '../to-edit-conflict';
import { findRelatedFigures } from './claim-figures';

/** What the form shows besides the refusal: both versions where somebody else was quicker, the claim's other figures. */
export async function toAnswer(context: ServiceContext, form: FormState): Promise<FigureFormState> {
  const answer: FigureFormState = { form, isPreview: false, clash: null, claim: [], beside: null };
  if (form.status !== 'refused') return answer;
  const { values, kind } = form;
  const { sources } = await getSources(context);
  const read = readFigureForm(values.id || null, values, (id) => sources.get(id));
  const relatedFigures = read.parsed.ok ? await findRelatedFigures(context, read.parsed.figure) : null;
  const isOvertaken = values.id && (kind === 'conflict' || values.seen_version);
  const clash = isOvertaken ? await findEditConflict(context, values, read) : null;
  return { ...answer, ...relatedFigures, clash, isPreview: values.intent === 'preview' && kind === 'invalid_input' };
}

async function findEditConflict(
  context: ServiceContext,
  values: Readonly<Record<string, string>>,
  read: ReadFigureForm,
): Promise<EditConflict | null> {
  const { sources } = await getSources(context);
  const versions = await getFigureVersions(context, values.id ?? '');
  const newest = versions.at(-1);
  const opened = versions.find(({ version }) => version === Number(values.version));
  // A version that never was has nothing to be compared with; the refusal alone is shown.
  if (!newest || !opened || opened === newest) return null;
  const was = toFigureForm(opened.figure);
  const theirs = toFigureForm(newest.figure);
  const nameOf = (id: string) => {
    const source = sources.get(id);
    return source ? sourceChoice(source) : id;
  };
  return toEditConflict(FIGURE_FORM_FIELDS, newest, {
    what: 'figure',
    was,
    theirs,
    yours: normalised(read, values),
    labelOf: (field) => FIGURE_FORM_WORDS[field].label,
    wordsOf: (field, value) => formValueText(field, value, nameOf),
  });
}
