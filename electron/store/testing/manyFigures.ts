import type { WriteDb } from '../unitOfWork.ts';

const opened = new WeakMap<WriteDb, ReturnType<typeof open>>();

const open = (write: WriteDb) => {
  const sourceId = write.insert('source', { kind: 'dataset', title: 'Many figures' });
  const series = write.batch('series');
  return { sourceId, series, assertions: write.batch('assertion'), count: 0 };
};

/** Adds `count` assertions, a dozen to a series, as batches of the operation. */
export function addFigures(write: WriteDb, count: number): void {
  const into = opened.get(write) ?? open(write);
  opened.set(write, into);
  let seriesId = 0;
  for (let n = 0; n < count; n++) {
    const month = into.count % 12;
    if (month === 0 || seriesId === 0)
      seriesId = into.series.add([
        'ARM',
        'RUS',
        'exports',
        `${into.sourceId}-${into.count}`,
        'CN',
        'M',
        'trade_value',
      ]);
    const period = `2024-${String(month + 1).padStart(2, '0')}`;
    const value = String(into.count * 7919);
    const row = [seriesId, period, value, null, value, value, 'EUR', 'EUR', 'unknown', 'ARM', 'A', 'exact'];
    into.assertions.add([...row, into.sourceId, n % 97 === 0 ? 'é "quoted"' : '', '']);
    into.count++;
  }
}
