/** Words that set the first or the last time something may be: "no earlier than", "spätestens", "не позднее". */
import { hasWords, type Scan, tokenAt } from './scan.ts';

/** The token behind the words, and whether the time they lead to is the first one. */
export type Limit = { readonly next: number; readonly isFirst: boolean };

const FIRST = [
  'no earlier than',
  'not earlier than',
  'no sooner than',
  'not before',
  'not until',
  'at the earliest in',
  'nicht vor',
  'frühestens',
  'erst ab',
  'pas avant',
  'au plus tôt',
  'no antes de',
  'como pronto en',
  'не ранее',
  'не раньше',
];
const LAST = [
  'no later than',
  'not later than',
  'not after',
  'at the latest by',
  'spätestens',
  'au plus tard',
  'a más tardar',
  'no más tarde de',
  'не позднее',
  'не позже',
];
/** By their first word, the longest first. */
const LIMITS = new Map<string, readonly { readonly words: readonly string[]; readonly isFirst: boolean }[]>();
for (const [phrases, isFirst] of [
  [FIRST, true],
  [LAST, false],
] as const)
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const key = words[0] ?? '';
    LIMITS.set(key, [...(LIMITS.get(key) ?? []), { words, isFirst }]);
  }
/** Words that a limit begins with. */
export const limitWords = (): Iterable<string> => LIMITS.keys();

/** Between the words and their time: "frühestens im Januar", "au plus tard en 2030", "no later than the". */
const LINKS: ReadonlySet<string> = new Set('in im am ab zum en le au el la los on by from the'.split(' '));

/** The limit whose words begin at a token; null when none does. */
export function limitAt(scan: Scan, index: number): Limit | null {
  const found = LIMITS.get(tokenAt(scan, index).low)?.find(({ words }) => hasWords(scan, index, ...words));
  if (found === undefined) return null;
  let next = index + found.words.length;
  for (let links = 0; links < MOST_LINKS && LINKS.has(tokenAt(scan, next).low); links++) next++;
  return { next, isFirst: found.isFirst };
}

const MOST_LINKS = 2;
