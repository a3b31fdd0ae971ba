import { expect, test } from 'vitest';
import { AREA_CODES } from '../reading/areas/areaCodes.ts';
import { AREA_GROUPS } from '../reading/areas/areaGroups.ts';
import { areaName } from './areaNames.ts';

test.each([
  ['RUS', 'Russia'],
  ['CHN', 'China'],
  ['MDA', 'Moldova'],
  ['ARM', 'Armenia'],
  ['KGZ', 'Kyrgyzstan'],
  ['CA5', 'Central Asia (CA5)'],
  ['central_asia', 'Central Asia'],
  ['former_soviet_republics', 'Former Soviet republics'],
  ['XYZ9', 'XYZ9'],
])('%s is printed as %s', (code, name) => {
  expect(areaName(code)).toBe(name);
});

test('no two areas or groups share a name, and every area has one', () => {
  const codes = [
    ...AREA_CODES.map(({ iso3 }) => iso3),
    ...AREA_GROUPS.map(({ id }) => id),
    'CA5',
    'CIS',
    'NBA',
    'SU0',
  ];
  const names = codes.map(areaName);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names).not.toContain('');
});
