import { panelCitation } from '@/lib/format/figure/citation';
import { compareAddress, comparisonCsvAddress } from '@/lib/format/panel/compare-address';
import { embedCode } from '@/lib/format/panel/embed-code';
import { embedAddress, pictureAddress } from '@/lib/format/panel/export-address';
import { publicAddress } from '@/lib/http/public-address';
import type { ChartView } from '@/lib/schemas/chart-view';
import { CopyButton } from '../controls/copy-button';
import type { PanelView } from './panel-view';

interface TextToCopyProps {
  id: string;
  label: string;
  text: string;
  copy: string;
  rows: number;
}

/** A text that can be selected without scripts, and copied by a button with them. */
function TextToCopy({ id, label, text, copy, rows }: TextToCopyProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={rows} value={text} spellCheck={false} />
      <CopyButton text={text} label={copy} />
    </div>
  );
}

/** A guess for sites that allow no listener: a title, a chart and its notes, on a phone's width. */
const HEIGHT_OF_FRAME = 440;
const HEIGHT_OF_FIGURE = 120;

/** The panel's view in this very state of the data. */
function pinned(view: ChartView, revision: number): ChartView {
  return { ...view, asOf: { kind: 'revision', number: revision } };
}

/** What a reader can take along of a panel: pictures, the figures as a file, the chart in a frame, its link, a citation. */
export function ShareMenu({ view }: { view: PanelView }) {
  const { taken, panel, revision, at, sources, finding } = view;
  if (taken.figures.length === 0) return null;
  const id = `${panel.id}-take`;
  const code = embedCode({
    address: publicAddress(embedAddress(taken)),
    origin: publicAddress(''),
    title: finding,
    height: HEIGHT_OF_FRAME + taken.figures.length * HEIGHT_OF_FIGURE,
  });
  const citation = panelCitation(finding, {
    sources: sources.map(({ source }) => source),
    revision,
    at,
    url: publicAddress(compareAddress(pinned(taken, revision))),
  });
  return (
    <details className="share-menu">
      <summary>
        Download, embed or cite<span className="sr-only">: {view.title}</span>
      </summary>
      <div className="take-parts">
        <ul className="take-files">
          {(['svg', 'png'] as const).map((ending) => (
            <li key={ending}>
              Picture, {ending.toUpperCase()}:{' '}
              <a href={pictureAddress(taken, ending)} download>
                light<span className="sr-only"> {ending.toUpperCase()}</span>
              </a>
              {', '}
              <a href={pictureAddress(taken, ending, 'dark')} download>
                dark<span className="sr-only"> {ending.toUpperCase()}</span>
              </a>
            </li>
          ))}
          <li>
            Data:{' '}
            <a href={comparisonCsvAddress(taken)} download>
              CSV of exactly what is shown
            </a>
          </li>
        </ul>
        <TextToCopy
          id={`${id}-link`}
          label="Link"
          text={publicAddress(compareAddress(taken))}
          copy="Copy the link"
          rows={2}
        />
        <TextToCopy id={`${id}-embed`} label="Code to embed it" text={code} copy="Copy the code" rows={4} />
        <TextToCopy id={`${id}-cite`} label="Citation" text={citation} copy="Copy the citation" rows={4} />
      </div>
    </details>
  );
}
