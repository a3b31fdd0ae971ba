/** Underlines the numbers of a note that nothing traces, by the very rule that stops a pack (domain/notes). */
import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type TypedNumber, typedNumbers } from '#shared/domain/notes/typedNumbers.ts';
import { notesText } from '../../../strings/notesText.ts';
import { paragraphWords } from './paragraphWords.ts';

/** An untraced number with its place in the document (`from`, `to`) and in its paragraph. */
export type UntracedMark = TypedNumber & {
  readonly from: number;
  readonly to: number;
  /** Counted from 1 over paragraphs that hold something, as packs count them. */
  readonly paragraph: number;
  readonly around: string;
  /** References of the paragraph's chips, in text order; empty for a footnote's mark. */
  readonly refs: readonly string[];
};

type Found = Pick<UntracedMark, 'around' | 'refs'> & { readonly numbers: readonly TypedNumber[] };
/** Paragraphs are immutable, so one that was not touched is not read again. */
const known = new WeakMap<DocumentNode, Found>();

function readParagraph(node: DocumentNode): Found {
  const found = known.get(node);
  if (found !== undefined) return found;
  const around = paragraphWords(node);
  const refs: string[] = [];
  node.forEach((child) => {
    // Everything that stands as a chip character, so that each is shown as what it prints.
    if (child.isLeaf && !child.isText && child.type.name !== 'hardBreak')
      refs.push(String(child.attrs['ref'] ?? ''));
  });
  const read = { around, refs, numbers: typedNumbers(around) };
  known.set(node, read);
  return read;
}

/** The untraced numbers of a document, in text order. Leaves are one position and one character long. */
function findUntraced(doc: DocumentNode): UntracedMark[] {
  const marks: UntracedMark[] = [];
  let paragraph = 0;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (node.childCount === 0) return false;
    paragraph++;
    const { around, refs, numbers } = readParagraph(node);
    for (const number of numbers) {
      const from = pos + 1 + number.start;
      marks.push({ ...number, from, to: from + (number.end - number.start), paragraph, around, refs });
    }
    return false;
  });
  return marks;
}

type Marked = { readonly marks: readonly UntracedMark[]; readonly decorations: DecorationSet };
const key = new PluginKey<Marked>('untraced');

function mark(doc: DocumentNode): Marked {
  const marks = findUntraced(doc);
  const decorations = marks.map(({ from, to }) =>
    Decoration.inline(from, to, { class: 'untraced', title: notesText.untracedHint }),
  );
  return { marks, decorations: DecorationSet.create(doc, decorations) };
}

/** The untraced numbers of the shown document. */
export const untracedOf = (state: EditorState): readonly UntracedMark[] => key.getState(state)?.marks ?? [];

export const UntracedMarks = Extension.create({
  name: 'untracedMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marked>({
        key,
        state: {
          init: (_config, { doc }) => mark(doc),
          apply: (transaction, before) => (transaction.docChanged ? mark(transaction.doc) : before),
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});
