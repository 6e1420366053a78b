/** An area: ISO 3166 alpha-3 (`CHN`), else scheme and code (`M49:419`, `GROUP:EU27`). */
export type AreaCode = string;

/** Codes of countries have no scheme. */
export const isCountry = (code: AreaCode) => !code.includes(':');

/** An area with the countries it stands for (ISO alpha-3); a country's only member is itself. */
export interface Area {
  code: AreaCode;
  members: ReadonlySet<string>;
}

/** How a finder of areas answers: undefined when no list at hand has the code. */
export type FindArea = (code: AreaCode) => Area | undefined;

export type AreaRelation = 'same' | 'wider' | 'narrower' | 'overlapping' | 'apart';

/** Whether two areas are one by another name: `relateAreas(...) === 'same'`, for those who ask it of very many pairs. */
export function haveSameMembers(a: Area, b: Area): boolean {
  if (a.code === b.code) return true;
  return a.members.size > 0 && a.members.size === b.members.size && [...a.members].every((code) => b.members.has(code));
}

/** How `a` lies to `b` by their members: M49:019 (Americas) is wider than M49:419 (Latin America and the Caribbean). */
export function relateAreas(a: Area, b: Area): AreaRelation {
  if (a.code === b.code) return 'same';
  const shared = [...a.members].filter((member) => b.members.has(member)).length;
  if (shared === 0) return 'apart';
  if (shared === a.members.size && shared === b.members.size) return 'same';
  if (shared === b.members.size) return 'wider';
  return shared === a.members.size ? 'narrower' : 'overlapping';
}
