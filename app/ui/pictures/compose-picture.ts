import type { PanelView } from '../panels/panel-view';
import type { DrawChart } from './drawn-chart';
import { panelBlock } from './panel-picture';
import { overlayBlocks, type PictureBlock, ruleBlock, stackBlocks, textBlock } from './picture-block';
import { headingBlock, lineBlock, paragraphBlock } from './picture-lines';
import { findPictureSheet, fontOf, type PictureSheet } from './picture-sheet';
import { measureText, wrapLines } from './picture-text';
import { move } from './svg-markup';

/** All that a picture says; every word of it is made by lib/format and the panels. */
export interface PictureWords {
  title: string;
  /** The chart in sentences, for those who do not see it. */
  alt: string;
  panels: readonly PanelView[];
  /** "Source: Izvestia, published between 17 Nov and 31 Dec 2025." */
  sources: string;
  /** "Data revision 10, 22 Nov 2026". */
  state: string;
  /** Where the same figures are found, with everything about them. */
  address: string;
  /** Which panels are not drawn; empty where all are. */
  undrawn: string;
}

/** A drawing in its own px: to be scaled to the width that was asked for. */
export interface DrawnPicture {
  width: number;
  height: number;
  markup: string;
  title: string;
  alt: string;
}

const MOST_ADDRESS_LINES = 3;

/** An address in full, or in its first lines when it names very many figures. */
function addressLines(address: string, width: number, { styles }: PictureSheet): string[] {
  const lines = wrapLines(address, width, fontOf(styles.small));
  if (lines.length <= MOST_ADDRESS_LINES) return lines;
  return [...lines.slice(0, MOST_ADDRESS_LINES - 1), `${lines[MOST_ADDRESS_LINES - 1]?.slice(0, -1)}…`];
}

/** Whose picture it is and which state of the data it shows, on one line where there is room. */
function signatureBlock(state: string, width: number, { styles }: PictureSheet): PictureBlock {
  const name = lineBlock(['As Reported'], styles.name);
  const stateStyle = { ...styles.small, leading: styles.name.leading };
  const room = width - measureText('As Reported', fontOf(styles.name)) - 16;
  if (measureText(state, fontOf(styles.small)) > room) {
    return stackBlocks([
      { gap: 0, block: name },
      { gap: 0, block: paragraphBlock(state, width, styles.small) },
    ]);
  }
  return overlayBlocks([name, textBlock([state], stateStyle, { at: width, anchor: 'end' })]);
}

/** A whole picture for a width in px from 320 on: title, panels, sources, signature, each under the other. */
export async function composePicture(words: PictureWords, asked: number, draw: DrawChart): Promise<DrawnPicture> {
  const sheet = findPictureSheet(asked);
  const { padding, gaps, styles } = sheet;
  const width = sheet.width - 2 * padding;
  const panels: PictureBlock[] = [];
  // One after the other, so that other answers' charts come between.
  for (const view of words.panels)
    panels.push(await panelBlock(view, { sheet, width, withFinding: words.panels.length > 1, draw }));
  const body = stackBlocks([
    { gap: 0, block: headingBlock(words.title, width, styles.title) },
    ...panels.flatMap((panel, index) => {
      if (index === 0) return [{ gap: gaps.part - 2, block: panel }];
      return [
        { gap: gaps.panel, block: ruleBlock(width, 'p-hairline') },
        { gap: gaps.part, block: panel },
      ];
    }),
    ...(words.undrawn === '' ? [] : [{ gap: gaps.part, block: paragraphBlock(words.undrawn, width, styles.quiet) }]),
    { gap: gaps.part + 4, block: ruleBlock(width, 'p-hairline') },
    { gap: 12, block: paragraphBlock(words.sources, width, styles.small) },
    { gap: 8, block: signatureBlock(words.state, width, sheet) },
    { gap: 0, block: lineBlock(addressLines(words.address, width, sheet), styles.small) },
  ]);
  const rule = ruleBlock(sheet.width, 'p-rule');
  return {
    width: sheet.width,
    height: Math.ceil(rule.height + padding - 4 + body.height + padding - 6),
    markup: rule.markup + move(body.markup, { x: padding, y: rule.height + padding - 4 }),
    title: words.title,
    alt: words.alt,
  };
}
