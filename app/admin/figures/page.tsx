import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { amountInSentence } from '@/lib/format/amount-words';
import { figureName } from '@/lib/format/figure-words';
import { periodNote } from '@/lib/format/period-words';
import { REVIEW_STATE_WORDS } from '@/lib/format/recorded-rows';
import { searchFigures } from '@/lib/services/search-figures';
import { actingContext } from '@/lib/services/service-context';
import { orRefused } from '../../or-missing';
import { RecordTable } from '../../ui/tables/record-table';

export const metadata: Metadata = { title: 'Figures, edit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every figure, withdrawn and proposed ones too: the way to its form. */
export default orRefused(async function EditFiguresPage({ searchParams }: Props) {
  const actor = await requirePage('editor');
  const { search } = await searchParams;
  const asked = typeof search === 'string' ? search.slice(0, 200) : '';
  const found = await searchFigures(await actingContext(undefined, actor), asked);
  return (
    <>
      <p className="where">Figures</p>
      <h1>Figures to edit</h1>
      <p className="mt-4">
        <a className="button" href="/admin/figures/new">
          Add a figure
        </a>
      </p>
      <search>
        <form className="search">
          <div className="field">
            <label htmlFor="search">Search</label>
            <input
              id="search"
              name="search"
              type="search"
              defaultValue={asked}
              placeholder="Economy, id, source, state"
            />
          </div>
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      <section className="spread" aria-label="Figures">
        <div className="full">
          {found.figures.length === 0 ? (
            <p>
              {found.total === 0 ? 'There is no figure yet: ' : 'No figure holds these words: '}
              <a href={found.total === 0 ? '/admin/figures/new' : '/admin/figures'}>
                {found.total === 0 ? 'add the first one' : 'show all'}
              </a>
              .
            </p>
          ) : (
            <RecordTable
              caption={`${found.figures.length} of ${found.total} figures, the last changed first`}
              isCaptionSeen
              headings={['Figure', 'Amount', 'Period', 'Source', 'State']}
              rows={found.figures.map((figure) => ({
                id: figure.id,
                cells: [
                  <a key="figure" href={`/admin/figures/${figure.id}`}>
                    {figureName(figure)}
                  </a>,
                  amountInSentence(figure.amount, figure.currency),
                  periodNote(figure.period),
                  found.sources.get(figure.sourceId)?.publisher ?? figure.sourceId,
                  `${REVIEW_STATE_WORDS[figure.reviewState]}${figure.rank === 'normal' ? '' : `, ${figure.rank}`}`,
                ],
              }))}
            />
          )}
        </div>
      </section>
    </>
  );
});
