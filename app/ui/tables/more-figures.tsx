export interface MoreFiguresProps {
  /** How many stand in the table above, and how many there are. */
  shown: number;
  total: number;
  /** The table of all of them. */
  href: string;
}

/** Says that a table holds only some of the figures, and leads to all; nothing where it holds them all. */
export function MoreFigures({ shown, total, href }: MoreFiguresProps) {
  if (total <= shown) return null;
  return (
    <p>
      {shown} of {total.toLocaleString('en')} figures. <a href={href}>Show all of them</a>
    </p>
  );
}
