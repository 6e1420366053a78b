import type { ReactNode } from 'react';
import { ScrollRegion } from './scroll-region';

export interface DataTableProps {
  /** Names the region for those who do not see it. */
  label: string;
  caption: string;
  /** A caption that is seen, too; the others are only read aloud. */
  hasVisibleCaption?: boolean;
  /** More classes of the table. */
  className?: string;
  /** Says that its rows are figures: keys move among them. */
  holdsFigures?: boolean;
  /** Stands under it and scrolls with it. */
  below?: ReactNode;
  /** Its head and its body. */
  children: ReactNode;
}

/** A table that scrolls by itself where it is wider than its page. */
export function DataTable({
  label,
  caption,
  hasVisibleCaption = false,
  className,
  holdsFigures = false,
  below,
  children,
}: DataTableProps) {
  return (
    <ScrollRegion className="scroll" aria-label={label} data-figures={holdsFigures || undefined}>
      <table className={className ? `table ${className}` : 'table'}>
        <caption className={hasVisibleCaption ? undefined : 'sr-only'}>{caption}</caption>
        {children}
      </table>
      {below}
    </ScrollRegion>
  );
}
