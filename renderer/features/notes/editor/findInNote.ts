/** Finds words in a note and marks every place, the one somebody is at apart from the rest. */
import { type Editor, Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { paragraphWords } from './paragraphWords.ts';

type Place = { readonly from: number; readonly to: number };
type Found = { readonly query: string; readonly places: readonly Place[]; readonly at: number };

const key = new PluginKey<Found>('findInNote');
const NOTHING: Found = { query: '', places: [], at: 0 };

function placesOf(doc: DocumentNode, query: string): Place[] {
  const wanted = query.toLowerCase();
  if (wanted.trim() === '') return [];
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const words = paragraphWords(node).toLowerCase();
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + wanted.length))
      places.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    return false;
  });
  return places;
}

/** What is looked for, how often it is there, and which of them somebody is at (from 0). */
export const foundIn = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** Looks for words from the caret on; empty ones end the search. */
export function lookFor(editor: Editor, query: string): void {
  const places = placesOf(editor.state.doc, query);
  const { from } = editor.state.selection;
  const next = places.findIndex((place) => place.from >= from);
  show(editor, { query, places, at: Math.max(next, 0) });
}

/** Goes to the next place, or the one before; round the ends. */
export function stepFound(editor: Editor, by: 1 | -1): void {
  const { query, places, at } = foundIn(editor.state);
  if (places.length > 0) show(editor, { query, places, at: (at + by + places.length) % places.length });
}

function show(editor: Editor, found: Found): void {
  const place = found.places[found.at];
  const { tr } = editor.state;
  tr.setMeta(key, found);
  if (place !== undefined)
    tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView();
  editor.view.dispatch(tr);
}

export const FindInNote = Extension.create({
  name: 'findInNote',
  addProseMirrorPlugins() {
    return [
      new Plugin<Found>({
        key,
        state: {
          init: () => NOTHING,
          apply: (transaction, before) => {
            const asked = transaction.getMeta(key) as Found | undefined;
            if (asked !== undefined) return asked;
            if (!transaction.docChanged || before.query === '') return before;
            const places = placesOf(transaction.doc, before.query);
            return { ...before, places, at: Math.min(before.at, Math.max(places.length - 1, 0)) };
          },
        },
        props: {
          decorations: (state) => {
            const { places, at } = foundIn(state);
            return DecorationSet.create(
              state.doc,
              places.map(({ from, to }, index) =>
                Decoration.inline(from, to, { class: index === at ? 'found here' : 'found' }),
              ),
            );
          },
        },
      }),
    ];
  },
});
