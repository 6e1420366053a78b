import { changesAddress } from '@/lib/format/history/changes-address';
import type { ChangesAddress } from '@/lib/schemas/changes-query';

const CHOICES: { show: ChangesAddress['show']; text: string }[] = [
  { show: null, text: 'All changes' },
  { show: 'corrections', text: 'Corrections' },
  { show: 'additions', text: 'Additions' },
];

/** Corrections, additions or both, as links that say which is shown. */
export function ChangeFilters({ show, revision }: Pick<ChangesAddress, 'show' | 'revision'>) {
  return (
    <nav aria-label="Which changes">
      <ul className="choices">
        {CHOICES.map((choice) => (
          <li key={choice.text}>
            <a
              href={changesAddress({ show: choice.show, before: null, revision })}
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
