'use client';

import { usePathname } from 'next/navigation';

export interface DeskNavProps {
  name: string;
  isAdmin: boolean;
}

const LINKS = [
  { href: '/admin', text: 'Edit', adminOnly: false },
  { href: '/admin/figures', text: 'Figures', adminOnly: false },
  { href: '/admin/intake', text: 'Intake', adminOnly: false },
  { href: '/admin/sources', text: 'Sources', adminOnly: false },
  { href: '/admin/notes', text: 'Notes', adminOnly: false },
  { href: '/admin/import', text: 'Import', adminOnly: false },
  { href: '/admin/people', text: 'People', adminOnly: true },
  { href: '/admin/audit', text: 'Audit', adminOnly: true },
];

/** What somebody who is signed in may do, above every page of the desk. */
export function DeskNav({ name, isAdmin }: DeskNavProps) {
  const path = usePathname();
  const isCurrent = (href: string) => path === href || (href !== '/admin' && path.startsWith(`${href}/`));
  return (
    <div className="desk">
      <nav aria-label="Edit">
        <ul>
          {LINKS.filter(({ adminOnly }) => isAdmin || !adminOnly).map(({ href, text }) => (
            <li key={href}>
              <a href={href} aria-current={isCurrent(href) ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="who" aria-label="Account">
        <li>
          <a href="/admin/account">{name}</a>
        </li>
        <li>
          <form method="post" action="/admin/sign-out">
            <button type="submit" className="link-button">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </div>
  );
}
