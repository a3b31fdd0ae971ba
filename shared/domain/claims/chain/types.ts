/** One station between a number and where it was made. */
export type ChainStep = {
  /** article: where it is read. source: who states it. carrier: whom they have it from, the root last. */
  readonly role: 'article' | 'source' | 'carrier';
  readonly name: string;
  /** ISO, possibly partial; null when nobody says. */
  readonly date: string | null;
  /** The source record, where the workspace has one. */
  readonly sourceId: string | null;
  /** The article, where it is one of the workspace. */
  readonly documentId: string | null;
};

/** From the reader towards the root. */
export type Chain = { readonly steps: readonly ChainStep[] };

export type ChainFlag = {
  readonly code: 'single_root' | 'stale_source';
  readonly message: string;
};

/** Where a figure comes from: every chain, its independent roots, and what a careful reader must be told. */
export type Provenance = {
  readonly chains: readonly Chain[];
  readonly roots: readonly string[];
  readonly flags: readonly ChainFlag[];
};
