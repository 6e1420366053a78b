import { type FigureFormField, FORM_ROWS } from '@/lib/format/form/figure-form';
import { FIGURE_FORM_WORDS } from '@/lib/format/form/figure-form-words';
import type { FieldInForm } from '@/lib/schemas/figure-table/field-row';
import { ChoiceField } from './field';
import { Select, TextArea, TextField } from './inputs';

export interface FigureFieldsProps {
  values: Readonly<Record<string, string>>;
  problemOf: (name: string) => string | undefined;
  sources: readonly { value: string; text: string }[];
  areas: readonly string[];
  currencies: readonly string[];
  isNew: boolean;
}

/** Who trades with whom, how much, when: the fields that every figure needs. */
export function FigureFields({ values, problemOf, sources, areas, currencies, isNew }: FigureFieldsProps) {
  const of = (name: FigureFormField) => {
    const { label, hint, choices = [] } = FIGURE_FORM_WORDS[name];
    return { name, label, hint, choices, value: values[name] ?? '', problem: problemOf(name) };
  };
  const text = (name: FigureFormField) => {
    const { choices: _, ...field } = of(name);
    return field;
  };
  return (
    <>
      <fieldset>
        <legend>Who trades with whom</legend>
        <Select {...of('source')} choices={sources} empty="Choose a source" />
        <div className="row two">
          <TextField {...text('reporter')} list="areas" autoFocus={isNew} />
          <TextField {...text('partner')} list="areas" />
        </div>
        <div className="row two">
          <TextField {...text('partner_as_printed')} />
          <ChoiceField {...of('partner_basis')} />
        </div>
        <ChoiceField {...of('flow')} />
        <Select {...of('balance_sign')} className="only-balance" empty="Choose" />
      </fieldset>
      <fieldset>
        <legend>How much</legend>
        <div className="row amt">
          <Select {...of('qualifier')} />
          <TextField {...text('amount')} inputClass="amount" />
          <TextField {...text('currency')} list="currencies" autoCapitalize="characters" />
        </div>
        <TextField {...text('hedge_as_printed')} />
      </fieldset>
      <fieldset>
        <legend>When</legend>
        <TextField {...text('period')} />
        <ChoiceField {...of('period_basis')} />
        <TextField {...text('period_as_printed')} />
      </fieldset>
      <datalist id="areas">
        {areas.map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
      <datalist id="currencies">
        {currencies.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </>
  );
}

const more = (how: FieldInForm['more']) => FORM_ROWS.filter(({ form }) => form.more === how).map(({ name }) => name);
const [LINES, PARAGRAPHS, CHOICES] = [more('line'), more('lines'), more('choice')];

/** What few figures need; opened where something in it is wrong. */
export function MoreFields({ values, problemOf }: Pick<FigureFieldsProps, 'values' | 'problemOf'>) {
  const of = (name: FigureFormField) => {
    const { label, hint } = FIGURE_FORM_WORDS[name];
    return { name, label, hint, value: values[name] ?? '', problem: problemOf(name) };
  };
  const isWrong = [...LINES, ...PARAGRAPHS, ...CHOICES].some((name) => problemOf(name));
  return (
    <details className="more" open={isWrong}>
      <summary>
        More about the figure <span>coverage, valuation, on whose word, place in the text</span>
      </summary>
      <fieldset>
        <legend className="sr-only">More about the figure</legend>
        {LINES.map((name) => (
          <TextField key={name} {...of(name)} />
        ))}
        {PARAGRAPHS.map((name) => (
          <TextArea key={name} {...of(name)} />
        ))}
        <div className="row two">
          {CHOICES.map((name) => (
            <Select key={name} {...of(name)} choices={FIGURE_FORM_WORDS[name].choices ?? []} />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
