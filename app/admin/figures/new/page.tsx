import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { EMPTY_FIGURE_FORM } from '@/lib/format/form/figure-form';
import { valuesInAddress } from '@/lib/format/form/figure-form-address';
import { keptFormWith } from '@/lib/http/kept-form';
import { getFigureDesk } from '@/lib/services/figures/get-editable-figure';
import { actingContext } from '@/lib/services/service-context';
import { FigureForm } from '../../../ui/forms/figure-form';
import { KeptNote } from '../../../ui/forms/kept-note';
import { PageHead } from '../../../ui/kit/page-head';
import { withDeskErrors } from '../../with-desk-errors';
import { submitFigure } from '../actions';

export const metadata: Metadata = { title: 'Add a figure' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** An empty form, or what the address gives of its fields; without `?source=` the newest one is chosen. */
export default withDeskErrors(async function NewFigurePage({ searchParams }: Props) {
  const actor = await requirePage('editor');
  const desk = await getFigureDesk(await actingContext(undefined, actor));
  const given = valuesInAddress(await searchParams);
  const chosen = desk.sources.find(({ id }) => id === given.source) ?? desk.sources[0];
  const kept = keptFormWith('amount');
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/figures">Figures</a> / Add
          </>
        }
        heading="Add a figure"
        deck={
          <>
            Write it the way the article says it. Is the source not in the list?{' '}
            <a href="/admin/sources/new">Add it first</a>.
          </>
        }
      />
      {kept && <KeptNote />}
      <FigureForm
        action={submitFigure}
        address="/admin/figures/new"
        values={{ ...EMPTY_FIGURE_FORM, ...given, source: chosen?.id ?? '', ...kept }}
        saved={null}
        {...desk}
      />
    </>
  );
});
