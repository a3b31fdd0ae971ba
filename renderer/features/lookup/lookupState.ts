import { create } from 'zustand';
import { openPanel } from '../../app/selection.ts';

/** The number of an article that is looked up; null while one is typed. */
export type Asked = { readonly documentId: string; readonly mentionId: string } | null;

/** `serial` grows with each question, so that asking for the same number twice starts anew. */
export const useLookup = create<{ readonly asked: Asked; readonly serial: number }>()(() => ({
  asked: null,
  serial: 0,
}));

/** Opens the panel on a number of an article, or with nothing in it. */
export function openLookup(asked: Asked): void {
  useLookup.setState(({ serial }) => ({ asked, serial: serial + 1 }));
  openPanel('lookup');
}
