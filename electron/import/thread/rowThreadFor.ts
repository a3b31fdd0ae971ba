import { existsSync, statSync } from 'node:fs';
import { type RowThread, startRowThread } from './threadRows.ts';

/** What is read before a thread has started is not worth one. */
export const THREAD_BYTES = 2 * 1024 * 1024;

/** Starts the thread for a file whose rows it is likely to read; null for another. Whoever starts it ends it. */
export function rowThreadFor(path: string, threadUrl: URL): RowThread | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const isText = /\.(csv|tsv|txt|tab|gz)$/i.test(path);
  return isText && size >= THREAD_BYTES && existsSync(threadUrl) ? startRowThread(threadUrl) : null;
}
