import { assignRoles, type RoleHints } from './assignRoles.ts';
import { joinPieces, type Piece } from './joinPieces.ts';
import { numberBlocks } from './numberBlocks.ts';
import type { Block } from './types.ts';

/** Canonical text and blocks of a formatted source, by the same rules that plain text goes through. */
export function planPieces(
  pieces: readonly Piece[],
  hints: RoleHints,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const { text, segments } = joinPieces(pieces);
  return { text, blocks: numberBlocks(text, segments, assignRoles(segments, hints)) };
}
