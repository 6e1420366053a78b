import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { sourceChoice } from '@/lib/format/form/figure-form-words';
import { INTAKE_REASON } from '@/lib/format/form/intake-form-words';
import { keptFormWith } from '@/lib/http/kept-form';
import { getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { actingContext } from '@/lib/services/service-context';
import { KeptNote } from '../../ui/forms/kept-note';
import { IntakeDesk } from '../../ui/intake/intake-desk';
import { PageHead } from '../../ui/kit/page-head';
import { withDeskErrors } from '../with-desk-errors';
import { submitIntake } from './actions';

export const metadata: Metadata = { title: 'Intake' };

/** Reads an article and proposes its trade figures. */
export default withDeskErrors(async function IntakePage() {
  const actor = await requirePage('editor');
  const { sources } = await getFigureDesk(await actingContext(undefined, actor));
  const kept = keptFormWith('text');
  const choices = sources.map((source) => ({ value: source.id, text: sourceChoice(source) }));
  return (
    <>
      {kept && <KeptNote />}
      <IntakeDesk
        action={submitIntake}
        sources={choices}
        values={{ reason: INTAKE_REASON, ...kept }}
        intro={
          <PageHead
            where="Intake"
            heading="Read an article"
            deck="Every trade figure in it comes back as a filled-in form, tied to the words it came from. Nothing is recorded before you accept it, and the text is not kept unless you ask."
          />
        }
      />
    </>
  );
});
