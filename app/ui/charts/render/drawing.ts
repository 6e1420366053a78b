import type { ChartLayout, ChartModel } from '../model/chart-model';

/** A chart in a page's HTML: its markup at each width. */
export type PageDrawing = Readonly<Record<ChartLayout, string>>;

/** An SVG opened: its size in px, and the markup inside of it. */
export interface SvgPart {
  width: number;
  height: number;
  inside: string;
}

/** One item of a chart's key: the shape, where it explains one, and its words. */
export interface KeyPart {
  sample: SvgPart | null;
  text: string;
}

/** A chart and its key as parts of a picture: nothing in them can be pointed at or followed. */
export interface PictureDrawing {
  chart: SvgPart;
  key: readonly KeyPart[];
}

export interface PictureRequest {
  model: ChartModel;
  layout: ChartLayout;
  /** Whether the rings of caveats are drawn: a picture without the caveats has no use for them. */
  withRings: boolean;
}
