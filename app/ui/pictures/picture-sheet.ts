import type { ChartLayout } from '../charts/model/chart-model';
import type { LineStyle } from './picture-block';
import type { PictureFace, PictureFont } from './picture-text';

interface Style extends LineStyle {
  face: PictureFace;
}

/** Fixed measures of a picture in px. The picture scales as a whole to the width that was asked for. */
export interface PictureSheet {
  layout: ChartLayout;
  width: number;
  padding: number;
  /** Between columns of notes; null where notes stand in one column. */
  columnGap: number | null;
  /** Above a panel, above what follows a heading or chart, between paragraphs. */
  gaps: { panel: number; part: number; line: number };
  styles: Record<'title' | 'finding' | 'heading' | 'text' | 'quiet' | 'ringNumber' | 'small' | 'name', Style>;
}

const style = (face: PictureFace, className: string, [size, leading]: [number, number]): Style => ({
  face,
  className,
  size,
  leading,
});

const SHEETS: Record<ChartLayout, PictureSheet> = {
  wide: {
    layout: 'wide',
    width: 840,
    padding: 24,
    columnGap: 36,
    gaps: { panel: 34, part: 18, line: 9 },
    styles: {
      title: style('serif-600', 'p-title', [31, 37]),
      finding: style('serif-600', 'p-finding', [24, 30]),
      heading: style('sans-650', 'p-strong', [17, 24]),
      text: style('sans-400', 'p-text', [15, 21]),
      quiet: style('sans-400', 'p-quiet', [15, 21]),
      ringNumber: style('sans-650', 'p-strong', [12, 21]),
      small: style('sans-400', 'p-quiet', [14, 20]),
      name: style('serif-600', 'p-name', [18, 24]),
    },
  },
  narrow: {
    layout: 'narrow',
    width: 390,
    padding: 16,
    columnGap: null,
    gaps: { panel: 30, part: 16, line: 8 },
    styles: {
      title: style('serif-600', 'p-title', [25, 30]),
      finding: style('serif-600', 'p-finding', [21, 26]),
      heading: style('sans-650', 'p-strong', [16, 22]),
      text: style('sans-400', 'p-text', [15, 20]),
      quiet: style('sans-400', 'p-quiet', [15, 20]),
      ringNumber: style('sans-650', 'p-strong', [12, 20]),
      small: style('sans-400', 'p-quiet', [14, 19]),
      name: style('serif-600', 'p-name', [17, 22]),
    },
  },
};

/** Below this width in px the smallest text of a wide picture, of 14 px on 840, would be under 11 px. */
const NARROWEST_WIDE = 660;

/** The sheet for a picture of so many px: text is 11 px and more at every width from 320. */
export function findPictureSheet(width: number): PictureSheet {
  return SHEETS[width < NARROWEST_WIDE ? 'narrow' : 'wide'];
}

export const fontOf = ({ face, size }: Style): PictureFont => ({ face, size });

export type PictureStyleName = keyof PictureSheet['styles'];
