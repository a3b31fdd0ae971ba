import { assignRoles, type RoleHints } from './assignRoles.ts';
import { textSegments } from './lines/textSegments.ts';
import { numberBlocks } from './numberBlocks.ts';
import type { Block } from './types.ts';

/**
 * The blocks of a plain-text document. `text` must be canonical (canonicalText). At most one block is a kept title
 * (none when the text has no headline), nothing is ever cut out of the text, and the work is linear in its length. `hints`
 * is what is known of the document besides its text (a PDF's largest line).
 *
 * @example planTextBlocks('Trade doubled\n\nExports rose from $63 billion to $125 billion.')
 * // title "Trade doubled", body ¶ 1
 */
export function planTextBlocks(text: string, hints?: RoleHints): readonly Block[] {
  const segments = textSegments(text);
  return numberBlocks(text, segments, assignRoles(segments, hints));
}
