/** Shows the band of each word of likelihood beside it, and underlines what ICD 203 advises against, while somebody writes. */
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type LikelihoodMark, likelihoodMarks } from '#shared/domain/notes/likelihood.ts';
import { notesText } from '../../../strings/notesText.ts';
import { paragraphWords } from './paragraphWords.ts';

/** A word of likelihood with its place in the document. */
export type LikelihoodHint = LikelihoodMark & { readonly from: number; readonly to: number };

/** Paragraphs are immutable, so one that was not touched is not read again. */
const known = new WeakMap<DocumentNode, readonly LikelihoodMark[]>();

function marksOf(node: DocumentNode): readonly LikelihoodMark[] {
  const found = known.get(node) ?? likelihoodMarks(paragraphWords(node));
  known.set(node, found);
  return found;
}

function findHints(doc: DocumentNode): LikelihoodHint[] {
  const hints: LikelihoodHint[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const mark of marksOf(node))
      hints.push({ ...mark, from: pos + 1 + mark.start, to: pos + 1 + mark.end });
    return false;
  });
  return hints;
}

type Hinted = { readonly hints: readonly LikelihoodHint[]; readonly decorations: DecorationSet };
const key = new PluginKey<Hinted>('likelihoodHints');

function hint(doc: DocumentNode): Hinted {
  const hints = findHints(doc);
  const decorations = hints.map((found) =>
    Decoration.inline(found.from, found.to, {
      class: found.fault === null ? 'likely' : 'likely doubtful',
      title: notesText.likelihood.hint(found),
      ...(found.band === null ? {} : { 'data-band': notesText.likelihood.band(found.band) }),
    }),
  );
  return { hints, decorations: DecorationSet.create(doc, decorations) };
}

/** The words of likelihood of the shown document, in text order. */
export const hintsOf = (state: EditorState): readonly LikelihoodHint[] => key.getState(state)?.hints ?? [];

export const LikelihoodHints = Extension.create({
  name: 'likelihoodHints',
  addProseMirrorPlugins() {
    return [
      new Plugin<Hinted>({
        key,
        state: {
          init: (_config, { doc }) => hint(doc),
          apply: (transaction, before) => (transaction.docChanged ? hint(transaction.doc) : before),
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});
