import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openImportFile } from '../../import/openFile.ts';
import { NO_MAPPING } from '../../import/table/columnMapping.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { createStore, openStore, type Store } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { contextOf } from '../testing/testWorkspace.ts';
import { importRows } from './importFigures.ts';
import { type OpenedImport, openImport } from './importFileInto.ts';
import { tryImport } from './tryImport.ts';

const HEADER = 'area,counterpart,flow,period,value,unit,source,id';
/** The last but one says the first again; the last gives another value under its key. */
const FIRST = [
  'ARM,RUS,exports,2023,1,bn USD,Armstat,A',
  'ARM,RUS,imports,2023,2,bn USD,Armstat,B',
  'ARM,RUS,exports,2024,3,bn USD,Armstat,C',
  'ARM,RUS,exports,2023,1,bn USD,Armstat,A',
  'ARM,RUS,exports,2023,7,bn USD,Armstat,A',
];
/** Changes a value, says so again, and then says the old one after all. */
const SECOND = [
  'ARM,RUS,exports,2023,1,bn USD,Armstat,A',
  'ARM,RUS,imports,2023,2.5,bn USD,Armstat,B',
  'ARM,RUS,imports,2023,2.5,bn USD,Armstat,B',
  'ARM,RUS,imports,2023,2,bn USD,Armstat,B',
  'KAZ,RUS,exports,2023,9,bn USD,KazStat,D',
];

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-try-'));
  store = createStore(join(folder, 'a.attest'), 'test');
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function withRows<T>(lines: Iterable<string>, work: (opened: OpenedImport) => T): Promise<T> {
  const path = join(folder, 'trade.csv');
  writeFileSync(path, `${[HEADER, ...lines].join('\n')}\n`);
  const file = await openImportFile(path, WORKERS);
  try {
    return work(openImport(file, NO_MAPPING));
  } finally {
    file.close();
  }
}

test('what is tried beside the thread that writes is what is then written, duplicates and changes included', async () => {
  for (const lines of [FIRST, SECOND]) {
    const before = stateSha256(store.db);
    const reader = openStore(store.path, { mode: 'read', holder: 'test' });
    const tried = await withRows(lines, ({ figures }) =>
      tryImport({ store: reader }, 'trade.csv', figures(true)),
    );
    reader.close();
    expect(stateSha256(store.db)).toBe(before);
    const written = await withRows(lines, ({ figures }) =>
      importRows(contextOf(store), 'trade.csv', figures(true)),
    );
    expect(tried).toEqual(written.value);
    expect(tried.alreadyHere).toBeGreaterThan(0);
  }
});

test('an import that is stopped leaves nothing behind', async () => {
  const before = stateSha256(store.db);
  const many = Array.from({ length: 12_000 }, (_, row) => `ARM,RUS,exports,2023,${row},USD,Armstat,R-${row}`);
  const seen: number[] = [];
  const watch = { onProgress: (rows: number) => void seen.push(rows), isStopped: () => seen.length === 2 };
  await withRows(many, ({ figures }) => {
    const run = () => importRows(contextOf(store), 'trade.csv', figures(true), watch);
    expect(run).toThrowError(expect.objectContaining({ code: 'import/stopped' }));
  });
  expect(seen).toEqual([5000, 10_000]);
  expect(stateSha256(store.db)).toBe(before);
  expect(store.db.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(0);
});
