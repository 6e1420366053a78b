import 'server-only';

/** Where in a file something is wrong, as an issue names its field: "line 3, low". */
export function placeOf(line: number, column = ''): string {
  return column ? `line ${line}, ${column}` : `line ${line}`;
}
