import type { FigureRows } from '../import/importTypes.ts';
import { memoryStore } from '../store/openStore.ts';
import { type ImportCounts, importRows } from './importFigures.ts';
import type { ServiceContext } from './serviceContext.ts';

/** What an import would do, by doing it to a copy in memory: the counts are the real ones, and nothing is written. */
export function tryImport(context: ServiceContext, name: string, figures: FigureRows): ImportCounts {
  const copy = memoryStore(context.store);
  try {
    return importRows({ ...context, store: copy }, name, figures).value;
  } finally {
    copy.close();
  }
}
