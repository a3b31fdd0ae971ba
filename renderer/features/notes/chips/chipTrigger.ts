/**
 * Knows when somebody looks for something to put in: a number after a typed `#`, or when asked to trace one that was typed
 * by hand; a source after `@`; a claim, chart, note or paragraph after `[[`. The words looked for stay in the note until one is picked, so that Escape leaves what was written.
 */
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export type ChipSearch = {
  /** What a picked number takes the place of. */
  readonly from: number;
  readonly to: number;
  readonly query: string;
  /** Begun by a sign, as against a number that is already written. */
  readonly isTyped: boolean;
  readonly among: 'numbers' | 'sources' | 'others';
};
type TriggerState = {
  readonly search: ChipSearch | null;
  /** The sign that was left with Escape stays plain words. */
  readonly dismissedAt: number | null;
};
type TriggerMeta = { readonly kind: 'open'; readonly from: number; readonly to: number } | { kind: 'close' };

/** A sign with the words after it, at the end of what is written; it begins a word. */
const after = (sign: string, never: string): RegExp =>
  new RegExp(`(?:^|[\\s([{«„“"'‘’—–/-])${sign}([^\\s${never}\\uFFFC][^${never}\\uFFFC]{0,119})?$`, 'u');
const SIGNS = [
  { among: 'numbers', sign: '#', pattern: after('#', '#') },
  { among: 'sources', sign: '@', pattern: after('@', '@') },
  { among: 'others', sign: '[[', pattern: after('\\[\\[', '\\[\\]') },
] as const;
const key = new PluginKey<TriggerState>('chipTrigger');

const chipSearchOf = (state: EditorState): ChipSearch | null => key.getState(state)?.search ?? null;

/** Looks for a number to put in the place of what is written between two positions. */
export const openChipSearch = (transaction: Transaction, from: number, to: number): Transaction =>
  transaction.setMeta(key, { kind: 'open', from, to } satisfies TriggerMeta);

/** Ends the search and leaves the words. */
export const closeChipSearch = (transaction: Transaction): Transaction =>
  transaction.setMeta(key, { kind: 'close' } satisfies TriggerMeta);

export type ChipTriggerOptions = {
  /** The search as it stands after every change, and the view it is drawn over. */
  readonly onSearch: (search: ChipSearch | null, view: EditorView) => void;
  /** The picker's keys, first heard; true when it used one. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

export const ChipTrigger = Extension.create<ChipTriggerOptions>({
  name: 'chipTrigger',
  // The picker hears keys before everything else in the editor.
  priority: 1100,
  addProseMirrorPlugins() {
    const { onSearch, onKey } = this.options;
    return [
      new Plugin<TriggerState>({
        key,
        state: {
          init: () => ({ search: null, dismissedAt: null }),
          apply: (transaction, before, _old, state) => step(transaction, before, state),
        },
        props: {
          handleKeyDown: (view, event) => chipSearchOf(view.state) !== null && onKey(event),
          handleDOMEvents: {
            blur: (view) => {
              if (chipSearchOf(view.state) !== null) view.dispatch(closeChipSearch(view.state.tr));
              return false;
            },
          },
        },
        view: () => ({
          update: (view, previous) => {
            const search = chipSearchOf(view.state);
            if (search !== chipSearchOf(previous)) onSearch(search, view);
          },
        }),
      }),
    ];
  },
});

function step(transaction: Transaction, before: TriggerState, state: EditorState): TriggerState {
  const meta = transaction.getMeta(key) as TriggerMeta | undefined;
  const dismissedAt = before.dismissedAt === null ? null : transaction.mapping.map(before.dismissedAt);
  if (meta?.kind === 'close') return { search: null, dismissedAt: before.search?.from ?? dismissedAt };
  if (meta?.kind === 'open') return { search: written(state, meta.from, meta.to), dismissedAt };
  if (before.search !== null && !before.search.isTyped) {
    const from = transaction.mapping.map(before.search.from, -1);
    return { search: written(state, from, transaction.mapping.map(before.search.to, 1)), dismissedAt };
  }
  if (!transaction.docChanged && before.search === null) return { search: null, dismissedAt };
  const search = typed(state);
  return { search: search?.from === dismissedAt ? null : search, dismissedAt };
}

/** The search for a number that stands written; over when the caret leaves it or nothing is left. */
function written(state: EditorState, from: number, to: number): ChipSearch | null {
  const { selection, doc } = state;
  if (to <= from || selection.from < from || selection.to > to) return null;
  return { from, to, query: doc.textBetween(from, to, ' ', ' '), isTyped: false, among: 'numbers' };
}

/** The sign before the caret, with the words after it. */
function typed({ selection }: EditorState): ChipSearch | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', '\uFFFC');
  for (const { among, sign, pattern } of SIGNS) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const query = match[1] ?? '';
    return { from: $from.pos - query.length - sign.length, to: $from.pos, query, isTyped: true, among };
  }
  return null;
}
