import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { amountInSentence } from '@/lib/format/figure/amount-words';
import { figureName, REVIEW_STATE_WORDS } from '@/lib/format/figure/figure-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { type SearchedDesk, searchFigures } from '@/lib/services/search/search-figures';
import { actingContext } from '@/lib/services/service-context';
import { PageHead } from '../../ui/kit/page-head';
import { RecordTable } from '../../ui/tables/record-table';
import { withDeskErrors } from '../with-desk-errors';

export const metadata: Metadata = { title: 'Figures, edit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every figure, withdrawn and proposed ones too: the way to its form. */
export default withDeskErrors(async function EditFiguresPage({ searchParams }: Props) {
  const actor = await requirePage('editor');
  const { search, before } = await searchParams;
  const asked = typeof search === 'string' ? search.slice(0, 200) : '';
  const found = await searchFigures(await actingContext(undefined, actor), asked, {
    before: typeof before === 'string' ? before.slice(0, 100) : null,
  });
  return (
    <>
      <PageHead where="Figures" heading="Figures to edit" />
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
              placeholder="Economy, id, source, note, state"
            />
          </div>
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      <section className="spread" aria-label="Figures">
        <div className="full">
          <Found asked={asked} found={found} isFirst={before === undefined} />
        </div>
      </section>
    </>
  );
});

/** What was found, a page of it, and the way to older ones. */
function Found({ asked, found, isFirst }: { asked: string; found: SearchedDesk; isFirst: boolean }) {
  if (found.figures.length === 0) return <NothingFound isEmpty={found.total === 0} isFirst={isFirst} />;
  const total = found.total.toLocaleString('en');
  const caption =
    isFirst && found.older === null
      ? `${found.figures.length} of ${total} figures, the last changed first`
      : `${found.figures.length} on this page, of ${total} figures in all, the last recorded first`;
  return (
    <>
      <RecordTable
        caption={caption}
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
      {found.older !== null && (
        <p>
          <a href={`/admin/figures?${new URLSearchParams({ search: asked, before: found.older })}`}>
            Older ones{asked && ' that hold these words'}
          </a>
        </p>
      )}
    </>
  );
}

function NothingFound({ isEmpty, isFirst }: { isEmpty: boolean; isFirst: boolean }) {
  return isEmpty ? (
    <p>
      There is no figure yet: <a href="/admin/figures/new">add the first one</a>.
    </p>
  ) : (
    <p>
      No {isFirst ? '' : 'older '}figure holds these words: <a href="/admin/figures">show all</a>.
    </p>
  );
}
