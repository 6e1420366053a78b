'use client';

import { usePathname } from 'next/navigation';
import { addressAsOf } from '@/lib/format/history/as-of-address';

const LINKS = [
  { href: '/', text: 'Overview', ofData: true },
  { href: '/compare', text: 'Compare', ofData: true },
  { href: '/figures', text: 'Figures', ofData: true },
  { href: '/sources', text: 'Sources', ofData: true },
  { href: '/methods', text: 'Methods', ofData: false },
];

export interface NavLinksProps {
  /** The state of the data that the page shows, which links to data keep; left out for the newest. */
  asOf?: number;
}

/** The main navigation, with the part of the site that the reader is in. */
export function NavLinks({ asOf }: NavLinksProps) {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul>
        {LINKS.map(({ href, text, ofData }) => (
          <li key={href}>
            <a
              href={ofData ? addressAsOf(href, asOf) : href}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) && href !== '/' ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
