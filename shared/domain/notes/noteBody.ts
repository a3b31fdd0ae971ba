/** A note's body is ProseMirror JSON; its numbers are inline nodes `{type: 'number', attrs: {ref}}`. */

type BodyNode = {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly ref?: unknown } | null;
  readonly content?: unknown;
};

const asNode = (value: unknown): BodyNode | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BodyNode) : null;

const childrenOf = (node: BodyNode): readonly unknown[] => (Array.isArray(node.content) ? node.content : []);

/** References of all number chips, each once, in text order. */
export function chipRefs(body: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    const node = asNode(value);
    if (node === null) return;
    if (node.type === 'number' && typeof node.attrs?.ref === 'string') found.add(node.attrs.ref);
    childrenOf(node).forEach(visit);
  };
  visit(body);
  return [...found];
}

/** The words of a note for search: paragraphs on lines of their own, chips left out (their values change). */
export function plainText(body: unknown): string {
  const lines: string[] = [];
  const visit = (value: unknown, line: string[]): void => {
    const node = asNode(value);
    if (node === null) return;
    if (typeof node.text === 'string') line.push(node.text);
    const isBlock = childrenOf(node).some((child) => asNode(child)?.text !== undefined);
    const own: string[] = isBlock ? [] : line;
    for (const child of childrenOf(node)) visit(child, own);
    if (isBlock) lines.push(own.join(''));
  };
  visit(body, []);
  return lines.join('\n');
}

export type NoteRun = { readonly text: string } | { readonly ref: string };

/** The paragraphs of a note as runs of words and number chips; empty paragraphs are left out. */
export function noteParagraphs(body: unknown): NoteRun[][] {
  const paragraphs: NoteRun[][] = [];
  const visit = (value: unknown): void => {
    const node = asNode(value);
    if (node === null) return;
    const runs = childrenOf(node).flatMap(runOf);
    if (runs.length > 0) paragraphs.push(runs);
    else childrenOf(node).forEach(visit);
  };
  visit(body);
  return paragraphs;
}

function runOf(value: unknown): NoteRun[] {
  const node = asNode(value);
  if (typeof node?.text === 'string') return [{ text: node.text }];
  if (node?.type === 'number' && typeof node.attrs?.ref === 'string') return [{ ref: node.attrs.ref }];
  if (node?.type === 'hardBreak') return [{ text: ' ' }];
  return [];
}
