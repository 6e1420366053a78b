import type { ChangesAddress } from '@/lib/schemas/changes-query';

const CHOICES: { show: ChangesAddress['show']; text: string }[] = [
  { show: null, text: 'All changes' },
  { show: 'corrections', text: 'Corrections' },
  { show: 'additions', text: 'Additions' },
];

/** The address of a page of changes. */
export function changesAddress({ show, before }: ChangesAddress): string {
  const parameters = new URLSearchParams();
  if (show !== null) parameters.set('show', show);
  if (before !== null) parameters.set('before', String(before));
  return parameters.size > 0 ? `/corrections?${parameters}` : '/corrections';
}

/** Corrections, additions or both, as links that say which is shown. */
export function ChangeFilters({ show }: Pick<ChangesAddress, 'show'>) {
  return (
    <nav aria-label="Which changes">
      <ul className="choices">
        {CHOICES.map((choice) => (
          <li key={choice.text}>
            <a
              href={changesAddress({ show: choice.show, before: null })}
              aria-current={choice.show === show ? 'page' : undefined}
            >
              {choice.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
