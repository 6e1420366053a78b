import { ThemeSwitch } from '../controls/theme-switch';
import { NavLinks } from './nav-links';

/** The head of every page. Links are full documents: charts are drawn on the server, and only there without scripts. */
export function SiteHeader() {
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="wordmark" href="/">
          As Reported
        </a>
        <NavLinks />
        <ThemeSwitch />
      </div>
    </header>
  );
}
