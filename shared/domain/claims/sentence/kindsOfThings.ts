/** Numbers that name a kind of thing and count nothing: "twenty-foot units", "a 40-tonne lorry". */
import type { Item } from './claimSentence.ts';

const WITH_ITS_UNIT = /^[\p{L}\p{N}.,]+[-\u2011]\p{Ll}+$/u;

/** A quantity joined to its unit by a hyphen, as in front of a noun. */
export const isOfAKind = ({ mention }: Item): boolean =>
  mention.kind === 'quantity' && WITH_ITS_UNIT.test(mention.text);
