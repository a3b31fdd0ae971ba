import { create } from 'zustand';
import { PLAIN_READING } from '#shared/domain/figures/paste/readPasted.ts';
import type { FindHit, ReplaceArgs } from '#shared/ipc/findShapes.ts';
import type { ViewedSheet } from '#shared/ipc/viewShapes.ts';
import { call, runCommand } from '../../bridge/client.ts';
import { lookAgain, shownForReplace, useFind } from './findState.ts';

/** The places whose replacement waits in the dry run; null when none does. */
export const useReplaceRequest = create<{
  readonly request: { readonly sheet: ViewedSheet; readonly hits: readonly FindHit[] } | null;
}>()(() => ({ request: null }));

/** What is asked of the store for some places. */
export function replaceArgsOf(sheet: ViewedSheet, hits: readonly FindHit[]): ReplaceArgs {
  const { asked, by } = useFind.getState();
  const places = hits.map(({ rowId, column }) => ({ rowId, column }));
  return { sheet, asked, by, places, reading: PLAIN_READING, choices: {} };
}

/** Shows what replacing all that was found would do. */
export function openReplace(hits: readonly FindHit[]): void {
  const sheet = shownForReplace();
  if (sheet !== null && hits.length > 0) useReplaceRequest.setState({ request: { sheet, hits } });
}

/** Replaces the place somebody is at and goes on; where there is anything to decide or to refuse, it is shown first. */
export async function replaceHere(): Promise<void> {
  const sheet = shownForReplace();
  const { hits, at } = useFind.getState();
  const hit = hits[at];
  if (sheet === null || hit === undefined) return;
  const replace = replaceArgsOf(sheet, [hit]);
  const { places } = await call('replace.preview', replace);
  if (places[0]?.state !== 'ready' || !places[0].isWritten) return openReplace([hit]);
  const next = hits[(at + 1) % hits.length] ?? null;
  await runCommand('replace.run', { replace, sourceId: null, note: '' });
  lookAgain(next);
}
