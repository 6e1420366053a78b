/** The licence of the data is the program's own; figures themselves are facts. */
export const DATA_LICENCE = {
  name: 'MIT',
  path: 'https://opensource.org/license/mit',
  title: 'MIT License',
} as const;
