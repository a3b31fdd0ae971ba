import { runOperation } from '../../store/unitOfWork.ts';
import { ANALYST, at, emptyWorkspace, type TestWorkspace } from './testWorkspace.ts';

export const MONTH = '2024-01';

/**
 * A workspace of many series with one figure each, in January 2024, in the same order in the long sheet and in the wide one.
 *
 * @param without the series whose figure has no value
 */
export function oneMonth(series: number, without: readonly number[] = []): TestWorkspace {
  const workspace = emptyWorkspace();
  const silent = new Set(without);
  runOperation(workspace.context.store, { label: 'Many', actor: ANALYST, at }, (write) => {
    const source = write.insert('source', { kind: 'dataset', title: 'Many series' });
    const keys = write.batch('series');
    const figures = write.batch('assertion');
    for (let n = 0; n < series; n++) {
      const id = keys.add(['ARM', 'RUS', 'exports', String(10_000_000 + n), 'CN', 'M', 'trade_value']);
      const value = silent.has(n) ? null : String(n);
      const rest = ['EUR', 'EUR', 'unknown', 'ARM', value === null ? 'M' : 'A', 'exact', source, '', ''];
      figures.add([id, MONTH, value, value, value, value ?? 'n/a', ...rest]);
    }
  });
  return workspace;
}
