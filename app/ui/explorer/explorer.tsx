'use client';

import { useSearchParams } from 'next/navigation';
import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { explorerHref, isFiltered, ownSearch, unfilteredSearch } from '@/lib/format/explorer/explorer-address';
import { countWords } from '@/lib/format/explorer/explorer-words';
import { PageHead } from '../kit/page-head';
import type { FirstPage } from '../queries/figure-page';
import type { ExplorerSettings } from './figure-results';
import { readForm, showInForm } from './filter-form';
import type { LiveResultsProps } from './live-results';
import { moveAmongRows } from './move-among-rows';

export interface ExplorerProps extends ExplorerSettings {
  first: FirstPage;
  /** Whether the server's results are some of the figures: an address that it could not use shows all. */
  isFilteredFirst: boolean;
  /** The fields of the filters' form. */
  fields: ReactNode;
  /** The choice of columns, which stands below the button. */
  columns: ReactNode;
  /** Where the reader is, and what this page is for. */
  deck: ReactNode;
  /** The results as the server made them. */
  children: ReactNode;
}

/**
 * The table of figures with its filters. Without scripts its links and its form load documents; with them the same links
 * and form change the address and the results in place. What that takes (React Query) is fetched after the page.
 */
export function Explorer({ first, isFilteredFirst, fields, columns, deck, children, ...settings }: ExplorerProps) {
  const parameters = useSearchParams();
  const search = ownSearch(parameters);
  const box = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveResultsProps> | null>(null);
  const [isLive, setIsLive] = useState(false);
  const [total, setTotal] = useState(first.page.total);
  const focusNext = useRef<string | null>(null);
  const isOther = isLive || search !== first.search;

  const shownNow = isOther ? total : first.page.total;
  const count = countWords(shownNow, settings.all, isOther ? isFiltered(search) : isFilteredFirst);
  const none = settings.all === 0 ? 'No figures yet' : 'No figure fits';
  const heading = shownNow === 0 ? none : `${count}, each as its source reported it`;

  useEffect(() => afterLoad(() => import('./live-results').then((code) => setLive(() => code.LiveResults))), []);

  useEffect(() => {
    if (form.current) showInForm(form.current, search);
  }, [search]);

  /** Changes the address without loading it; false while the code for that has not come. */
  const go = (href: string, how: 'push' | 'replace', focus: string | null): boolean => {
    if (!Live) return false;
    focusNext.current = focus;
    if (how === 'push') window.history.pushState(null, '', href);
    else window.history.replaceState(null, '', href);
    setIsLive(true);
    return true;
  };

  const onShown = useCallback((found: number) => {
    setTotal(found);
    if (focusNext.current !== null) focusOn(box.current, focusNext.current);
    focusNext.current = null;
  }, []);

  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-explore]') : null;
    if (!(link instanceof HTMLAnchorElement) || isForBrowser(event)) return;
    if (go(link.href, 'push', link.dataset.explore ?? null)) event.preventDefault();
  };

  const send = (event: FormEvent<HTMLFormElement>, how: 'push' | 'replace'): boolean =>
    go(explorerHref(readForm(event.currentTarget, search)), how, null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (moveAmongRows(event.target, event.key)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its links are what is pressed; this only hears of it
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by key is clicked, too
    <div ref={box} onClick={onClick} data-live={Live ? '' : undefined}>
      <PageHead where="Figures" heading={heading} deck={deck} />
      <section className="spread" aria-label="Figures" onKeyDown={onKeyDown}>
        <div className="full">
          <form
            ref={form}
            className="filters"
            action="/figures"
            method="get"
            onSubmit={(event) => {
              if (send(event, 'push')) event.preventDefault();
            }}
            // To prevent what a change does would take a box's tick back: React hears of it by the click.
            onChange={(event) => {
              send(event, 'replace');
            }}
          >
            {fields}
            <div className="actions flex flex-wrap items-center gap-4">
              <button type="submit" className="button">
                Show figures
              </button>
              {isFiltered(search) && (
                <a href={explorerHref(unfilteredSearch(search))} data-explore="all">
                  Show all
                </a>
              )}
            </div>
            {columns}
          </form>
          {Live && isOther ? <Live search={search} first={first} onShown={onShown} {...settings} /> : children}
        </div>
      </section>
    </div>
  );
}

function afterLoad(start: () => unknown): (() => void) | undefined {
  if (document.readyState === 'complete') {
    start();
    return undefined;
  }
  window.addEventListener('load', start, { once: true });
  return () => window.removeEventListener('load', start);
}

/** A click that asks for another tab, a window or a download is the browser's. */
function isForBrowser(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** The link that was pressed stands there anew; of a page that was turned the table's beginning is read next. */
function focusOn(box: HTMLElement | null, name: string): void {
  const target = box?.querySelector<HTMLElement>(`a[data-explore="${name}"]`);
  const table = box?.querySelector<HTMLElement>('[data-figures]');
  if (name === 'page' || !target) {
    table?.scrollIntoView({ block: 'nearest' });
    table?.focus({ preventScroll: true });
  } else target.focus({ preventScroll: true });
}
