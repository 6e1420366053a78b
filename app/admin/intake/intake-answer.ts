import 'server-only';
import { intakeLabel } from '@/lib/format/form/intake-form-words';
import { type FormState, IDLE } from '@/lib/http/form-state';
import { AppError, invalidInput } from '@/lib/services/errors';
import { proposeFiguresOf, type TextReader } from '@/lib/services/intake/propose-figures';
import type { ServiceContext } from '@/lib/services/service-context';
import { formProblems } from '../../ui/forms/form-problems';
import type { IntakeState } from '../../ui/intake/intake-state';
import { toIntakeView } from './intake-view';

/** What somebody asked for by a button: `read`, `change`, `source`, or something about one proposal. */
export interface Asked {
  verb: string;
  /** Counted from one; NaN where none is meant. */
  number: number;
}

/** "accept:2" is to accept the second proposal. */
export function askedOf({ intent = 'read' }: Readonly<Record<string, string>>): Asked {
  const [verb = '', number = ''] = intent.split(':');
  return { verb, number: Number.parseInt(number, 10) };
}

/** A body has a million bytes at most; the rest is room for how browsers write it. */
const ANSWER_LIMIT_BYTES = 850_000;

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

type Values = Readonly<Record<string, string>>;

/** The form again, with what was typed and what was wrong. */
export function refusedState(state: IntakeState, form: FormState, values: Values): IntakeState {
  return {
    attempt: state.attempt + 1,
    form: withoutValues(form),
    problems: formProblems(form, intakeLabel),
    values: { ...values },
    view: null,
    acted: null,
  };
}

/** The text travels in the values once; a second copy in the form's state would only weigh. */
function withoutValues(form: FormState): FormState {
  return form.status === 'refused' ? { ...form, values: {} } : form;
}

interface Sent {
  state: IntakeState;
  form: FormState;
  values: Values;
  asked: Asked;
  /** Reads the text by the rules, unless what was asked for has read it already. */
  read?: TextReader;
}

/** What the page shows now: the form with what is wrong, or the proposals as they stand after what was asked. */
export async function readAgain(
  context: ServiceContext,
  { state, form, values, asked, read }: Sent,
): Promise<IntakeState> {
  if (asked.verb === 'change') return { ...refusedState(state, IDLE, values), form: IDLE };
  try {
    const reading = await proposeFiguresOf(context, values, read);
    const rejected = rejectedAfter(values.rejected ?? '', asked);
    const reason = values.reason ?? '';
    const known = reading.isNewSource ? (values.source ?? '') : reading.source.id;
    const shown: IntakeState = {
      ...refusedState(state, form, values),
      values: {
        ...values,
        text: reading.text,
        source: known,
        source_id: reading.source.id,
        rejected: [...rejected].join(' '),
      },
      view: await toIntakeView(context, reading, { reason, rejected, isFirstLook: asked.verb === 'read' }),
      acted: Number.isNaN(asked.number) ? null : `p${asked.number}`,
    };
    // What is shown comes back with the next answer, beside the text in its field.
    if (bytesOf(JSON.stringify(shown)) + bytesOf(reading.text) > ANSWER_LIMIT_BYTES)
      throw invalidInput('The text was not read', [{ field: 'text', code: 'text_too_rich' }]);
    return shown;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { kind, message, issues } = error;
    return refusedState(state, { status: 'refused', kind, message, issues: [...issues], values: {} }, values);
  }
}

function rejectedAfter(before: string, { verb, number }: Asked): ReadonlySet<string> {
  const rejected = new Set(before.split(' ').filter((key) => /^p\d{1,4}$/.test(key)));
  if (verb === 'reject') rejected.add(`p${number}`);
  if (verb === 'take-back') rejected.delete(`p${number}`);
  return rejected;
}
