/**
 * A note's body is ProseMirror JSON; its numbers are inline nodes `{type: 'number', attrs: {ref}}`. Here it is taken
 * apart for search, for packs and for the gate: into paragraphs, each with its shape and its runs.
 */
import { type TypedNumber, typedNumbers } from './typedNumbers.ts';

type BodyNode = {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly [name: string]: unknown } | null;
  readonly marks?: unknown;
  readonly content?: unknown;
};

/**
 * How a paragraph is set. `depth` counts the lists around it, from 1; `item` is its number in an ordered list; `more`
 * goes on with the list item before it.
 */
export type NoteShape =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quote' }
  | { readonly kind: 'bullet'; readonly depth: number }
  | { readonly kind: 'item'; readonly depth: number; readonly item: number }
  | { readonly kind: 'more'; readonly depth: number };

export type NoteMark = 'bold' | 'italic';
export type NoteRun =
  | { readonly text: string; readonly marks?: readonly NoteMark[] }
  | { readonly ref: string };
export type NoteParagraph = { readonly shape: NoteShape; readonly runs: readonly NoteRun[] };

/** Stands for a chip where a paragraph is looked at as one text. */
export const CHIP_CHARACTER = '\uFFFC';

const PARAGRAPH: NoteShape = { kind: 'paragraph' };

const asNode = (value: unknown): BodyNode | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BodyNode) : null;

const childrenOf = (node: BodyNode): readonly unknown[] => (Array.isArray(node.content) ? node.content : []);

/** References of all number chips, each once, in text order. */
export function chipRefs(body: unknown): string[] {
  const found = new Set<string>();
  for (const { runs } of noteParagraphs(body)) for (const run of runs) if ('ref' in run) found.add(run.ref);
  return [...found];
}

/** The words of a note for search: paragraphs on lines of their own, chips left out (their values change). */
export const plainText = (body: unknown): string =>
  noteParagraphs(body)
    .map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '')).join(''))
    .join('\n');

/** The paragraphs of a note in text order; empty ones are left out. */
export function noteParagraphs(body: unknown): NoteParagraph[] {
  const found: NoteParagraph[] = [];
  const visit = (value: unknown, shape: NoteShape): void => {
    const node = asNode(value);
    if (node === null) return;
    const runs = childrenOf(node).flatMap(runOf);
    if (runs.length > 0) {
      const level = node.type === 'heading' ? Number(node.attrs?.['level'] ?? 1) : null;
      found.push({ shape: level === null ? shape : { kind: 'heading', level }, runs });
      return;
    }
    for (const [index, child] of childrenOf(node).entries()) visit(child, shapeInside(node, index, shape));
  };
  visit(body, PARAGRAPH);
  return found;
}

function shapeInside(node: BodyNode, index: number, around: NoteShape): NoteShape {
  const depth = 'depth' in around ? around.depth : 0;
  switch (node.type) {
    case 'blockquote':
      return { kind: 'quote' };
    case 'bulletList':
      return { kind: 'bullet', depth: depth + 1 };
    case 'orderedList':
      return { kind: 'item', depth: depth + 1, item: Number(node.attrs?.['start'] ?? 1) + index };
    case 'listItem':
      // Only the first paragraph of an item carries its mark; deeper lists are counted from here all the same.
      return index === 0 || depth === 0 ? around : { kind: 'more', depth };
    default:
      return around;
  }
}

function runOf(value: unknown): NoteRun[] {
  const node = asNode(value);
  if (typeof node?.text === 'string') {
    const marks = marksOf(node);
    return [marks.length === 0 ? { text: node.text } : { text: node.text, marks }];
  }
  if (node?.type === 'number' && typeof node.attrs?.['ref'] === 'string') return [{ ref: node.attrs['ref'] }];
  if (node?.type === 'hardBreak') return [{ text: ' ' }];
  return [];
}

function marksOf(node: BodyNode): NoteMark[] {
  const marks = Array.isArray(node.marks) ? node.marks.map((mark) => asNode(mark)?.type) : [];
  return (['bold', 'italic'] as const).filter((mark) => marks.includes(mark));
}

/** A number typed by hand in a note: its paragraph, counted from 1 as packs count them, and its place in that. */
export type UntracedInNote = TypedNumber & {
  readonly paragraph: number;
  /** The paragraph's text with chips as U+FFFC, to show the number among its words. */
  readonly around: string;
};

/** A chip in a note, or the number a pack prints for it. */
type ChipRun = { readonly ref: string } | { readonly number: string };

/** The numbers of a note that nothing traces, in text order. */
export const untracedInNote = (
  paragraphs: readonly { readonly runs: readonly ({ readonly text: string } | ChipRun)[] }[],
): UntracedInNote[] =>
  paragraphs.flatMap(({ runs }, index) => {
    const around = runs.map((run) => ('text' in run ? run.text : CHIP_CHARACTER)).join('');
    return typedNumbers(around).map((number) => ({ ...number, paragraph: index + 1, around }));
  });

const BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
]);
const INLINE: ReadonlySet<unknown> = new Set(['text', 'number', 'hardBreak']);
/** Deeper nesting is no writing; it would only make walking the tree dangerous. */
const DEEPEST = 24;

/** What in a body no note can hold, named for people; null when the body is sound. */
export function noteBodyFault(body: unknown): string | null {
  const root = asNode(body);
  if (root?.type !== 'doc') return 'it is not a note document';
  const visit = (value: unknown, depth: number): string | null => {
    const node = asNode(value);
    if (node === null) return 'a part of it is no node';
    if (depth > DEEPEST) return 'its lists and quotes are nested too deeply';
    if (node.type === 'text' && typeof node.text !== 'string') return 'a text without words';
    if (node.type === 'number' && typeof node.attrs?.['ref'] !== 'string')
      return 'a number that points nowhere';
    if (!BLOCKS.has(node.type) && !INLINE.has(node.type)) return `a part of kind "${String(node.type)}"`;
    return firstFault(childrenOf(node), depth);
  };
  const firstFault = (nodes: readonly unknown[], depth: number): string | null => {
    for (const node of nodes) {
      const fault = visit(node, depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return firstFault(childrenOf(root), 0);
}
