/** An element of a drawing: its name, its properties as React has them, and what it holds. */
export interface ChartElement {
  readonly nodeType: 1;
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ChartNode[];
}

interface ChartText {
  readonly nodeType: 3;
  readonly text: string;
}

export type ChartNode = ChartElement | ChartText;
