import type { Verdict } from '@/lib/domain/comparability';
import { neverReached } from '@/lib/domain/exhaustive';

function VerdictShape({ verdict }: { verdict: Verdict }) {
  switch (verdict) {
    case 'comparable':
      return <circle className="v-fill" cx={7} cy={7} r={6} />;
    case 'with_caveats':
      return (
        <>
          <circle className="v-line" cx={7} cy={7} r={5.25} strokeWidth={1.5} />
          <path className="v-fill" d="M7 1.75a5.25 5.25 0 0 0 0 10.5z" />
        </>
      );
    case 'not_comparable':
      return <path className="v-line" d="M2 2l10 10M12 2L2 12" strokeWidth={2} />;
    case 'balance_pair':
      return <path className="v-line" d="M1 4h12M1 10h12" strokeWidth={2} />;
    default:
      return neverReached(verdict);
  }
}

/** Disc, half disc, cross or two bars; always beside the word, so it is hidden from screen readers. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg className="verdict-mark" width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
      <VerdictShape verdict={verdict} />
    </svg>
  );
}
