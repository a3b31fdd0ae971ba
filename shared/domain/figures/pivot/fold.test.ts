import { describe, expect, test } from 'vitest';
import { emptyTable, type PivotFact, withFacts } from './facts.ts';
import { type Around, PivotFold } from './fold.ts';
import { layoutProblem, type PivotLayout } from './layout.ts';
import { allFacts } from './stretches.ts';

let lastId = 0;
const fact = (area: string, period: string, value: string, more: Partial<PivotFact> = {}): PivotFact => ({
  id: ++lastId,
  area,
  counterpart: 'RUS',
  flow: 'exports',
  product: 'TOTAL',
  measure: 'trade_value',
  frequency: 'A',
  period,
  reporter: area,
  source: 'src1',
  value,
  low: value,
  high: value,
  bound: 'exact',
  status: 'A',
  currency: 'USD',
  ...more,
});
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EAEU: ['ARM', 'BLR', 'KAZ'],
  CA5: ['KAZ', 'UZB'],
};
const around = (...groups: string[]): Around => ({
  groupsOf: (area, period) => {
    const found = groups.filter(
      (group) => MEMBERS[group]?.includes(area) && !(area === 'ARM' && period < '2015'),
    );
    return found.length === 0 ? [''] : found;
  },
  membersOf: (group) => MEMBERS[group] ?? [],
  isWhole: (area) => area in MEMBERS || area === 'W00',
});
const byArea: PivotLayout = { rows: ['area'], columns: 'period', group: null, at: null };
const folded = (facts: readonly PivotFact[], layout: PivotLayout = byArea, groups: string[] = ['EAEU']) => {
  const table = withFacts(emptyTable(), allFacts(emptyTable()), facts);
  return new PivotFold(layout, around(...groups), table, allFacts(table));
};
const totalOf = (fold: PivotFold, column: string) => fold.placeOf(fold.root, column);

describe('a sum', () => {
  test('adds decimals and their intervals, and names the rows that lack the period', () => {
    const fold = folded([
      fact('ARM', '2023', '0.1', { low: '0.05', high: '0.15' }),
      fact('KAZ', '2023', '12345678901234567890.2', { bound: 'more_than' }),
      fact('KAZ', '2024', '7'),
    ]);
    expect(totalOf(fold, '2023')).toMatchObject({
      value: '12345678901234567890.3',
      low: '12345678901234567890.25',
      high: '12345678901234567890.35',
      bound: 'more_than',
      unit: 'USD',
      count: 2,
      missing: [],
      mixed: null,
    });
    expect(totalOf(fold, '2024')).toMatchObject({ value: '7', missing: ['ARM'], missingOf: 'area' });
    expect(totalOf(fold, '2025')).toBeNull();
  });

  test.each([
    ['units', fact('KAZ', '2023', '1', { currency: 'EUR' }), ['USD', 'EUR']],
    ['flows', fact('KAZ', '2023', '1', { flow: 'imports' }), ['exports', 'imports']],
    ['measures', fact('KAZ', '2023', '1', { measure: 'net_weight' }), ['trade_value', 'net_weight']],
  ])('never mixes %s', (kind, other, words) => {
    expect(totalOf(folded([fact('ARM', '2023', '1'), other]), '2023')).toMatchObject({
      value: null,
      count: 2,
      mixed: { kind, words },
    });
  });

  test('leaves a whole out beside its parts, and says so', () => {
    const place = totalOf(folded([fact('ARM', '2023', '1'), fact('EAEU', '2023', '9')]), '2023');
    expect(place).toMatchObject({ value: '1', count: 1, leftOut: ['EAEU'] });
    const worlds = [
      fact('ARM', '2023', '1', { counterpart: 'W00' }),
      fact('KAZ', '2023', '2', { counterpart: 'W00' }),
    ];
    expect(totalOf(folded(worlds), '2023')).toMatchObject({ value: '3', leftOut: [] });
    const groups = [fact('EAEU', '2023', '9'), fact('CA5', '2023', '5')];
    expect(totalOf(folded(groups), '2023')?.mixed).toEqual({ kind: 'wholes', words: ['EAEU', 'CA5'] });
  });

  test('takes all goods instead of their codes, and no code with what it holds', () => {
    const code = (product: string) => fact('ARM', '2023', '1', { product });
    expect(totalOf(folded([fact('ARM', '2023', '5'), code('01')]), '2023')).toMatchObject({ value: '5' });
    expect(totalOf(folded([code('01'), code('02')]), '2023')).toMatchObject({ value: '2' });
    expect(totalOf(folded([code('01'), code('0101')]), '2023')).toMatchObject({
      value: null,
      mixed: { kind: 'products', words: ['01', '0101'] },
    });
  });

  test('counts no cell twice that two revisions of a classification state', () => {
    const [old, revised] = [
      fact('ARM', '2023', '1', { product: '0101' }),
      fact('ARM', '2023', '2', { product: '0101' }),
    ];
    expect(totalOf(folded([old, revised]), '2023')?.mixed?.kind).toBe('statements');
    const other = fact('KAZ', '2023', '2', { product: '0101' });
    expect(totalOf(folded([old, other]), '2023')).toMatchObject({ value: '3' });
    const later = fact('ARM', '2024', '2', { product: '0101' });
    expect(totalOf(folded([old, later]), '2024')).toMatchObject({ value: '2' });
  });

  test('counts no cell twice that two reporters state', () => {
    const own = fact('ARM', '2023', '1');
    const mirror = { ...own, reporter: 'RUS', value: '2' };
    const fold = folded([own, mirror], { ...byArea, rows: ['area', 'reporter'] });
    expect(totalOf(fold, '2023')?.mixed?.kind).toBe('statements');
    const [armenia] = fold.root.children.values();
    const said = [...(armenia?.children.values() ?? [])].map((node) => fold.placeOf(node, '2023')?.value);
    expect(said).toEqual(['1', '2']);
  });
});

describe('groups', () => {
  const facts = [
    fact('ARM', '2014', '1'),
    fact('ARM', '2016', '2'),
    fact('KAZ', '2016', '3'),
    fact('UZB', '2016', '4'),
  ];
  const layout: PivotLayout = { ...byArea, rows: ['group', 'area'], group: 'EAEU' };

  test('take who was a member then, and name who has no figure', () => {
    const fold = folded(facts, layout);
    const [outside, inside] = ['', 'EAEU'].map((key) => fold.root.children.get(key));
    if (outside === undefined || inside === undefined) throw new Error('A group is not there.');
    expect(fold.placeOf(outside, '2014')?.value).toBe('1');
    expect(fold.placeOf(inside, '2016')).toMatchObject({ value: '5', missing: ['BLR'], missingOf: 'area' });
    const withArmenia = folded([fact('KAZ', '2016', '1', { counterpart: 'ARM' })], layout);
    const members = withArmenia.root.children.get('EAEU');
    expect(members === undefined ? [] : withArmenia.placeOf(members, '2016')?.missing).toEqual(['BLR']);
    expect(totalOf(fold, '2016')?.value).toBe('9');
  });

  test('that share a member are not added to each other', () => {
    const fold = folded(facts, { ...layout, group: null }, ['EAEU', 'CA5']);
    expect(totalOf(fold, '2016')).toMatchObject({ value: null, mixed: { kind: 'groups' } });
    const shared = fold.root.children.get('CA5');
    expect(shared === undefined ? null : fold.placeOf(shared, '2016')?.value).toBe('7');
  });
});

test.each([
  [{ rows: [] }, /no rows/],
  [{ rows: ['area', 'area'] }, /twice/],
  [{ rows: ['area'], columns: 'flow' }, /No period/],
] as const)('%j is no layout', (part, message) => {
  expect(layoutProblem({ ...byArea, ...part })?.message).toMatch(message);
});

test('a row above others says what its facts say one by one: wide numbers, mixtures, wholes and totals', () => {
  const facts = [
    fact('ARM', '2023', '0.1', { low: '0.05', high: '0.15' }),
    fact('ARM', '2024', '99999999999999999.5', { counterpart: 'CHN' }),
    fact('BLR', '2023', '2', { bound: 'at_least' }),
    fact('BLR', '2024', '3', { currency: 'EUR' }),
    fact('KAZ', '2023', '4', { low: null }),
    fact('EAEU', '2022', '5'),
    fact('KAZ', '2022', '6'),
  ];
  const layout: PivotLayout = { rows: ['area', 'counterpart'], columns: 'period', group: null, at: null };
  const [merged, alone] = [folded(facts, layout), folded(facts, layout)];
  for (const column of ['2022', '2023', '2024']) {
    const { missing, missingOf, first, ...place } = merged.placeOf(merged.root, column) ?? expect.fail();
    // Asked for by itself, a sum is added up from its facts.
    expect(place).toEqual(alone.sumOf(alone.root, column));
    expect([missingOf, first]).toEqual(['area', expect.any(Number)]);
    expect(missing).not.toContain(undefined);
  }
  expect(merged.sumOf(merged.root, null)).toEqual(alone.sumOf(alone.root, null));
  for (const key of ['ARM', 'BLR', 'KAZ']) {
    const [node, other] = [merged.root.children.get(key), alone.root.children.get(key)];
    expect(merged.sumOf(node ?? expect.fail(), null)).toEqual(alone.sumOf(other ?? expect.fail(), null));
  }
});
