import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ColumnForm, columnForms } from './columnForms.ts';
import { createStore, type Store } from './openStore.ts';
import { historyFaults } from './recordedRows.ts';
import type { SqlValue } from './storedRows.ts';
import { runOperation } from './unitOfWork.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-forms-'));
let store: Store;
beforeAll(() => {
  store = createStore(join(folder, 'a.attest'), 'test');
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const kinds = (rows: readonly (readonly SqlValue[])[]): readonly ColumnForm['kind'][] =>
  columnForms(rows, rows[0]?.length ?? 0).map(({ kind }) => kind);

describe('a column is bound as', () => {
  test('little as its values allow', () => {
    const rows = [
      [7, '10', '9.5', '10', 'EUR', '2020-01', '1010'],
      [8, '0', '-0.5', '0', 'EUR', '2020-02', '1000'],
      [9, null, null, null, 'EUR', '2020-03', null],
      [9, '-12', '-12.5', '-12', 'EUR', '2020-03', '988'],
    ];
    expect(kinds(rows)).toEqual(['bound', 'whole', 'beside', 'as', 'shared', 'bound', 'beside']);
  });

  test.each([
    ['zeros in front', '07'],
    ['a nought with a sign', '-0'],
    ['a sign nobody writes', '+7'],
    ['spaces', ' 7'],
    ['an exponent', '7e3'],
    ['digits of another script', '٧'],
    ['more digits than a float keeps', '9007199254740993'],
    ['a fraction', '7.25'],
    ['a sign alone', '-'],
    ['nothing', ''],
  ])('its own text where one of them has %s', (_what, text) => {
    expect(kinds([['1'], [text]])).toEqual(['bound']);
  });

  test('its own text where its distance from another varies, or only one of them is missing', () => {
    const varied = kinds([
      ['1', '1.5'],
      ['2', '3.5'],
    ]);
    expect(varied).toEqual(['whole', 'bound']);
    const missing = kinds([
      ['1', '2'],
      ['2', null],
    ]);
    expect(missing).toEqual(['whole', 'whole']);
  });
});

/** Texts that look like numbers, near each other and far apart. */
function* triples(seed: number, count: number): Generator<[string | null, string | null, string | null]> {
  let state = seed;
  const roll = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const odd = [
    '',
    '-0',
    '0.5',
    '-0.5',
    '00',
    '1e3',
    '7.0',
    '.5',
    '-.5',
    '999999999999999',
    '1000000000000000',
  ];
  const spread = [3, 100, 1e15][roll(3)] ?? 1;
  const isPlain = roll(3) > 0;
  for (let row = 0; row < count; row++) {
    const value = roll(2 * spread) - spread;
    const low = value - 1 < 0 ? `-${-value}.5` : `${value - 1}.5`;
    if (!isPlain && roll(20) === 0) yield [odd[roll(odd.length)] ?? null, low, null];
    else if (roll(9) === 0 && seed % 2 === 0) yield [null, null, null];
    else yield [String(value), low, String(value + 50)];
  }
}

test('what is read back is what was written, whatever the form', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) {
    const written = [...triples(seed, 1 + (seed % 3) * 200)].map((triple, at) => [`2020-${at}`, ...triple]);
    for (const kind of kinds(written)) seen.add(kind);
    const { operationId } = runOperation(
      store,
      { label: 'Write', actor: 'Ana', at: '2026-01-01' },
      (write) => {
        const source = write.insert('source', { kind: 'dataset', title: `Seed ${seed}` });
        const key = ['ARM', 'RUS', 'exports', String(seed), 'CN', 'M', 'trade_value'];
        const series = write.batch('series').add(key);
        const batch = write.batch('assertion');
        const same = ['EUR', 'EUR', 'unknown', 'ARM', 'A', 'exact', source, '', ''];
        for (const row of written) batch.add([series, ...row, row[1] ?? '', ...same]);
      },
    );
    const read = store.db
      .prepare(
        `SELECT period, value, low, high FROM assertion JOIN batch_change ON assertion.id BETWEEN first_id AND last_id
         AND table_name = 'assertion' WHERE operation_id = ? ORDER BY assertion.id`,
      )
      .raw()
      .all(operationId);
    expect(read).toEqual(written);
  }
  expect([...seen].sort()).toEqual(['beside', 'bound', 'shared', 'whole']);
  expect([...historyFaults(store.db)]).toEqual([]);
});
