/** The draft of digits that name: without a value, in the class of what has none. */
import { type Draft, reading } from '../finish.ts';

/** A draft for digits that are part of a name and have no value of their own. */
export function nameDraft(from: number, to: number, rule = 'name', note: string | null = null): Draft {
  const named = reading({ rule, note: note ?? 'part of a name: no quantity' });
  return { from, to, kind: 'vague', state: 'extracted', readings: [named], why: null };
}
