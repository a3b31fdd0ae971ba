/**
 * A note's body is ProseMirror JSON; its numbers are inline nodes `{type: 'number', attrs: {ref}}`, what it refers to
 * (a source, a claim) nodes of type `reference`. Here it is taken apart for search, for packs and for the gate: into
 * paragraphs, each with its shape and its runs; footnotes come last, in the order of their marks.
 */
import { asNode, type BodyNode, childrenOf } from './noteNodes.ts';
import { type Stance, stanceOf } from './stance.ts';
import { type TypedNumber, typedNumbers } from './typedNumbers.ts';
import { webAddress } from './webAddress.ts';

/**
 * How a paragraph is set. `depth` counts the lists around it, from 1; `item` is its number in an ordered list; `more`
 * goes on with the list item before it. A `cell` stands in a table; all are counted from 0 but `table`, from 1.
 */
export type NoteShape = (
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quote' }
  | { readonly kind: 'bullet'; readonly depth: number }
  | { readonly kind: 'item'; readonly depth: number; readonly item: number }
  | { readonly kind: 'more'; readonly depth: number }
  | CellShape
  | { readonly kind: 'footnote'; readonly number: number }
) & {
  /** Whether the writer states, assumes or judges; absent where nobody said. */
  readonly stance?: Stance;
};
export type CellShape = {
  readonly kind: 'cell';
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Cells of the widest row, and rows of the table. */
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
};

export type NoteMark = 'bold' | 'italic';
export type NoteRun =
  | {
      readonly text: string;
      readonly marks?: readonly NoteMark[];
      /** A web address the words lead to. */
      readonly href?: string;
      /** The raised number of a footnote: `text` is it as words ("³"). */
      readonly footnote?: number;
    }
  | { readonly ref: string }
  /** Names a source, claim, chart, paragraph or note (noteReference.ts). */
  | { readonly refers: string };
export type NoteParagraph = { readonly shape: NoteShape; readonly runs: readonly NoteRun[] };

/** Stands for a chip where a paragraph is looked at as one text. */
export const CHIP_CHARACTER = '\uFFFC';

const PARAGRAPH: NoteShape = { kind: 'paragraph' };

/** References of all number chips, each once, in text order. */
export function chipRefs(body: unknown): string[] {
  const found = new Set<string>();
  for (const { runs } of noteParagraphs(body)) for (const run of runs) if ('ref' in run) found.add(run.ref);
  return [...found];
}

/** Everything a note refers to, each once, in text order. */
export function referencesIn(body: unknown): string[] {
  const found = new Set<string>();
  for (const { runs } of noteParagraphs(body))
    for (const run of runs) if ('refers' in run) found.add(run.refers);
  return [...found];
}

/** The words of a note for search: paragraphs on lines of their own, chips and footnote marks left out. */
export const plainText = (body: unknown): string =>
  noteParagraphs(body)
    .map(({ runs }) =>
      runs.map((run) => ('text' in run && run.footnote === undefined ? run.text : '')).join(''),
    )
    .join('\n');

/** The paragraphs of a note in text order, footnotes last; empty ones are left out. */
export function noteParagraphs(body: unknown): NoteParagraph[] {
  const found: NoteParagraph[] = [];
  const notes = footnoteNumbers(body);
  let tables = 0;
  const visit = (value: unknown, shape: NoteShape): void => {
    const node = asNode(value);
    if (node === null) return;
    const runs = childrenOf(node).flatMap((child) => runOf(child, notes));
    if (runs.length > 0) return void found.push({ shape: ownShape(node, shape, notes), runs });
    if (node.type === 'table') {
      tables++;
      for (const [cell, place] of tableCells(node, tables)) visit(cell, place);
      return;
    }
    for (const [index, child] of childrenOf(node).entries()) visit(child, shapeInside(node, index, shape));
  };
  visit(body, PARAGRAPH);
  const footnotes = found.filter(({ shape }) => shape.kind === 'footnote');
  if (footnotes.length === 0) return found;
  const number = ({ shape }: NoteParagraph): number => (shape.kind === 'footnote' ? shape.number : 0);
  return [
    ...found.filter(({ shape }) => shape.kind !== 'footnote'),
    ...footnotes.filter((note) => number(note) > 0).sort((a, b) => number(a) - number(b)),
  ];
}

/** Footnotes count in the order in which their marks are met; one without a mark has no number. */
function footnoteNumbers(body: unknown): ReadonlyMap<unknown, number> {
  const numbers = new Map<unknown, number>();
  const visit = (value: unknown): void => {
    const node = asNode(value);
    if (node === null || node.type === 'footnotes') return;
    const id = node.type === 'footnoteMark' ? node.attrs?.['id'] : undefined;
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(body);
  return numbers;
}

/** A paragraph's own kind where it has one (a heading, a footnote), and whether it is fact or judgement. */
function ownShape(node: BodyNode, around: NoteShape, notes: ReadonlyMap<unknown, number>): NoteShape {
  if (node.type === 'heading') return { kind: 'heading', level: Number(node.attrs?.['level'] ?? 1) };
  if (node.type === 'footnote') return { kind: 'footnote', number: notes.get(node.attrs?.['id']) ?? 0 };
  const stance = stanceOf(node.attrs?.['stance']);
  return stance === null ? around : { ...around, stance };
}

/** The cells of a table with their places, row by row. */
function tableCells(table: BodyNode, number: number): [unknown, CellShape][] {
  const rows = childrenOf(table).map((row) => childrenOf(asNode(row) ?? {}));
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.flatMap((cells, row) =>
    cells.map((cell, column): [unknown, CellShape] => {
      const isHead = asNode(cell)?.type === 'tableHeader';
      return [cell, { kind: 'cell', table: number, row, column, columns, rows: rows.length, isHead }];
    }),
  );
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

function runOf(value: unknown, notes: ReadonlyMap<unknown, number>): NoteRun[] {
  const node = asNode(value);
  if (typeof node?.text === 'string') {
    const marks = marksOf(node);
    const href = hrefOf(node);
    return [
      { text: node.text, ...(marks.length === 0 ? {} : { marks }), ...(href === null ? {} : { href }) },
    ];
  }
  const ref = node?.attrs?.['ref'];
  if (node?.type === 'number' && typeof ref === 'string') return [{ ref }];
  if (node?.type === 'reference' && typeof ref === 'string') return [{ refers: ref }];
  if (node?.type === 'hardBreak') return [{ text: ' ' }];
  if (node?.type !== 'footnoteMark') return [];
  const footnote = notes.get(node.attrs?.['id']) ?? 0;
  return [{ text: raised(footnote), footnote }];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number in raised digits, which are words of no number: "¹²". */
const raised = (number: number): string =>
  Array.from(String(number), (digit) => RAISED[Number(digit)] ?? '').join('');

function marksOf(node: BodyNode): NoteMark[] {
  const marks = Array.isArray(node.marks) ? node.marks.map((mark) => asNode(mark)?.type) : [];
  return (['bold', 'italic'] as const).filter((mark) => marks.includes(mark));
}

function hrefOf(node: BodyNode): string | null {
  const marks = Array.isArray(node.marks) ? node.marks.map(asNode) : [];
  return webAddress(marks.find((mark) => mark?.type === 'link')?.attrs?.['href']);
}

/** A number typed by hand in a note: its paragraph, counted from 1 as packs count them, and its place in that. */
export type UntracedInNote = TypedNumber & {
  readonly paragraph: number;
  /** The paragraph's text with chips as U+FFFC, to show the number among its words. */
  readonly around: string;
};

/** A run of a note, or what a pack prints for it: words of its own, or a chip. A pack's reference has a text too. */
type AnyRun =
  | { readonly text: string; readonly refers?: string; readonly footnote?: number }
  | { readonly ref: string }
  | { readonly refers: string }
  | { readonly number: string };

/** Whether a run is the writer's own words, and no chip that says what something else says. */
const isOwnWords = (run: AnyRun): run is { readonly text: string } =>
  'text' in run && run.refers === undefined && run.footnote === undefined;

/** The numbers of a note that nothing traces, in text order. */
export const untracedInNote = (
  paragraphs: readonly { readonly runs: readonly AnyRun[] }[],
): UntracedInNote[] =>
  paragraphs.flatMap(({ runs }, index) => {
    const around = runs.map((run) => (isOwnWords(run) ? run.text : CHIP_CHARACTER)).join('');
    return typedNumbers(around).map((number) => ({ ...number, paragraph: index + 1, around }));
  });
