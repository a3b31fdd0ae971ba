/**
 * Furniture: lines a page puts around an article. Each rule has a name, which is kept with the block it dropped, so
 * that a reader can see why and put it back. `edge` rules act only before the first or after the last prose of a
 * document; the others must be safe in the middle of an article: "Read more books, minister urges" is a headline.
 */
export type FurnitureRule = {
  readonly name: string;
  readonly edge: boolean;
  readonly test: (text: string, words: readonly string[]) => boolean;
};
