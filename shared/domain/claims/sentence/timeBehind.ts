import type { Period } from '../../reading/types.ts';
import type { ClaimSentence, Item } from './claimSentence.ts';
import { TAG } from './tags.ts';

const TIME_BEHIND = new RegExp(`^[^,;:()\\ue000-\\ueaff]{0,50}\\sin\\s${TAG.time}`, 'u');

/**
 * The time told right behind a number that the reader gave none, because words stand between.
 *
 * @example "$1.7 billion from cocoa beans in 2024"
 */
export function timeBehind({ tagged, items }: ClaimSentence, item: Item): Period | null {
  const match = TIME_BEHIND.exec(tagged.slice(item.at + 1));
  if (match === null) return null;
  return items.find(({ at }) => at === item.at + match[0].length)?.reading.period ?? null;
}
