/**
 * Answers that come again word for word. After every edit all that is on screen is asked anew, and most of it says what it said: such an
 * answer is known by its text, and neither read nor compared value by value with what is held.
 */
import { replaceEqualDeep } from '@tanstack/react-query';
import type { ReplyText } from '#shared/ipc/reply.ts';

/** A text is held as long as what was read from it. */
const texts = new WeakMap<object, ReplyText>();
/** Longer ones are not held beside what was read from them. */
const LONGEST = 500_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Remembers the text that a value was read from. */
export function cameFrom(value: unknown, text: ReplyText): void {
  if (isObject(value) && text.length <= LONGEST) texts.set(value, text);
}

/** Whether a value was read from this very text. */
export const isReadFrom = (value: unknown, text: ReplyText): boolean =>
  isObject(value) && texts.get(value) === text;

/** What is held with all that differs in the fresh answer, so that what stays the same is the same object. */
export function keptOf(held: unknown, fresh: unknown): unknown {
  const kept = replaceEqualDeep(held, fresh);
  const text = isObject(fresh) ? texts.get(fresh) : undefined;
  if (text !== undefined) cameFrom(kept, text);
  return kept;
}
