import { capitalise } from '@/lib/format/figure/area-words';
import { formatMomentDay } from '@/lib/format/figure/date-words';
import { spellSmall } from '@/lib/format/figure/number-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';

export interface SiteFooterProps {
  revision: number;
  at: Date;
  figureCount: number;
  sourceCount: number;
  /** The state of the data that the page shows, which links to data keep; left out for the newest. */
  asOf?: number;
}

const COLUMNS = [
  {
    heading: 'Data',
    links: [
      { href: '/downloads', text: 'Downloads', download: false, ofData: true },
      { href: '/api/v1/figures.csv', text: 'All figures, CSV', download: true, ofData: true },
      { href: '/api/v1/figures', text: 'Figures, JSON', download: false, ofData: true },
      { href: '/methods/api', text: 'API', download: false, ofData: false },
    ],
  },
  {
    heading: 'Methods',
    links: [
      { href: '/methods', text: 'Methods', download: false, ofData: false },
      { href: '/methods#comparability', text: 'Comparability', download: false, ofData: false },
      { href: '/methods#qualifiers', text: 'Qualifiers', download: false, ofData: false },
    ],
  },
  {
    heading: 'Browse',
    links: [
      { href: '/figures', text: 'All figures', download: false, ofData: true },
      { href: '/sources', text: 'All sources', download: false, ofData: true },
      { href: '/login', text: 'Sign in to edit', download: false, ofData: false },
    ],
  },
];

function counted(count: number, one: string, many: string): string {
  return `${spellSmall(count)} ${count === 1 ? one : many}`;
}

/** The foot of every page: what the product promises, where the data is, and which state of it the page shows. */
export function SiteFooter({ revision, at, figureCount, sourceCount, asOf }: SiteFooterProps) {
  const figures = capitalise(counted(figureCount, 'figure', 'figures'));
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="columns">
          <p>
            As Reported keeps each trade figure the way its article reported it, and says when two of them cannot be
            compared.
          </p>
          {COLUMNS.map(({ heading, links }) => (
            <div key={heading}>
              <h2>{heading}</h2>
              <ul>
                {links.map(({ href, text, download, ofData }) => (
                  <li key={href}>
                    <a href={ofData ? addressAsOf(href, asOf) : href} download={download || undefined}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <p className="state">
          Data revision {revision}, {formatMomentDay(at)}. {figures} from {counted(sourceCount, 'source', 'sources')}{' '}
          read. <a href="/corrections">What changed</a>
        </p>
      </div>
    </footer>
  );
}
