'use client';

import { usePathname } from 'next/navigation';

const LINKS = [
  { href: '/', text: 'Overview' },
  { href: '/figures', text: 'Figures' },
  { href: '/sources', text: 'Sources' },
  { href: '/methods', text: 'Methods' },
];

/** The main navigation, with the part of the site that the reader is in. */
export function NavLinks() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul>
        {LINKS.map(({ href, text }) => (
          <li key={href}>
            <a
              href={href}
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
