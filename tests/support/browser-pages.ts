export const FIGURES = [
  'china-region-turnover-2024',
  'india-region-turnover',
  'russia-region-turnover-2023',
  'russia-americas-exports-2025-01-08',
  'russia-americas-imports-2025-01-08',
] as const;

export const TURNOVER_PANEL = 'm49419-turnover-usd';
export const BALANCE_PANEL = 'rus-2025-01-m49019-exports-imports-usd-8-months';

/** Every public page over the starting data. */
export const PAGES = [
  '/',
  '/compare',
  `/compare?figures=${FIGURES.join(',')}`,
  '/figures',
  ...FIGURES.map((id) => `/figures/${id}`),
  '/economies/CHN',
  '/economies/IND',
  '/economies/RUS',
  '/economies/M49:019',
  '/economies/M49:419',
  '/sources',
  '/sources/izvestia-2025-colombia',
  '/sources/latin-post-2022-colombia',
  '/corrections',
  '/downloads',
  '/methods',
  '/methods/charts',
  '/methods/api',
  '/login',
] as const;

/** Pages in a state of their own: nothing fits, the address is bad, nothing is there. */
export const STATES = [
  '/compare?q=nowhere',
  `/compare?figures=${FIGURES[0]},no-such-figure&chart=pie&q=turnover`,
  `/compare?figures=${FIGURES.join(',')}&anyway=1`,
  `/compare?figures=${FIGURES.join(',')}&chart=dots&relative=${FIGURES[1]}`,
  `/compare?figures=${FIGURES.join(',')}&chart=time&scale=log`,
  '/figures?reporter=CHN&flow=exports',
  '/figures?flow=nonsense',
  '/downloads?reporter=RUS',
  '/downloads?flow=nonsense',
  '/figures/none',
  '/economies/DEU',
  '/sources/none',
  '/nothing',
] as const;

export const isMissing = (path: string): boolean =>
  ['/figures/none', '/economies/DEU', '/sources/none', '/nothing'].includes(path);
