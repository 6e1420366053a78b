import { describe, expect, test } from 'vitest';
import {
  areaDigits,
  findArea,
  findGroup,
  groupIn,
  listAreaCodes,
  officialAreaName,
  regionCode,
} from '@/lib/areas/area-lists';
import { type Area, type AreaRelation, haveSameMembers, relateAreas } from '@/lib/domain/area';

function membersOf(code: string): ReadonlySet<string> {
  const area = findArea(code);
  if (!area) throw new Error(`no list has ${code}`);
  return area.members;
}

describe('the published lists', () => {
  test.each([
    ['M49:019', 57],
    ['M49:419', 52],
    ['M49:021', 5],
    ['MEX', 1],
  ])('%s has %i members', (code, count) => {
    expect(membersOf(code).size).toBe(count);
  });

  test('the Americas are Northern America and Latin America, with no member twice', () => {
    expect(membersOf('M49:019')).toEqual(new Set([...membersOf('M49:021'), ...membersOf('M49:419')]));
  });

  test('Latin America is South America, Central America and the Caribbean, Mexico in its centre', () => {
    const parts = ['M49:005', 'M49:013', 'M49:029'].flatMap((code) => [...membersOf(code)]);
    expect(new Set(parts)).toEqual(membersOf('M49:419'));
    expect(parts.length).toBe(52);
    expect(membersOf('M49:013').has('MEX')).toBe(true);
    expect(membersOf('M49:021').has('MEX')).toBe(false);
  });

  test('every region has members, and every member is an area of its own', () => {
    const regions = listAreaCodes().filter((code) => code.startsWith('M49:'));
    expect(regions.length).toBeGreaterThan(25);
    const strays = regions
      .flatMap((code) => [...membersOf(code)])
      .filter((member) => findArea(member)?.members.size !== 1);
    expect(strays).toEqual([]);
    expect(regions.filter((code) => membersOf(code).size === 0)).toEqual([]);
  });

  test.each([
    '',
    'XXX',
    'CN',
    '419',
    'M49:999',
    'm49:419',
    'USSR',
    'SUN',
    'ANT',
    '__proto__',
    'constructor',
    'toString',
  ])('%o is no area', (code) => {
    expect(findArea(code)).toBeUndefined();
  });

  test.each([
    ['CHN', '156', 'CN', 'China'],
    ['RUS', '643', 'RU', 'Russian Federation'],
    ['M49:419', '419', '419', 'Latin America and the Caribbean'],
    ['M49:001', '001', '001', 'World'],
    ['TWN', null, 'TW', null],
    ['GROUP:EU27', null, null, null],
    ['XXX', null, null, null],
  ])('%s has digits %s, region %s and the official name %s', (code, digits, region, name) => {
    expect([areaDigits(code), regionCode(code), officialAreaName(code)]).toEqual([digits, region, name]);
  });
});

describe('groups of countries', () => {
  const groups = listAreaCodes().flatMap((code) => findGroup(code) ?? []);

  test('the number in a code is the number of members, each a country, none twice', () => {
    expect(groups.length).toBeGreaterThan(30);
    for (const { code, members } of groups) {
      const list = members.split(' ');
      expect([code, new Set(list).size]).toEqual([code, Number(/\d+/.exec(code)?.[0])]);
      expect(list.filter((member) => !/^[A-Z]{3}$/.test(member) || !findArea(member))).toEqual([]);
    }
  });

  test('lists of one group follow one another without a gap, and one of them is the present one', () => {
    const next = (month: string) => {
      const [year = 0, number = 1] = month.split('-').map(Number);
      return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
    };
    for (const group of new Set(groups.map((one) => one.group))) {
      const lists = groups.filter((one) => one.group === group).toSorted((a, b) => (a.since < b.since ? -1 : 1));
      for (const [index, { until }] of lists.entries()) {
        expect([group, until && next(until)]).toEqual([group, lists[index + 1]?.since]);
      }
    }
  });

  test('names of lists differ', () => {
    expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  });

  test.each([
    ['EU', '2019-12', 'GROUP:EU28'],
    ['EU', '2020-02', 'GROUP:EU27'],
    ['EU', null, 'GROUP:EU27'],
    ['EU', '1970-01', null],
    ['BRICS', '2023-12', 'GROUP:BRICS5'],
    ['NONE', '2023-12', null],
  ])('%s in %s is %s', (group, month, code) => {
    expect(groupIn(group, month)).toBe(code);
  });
});

describe('relations', () => {
  const named = (code: string) => ({ code, members: membersOf(code) });
  const odd = { code: 'odd', members: new Set(['BRA', 'DEU']) };

  test.each<[string, string, AreaRelation, AreaRelation]>([
    ['M49:019', 'M49:419', 'wider', 'narrower'],
    ['M49:419', 'MEX', 'wider', 'narrower'],
    ['M49:013', 'MEX', 'wider', 'narrower'],
    ['M49:419', 'M49:419', 'same', 'same'],
    ['M49:005', 'M49:013', 'apart', 'apart'],
    ['CHN', 'IND', 'apart', 'apart'],
  ])('%s to %s is %s, the other way round %s', (a, b, forth, back) => {
    expect(relateAreas(named(a), named(b))).toBe(forth);
    expect(relateAreas(named(b), named(a))).toBe(back);
  });

  test('lists that share some members only overlap, and equal members make areas the same', () => {
    expect(relateAreas(odd, named('M49:419'))).toBe('overlapping');
    expect(relateAreas(named('M49:419'), odd)).toBe('overlapping');
    expect(relateAreas(odd, { code: 'other', members: new Set(['DEU', 'BRA']) })).toBe('same');
  });

  test('areas have the same members just where their relation says so', () => {
    const areas: Area[] = [
      odd,
      { code: 'other', members: new Set(['DEU', 'BRA']) },
      { code: 'none', members: new Set<string>() },
    ];
    areas.push(...['M49:019', 'M49:419', 'M49:005', 'M49:013', 'MEX', 'BRA', 'GROUP:EU27'].map(named));
    for (const a of areas)
      for (const b of areas) expect(haveSameMembers(a, b), `${a.code} ${b.code}`).toBe(relateAreas(a, b) === 'same');
  });
});
