import { addressAsOf } from '@/lib/format/history/as-of-address';
import { ThemeSwitch } from '../controls/theme-switch';
import { NavLinks, type NavLinksProps } from './nav-links';

/** The head of every page. Links are full documents: charts are drawn on the server, and only there without scripts. */
export function SiteHeader({ asOf }: NavLinksProps) {
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="wordmark" href={addressAsOf('/', asOf)}>
          As Reported
        </a>
        <NavLinks asOf={asOf} />
        <ThemeSwitch />
      </div>
    </header>
  );
}
