import type { Block } from '../types.ts';
/**
 * A gold file has one line a block: the role of a kept block, or `-rule` of a dropped one (`-` alone: any rule), a
 * space, and the block's first words. A role ending in `?` may be read otherwise; only its words are compared.
 */
export type GoldBlock = {
  readonly role: string;
  readonly words: string;
};
/** Parses a gold file. */
export declare function readGold(gold: string): readonly GoldBlock[];
/** The blocks in the gold's own form, so that a difference reads as two lists of lines. */
export declare function asGold(blocks: readonly Block[], gold: readonly GoldBlock[]): readonly string[];
/** What must hold for the blocks of any document: each is its slice, in order, numbered, at most one title. */
export declare function structureFaults(text: string, blocks: readonly Block[]): readonly string[];
