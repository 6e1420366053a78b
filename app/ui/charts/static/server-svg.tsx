import type { ReactNode } from 'react';

interface ServerSvgProps {
  width: number;
  height: number;
  children: ReactNode;
}

/** The SVG of a drawing at the width that the page gives it, boxed as Recharts boxes the live one. */
export function ServerSvg({ width, height, children }: ServerSvgProps) {
  return (
    <div style={{ position: 'relative', width: '100%', height: 'auto' }}>
      <svg
        role="none"
        width={width}
        height={height}
        style={{ width: '100%', height: '100%', display: 'block' }}
        viewBox={`0 0 ${width} ${height}`}
      >
        {children}
      </svg>
    </div>
  );
}
