/** Whether something is the body of a note at all, before it is stored, shown or taken apart. */
import { asNode, type BodyNode, childrenOf } from './noteNodes.ts';
import { parseReference } from './noteReference.ts';
import { webAddress } from './webAddress.ts';

/** What stands in a body. Tables hold rows, rows cells, cells paragraphs; footnotes stand at the end. */
const KINDS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'footnotes',
  'footnote',
  'text',
  'number',
  'reference',
  'footnoteMark',
  'hardBreak',
]);
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
    if (node.type === 'reference' && parseReference(String(node.attrs?.['ref'])) === null)
      return 'a reference that points nowhere';
    if (!KINDS.has(node.type)) return `a part of kind "${String(node.type)}"`;
    if (isBadLink(node)) return 'a link that is no web address';
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

const isBadLink = ({ marks }: BodyNode): boolean =>
  Array.isArray(marks) &&
  marks.some((mark) => {
    const found = asNode(mark);
    return found?.type === 'link' && webAddress(found.attrs?.['href']) === null;
  });
