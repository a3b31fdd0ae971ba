/**
 * Footnotes: a mark in the text, and the words at the end of the note, where chips and references work as everywhere.
 * Marks are numbered by where they stand; a mark that goes takes its words along, and undo brings both back.
 */
import { type Editor, Extension, Node } from '@tiptap/core';
import { type Node as DocumentNode, Fragment } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { notesText } from '../../../strings/notesText.ts';
import { clipboardKey, isOwnMarkup } from './clipboardKey.ts';

type Placed = { readonly node: DocumentNode; readonly pos: number; readonly id: string };

function placed(doc: DocumentNode, name: 'footnoteMark' | 'footnote'): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === name) found.push({ node, pos, id: String(node.attrs['id']) });
    return true;
  });
  return found;
}

const idsOfMarks = (doc: DocumentNode): string[] => [
  ...new Set(placed(doc, 'footnoteMark').map(({ id }) => id)),
];

/** Puts a footnote in at the caret and goes to its words. */
export function insertFootnote(editor: Editor): boolean {
  const { selection } = editor.state;
  if (selection.$from.parent.type.name === 'footnote' || !selection.$from.parent.isTextblock) return false;
  const id = crypto.randomUUID();
  const isIn = editor
    .chain()
    .focus()
    .insertContentAt(selection.to, { type: 'footnoteMark', attrs: { id } })
    .run();
  return isIn && goToWords(editor, id);
}

/** From a mark to its words. */
export function goToWords(editor: Editor, id: string): boolean {
  const words = placed(editor.state.doc, 'footnote').find((each) => each.id === id);
  if (words === undefined) return false;
  return editor
    .chain()
    .focus()
    .setTextSelection(words.pos + 1 + words.node.content.size)
    .scrollIntoView()
    .run();
}

/** From the words of a footnote back to behind its mark. */
function goToMark(editor: Editor): boolean {
  const id = footnoteHere(editor.state);
  const mark = placed(editor.state.doc, 'footnoteMark').find((each) => each.id === id);
  if (mark === undefined) return false;
  return editor
    .chain()
    .focus()
    .setTextSelection(mark.pos + 1)
    .scrollIntoView()
    .run();
}

function footnoteHere({ selection: { $from } }: EditorState): string | null {
  return $from.parent.type.name === 'footnote' ? String($from.parent.attrs['id']) : null;
}

/** At the start of a footnote: an empty one goes with its mark, a written one stays. */
function backspace(editor: Editor): boolean {
  const { state } = editor;
  const id = footnoteHere(state);
  if (id === null || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  if (state.selection.$from.parent.content.size > 0) return true;
  const marks = placed(state.doc, 'footnoteMark').filter((each) => each.id === id);
  const { tr } = state;
  for (const { pos } of marks.reverse()) tr.delete(pos, pos + 1);
  const back = tr.mapping.map(marks[0]?.pos ?? 0);
  tr.setSelection(TextSelection.near(tr.doc.resolve(back)));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
}

/** Words of footnotes whose marks were copied or cut: where a mark is pasted, its words come along. */
const copiedWords = new Map<string, Fragment>();
/** More copied footnotes than these nobody pastes; the oldest are forgotten first. */
const MOST_COPIED = 500;

/** Remembers the words behind the marks of a slice that goes to the clipboard. */
function rememberWords(slice: Fragment, doc: DocumentNode): void {
  const words = placed(doc, 'footnote');
  slice.descendants((node) => {
    const own = words.find(({ id }) => node.type.name === 'footnoteMark' && id === node.attrs['id']);
    if (own === undefined) return;
    copiedWords.delete(own.id);
    copiedWords.set(own.id, own.node.content);
  });
  for (const oldest of copiedWords.keys()) {
    if (copiedWords.size <= MOST_COPIED) return;
    copiedWords.delete(oldest);
  }
}

/** The footnotes as their marks want them: in order, none without a mark, none twice. Null when they are so. */
function tidied({ doc, schema, tr }: EditorState): Transaction | null {
  const wanted = idsOfMarks(doc);
  const here = placed(doc, 'footnote');
  if (wanted.join() === here.map(({ id }) => id).join()) return null;
  const { footnote, footnotes } = schema.nodes;
  if (footnote === undefined || footnotes === undefined) return null;
  const made = wanted.map((id) => {
    const own = here.filter((each) => each.id === id);
    // Another note's words are of another schema's making; the same JSON makes them this one's.
    const copied = copiedWords.get(id)?.toJSON() ?? null;
    if (own.length === 0 && copied !== null)
      return footnote.create({ id }, Fragment.fromJSON(schema, copied));
    const words = own.flatMap(({ node }, at) => [
      ...(at === 0 ? [] : [schema.text(' ')]),
      ...Array.from({ length: node.childCount }, (_, index) => node.child(index)),
    ]);
    return footnote.create({ id }, words);
  });
  const last = doc.lastChild;
  const end = doc.content.size;
  const from = last?.type === footnotes ? end - last.nodeSize : end;
  return made.length === 0 ? tr.delete(from, end) : tr.replaceWith(from, end, footnotes.create(null, made));
}

function numbered(doc: DocumentNode): DecorationSet {
  const numbers = new Map(idsOfMarks(doc).map((id, at) => [id, at + 1]));
  const label = (id: string, name: (n: number) => string) => {
    const n = numbers.get(id) ?? 0;
    return { 'data-n': String(n), 'aria-label': name(n) };
  };
  return DecorationSet.create(doc, [
    ...placed(doc, 'footnoteMark').map(({ pos, id }) =>
      Decoration.node(pos, pos + 1, label(id, notesText.footnoteMark)),
    ),
    ...placed(doc, 'footnote').map(({ pos, node, id }) =>
      Decoration.node(pos, pos + node.nodeSize, label(id, notesText.footnoteWords)),
    ),
  ]);
}

const id = {
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute('data-footnote') ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-footnote': String(attributes['id']) }),
};

const FootnoteMark = Node.create({
  name: 'footnoteMark',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ id }),
  parseHTML: () => [
    { tag: 'sup[data-footnote]', getAttrs: (element) => (isOwnMarkup(element) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'sup',
    { ...HTMLAttributes, 'data-key': clipboardKey(), class: 'footnote-mark', role: 'button' },
  ],
  renderText: () => '',
});

const Footnote = Node.create({
  name: 'footnote',
  content: '(text | number | reference | hardBreak)*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'footnote', role: 'note' }, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-f': () => insertFootnote(this.editor),
      Enter: () => footnoteHere(this.editor.state) !== null && goToMark(this.editor),
      Backspace: () => backspace(this.editor),
    };
  },
});

const Footnotes = Node.create({
  name: 'footnotes',
  content: 'footnote+',
  isolating: true,
  parseHTML: () => [],
  renderHTML: () => ['section', { class: 'footnotes' }, 0],
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => numbered(doc),
        apply: (transaction, before) => (transaction.docChanged ? numbered(transaction.doc) : before),
      },
      props: {
        transformCopied(slice, view) {
          rememberWords(slice.content, view.state.doc);
          return slice;
        },
        decorations(state) {
          return this.getState(state);
        },
      },
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? tidied(state) : null,
    }),
  ],
});

/** The document itself: blocks, and the footnotes after them. */
const NoteDocument = Node.create({ name: 'doc', topNode: true, content: 'block+ footnotes?' });

export const NoteFootnotes = Extension.create({
  name: 'noteFootnotes',
  // Its Enter and Backspace are heard before those of paragraphs.
  priority: 950,
  addExtensions: () => [NoteDocument, FootnoteMark, Footnote, Footnotes],
});
