import { Fragment } from 'react';
import { formatMoment } from '@/lib/format/figure/date-words';
import { REASON_FIELD } from '@/lib/format/form/source-form-words';
import type { ChangedRow } from '@/lib/format/history/change-words';
import { DifferenceList } from '../history/difference-list';
import { RecordForm, type RecordFormProps } from './record-form';

export interface VersionFormProps extends Pick<RecordFormProps, 'action'> {
  /** The first one first. */
  versions: readonly {
    version: number;
    change: { id: number; actor: string; at: Date; reason: string };
  }[];
  /** The change whose outcome was asked for by a link; the newest but one without. */
  asked: number | null;
  /** What restoring that one would change. */
  rows: readonly ChangedRow[];
  own: Record<string, string>;
  /** Where readers see the history. */
  historyHref: string;
  formKey: string;
}

/** Restores an earlier version as a new one. Nothing where there is only one version. */
export function VersionForm({ versions, asked, rows, own, historyHref, action, formKey }: VersionFormProps) {
  const choices = versions
    .slice(0, -1)
    .toReversed()
    .map(({ version, change }) => ({
      value: change.id.toString(),
      version,
      text: `Version ${version}, ${change.actor}, ${formatMoment(change.at)}: ${change.reason}`,
    }));
  const [newest] = choices;
  if (!newest) return null;
  const chosen = choices.find(({ value }) => value === String(asked));
  return (
    <details className="more" id="versions" open={chosen !== undefined}>
      <summary>
        Earlier versions <span>restore one as a new version</span>
      </summary>
      <p>
        What changed from one to the next stands in the <a href={historyHref}>history</a>. What restoring would change
        now:{' '}
        {choices.map(({ value, version }, index) => (
          <Fragment key={value}>
            {index > 0 && ', '}
            <a href={`?restore=${value}#versions`}>version {version}</a>
          </Fragment>
        ))}
        .
      </p>
      {chosen && rows.length > 0 && (
        <div className="restores">
          <p>Restored, {chosen.text.split(',', 1)[0]?.toLowerCase()} changes this:</p>
          <DifferenceList rows={rows} />
        </div>
      )}
      <RecordForm
        key={formKey}
        action={action}
        fields={[{ name: 'change', label: 'Version to restore', kind: 'select', choices }, REASON_FIELD]}
        values={{ change: (chosen ?? newest).value }}
        hidden={own}
        button="Restore this version"
        idPrefix="versions"
        quiet
      />
    </details>
  );
}

/** The change that `?restore=` names; null when it names none. */
export function askedVersion(parameters: Readonly<Record<string, unknown>>): number | null {
  const { restore } = parameters;
  return typeof restore === 'string' && /^\d{1,15}$/.test(restore) ? Number(restore) : null;
}
