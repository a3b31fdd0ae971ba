/** The nodes of a note's body, as they come from a store or a clipboard: of no known shape until looked at. */
export type BodyNode = {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly [name: string]: unknown } | null;
  readonly marks?: unknown;
  readonly content?: unknown;
};

export const asNode = (value: unknown): BodyNode | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BodyNode) : null;

export const childrenOf = (node: BodyNode): readonly unknown[] =>
  Array.isArray(node.content) ? node.content : [];
