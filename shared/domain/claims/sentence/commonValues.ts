/** Values that a sentence gives to common nouns, one after the other: "drivers earn 2,400 euros and guards 2,000". */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { stem } from './contentWords.ts';
import { inheritUnits } from './inheritUnits.ts';
import { GENERIC_WORDS } from './qualifiers.ts';
import { dimensionOf, isCommensurable, roleOf } from './roles.ts';

export type CommonValue = {
  readonly item: Item;
  /** What the value is said of, for people. */
  readonly text: string;
  /** Stems of its words that no other value of the sentence has. */
  readonly words: ReadonlySet<string>;
};

const LEAD = '(?:(?:the|those|its|their|for|in|of|on|at|among|by|from|with|some|all)\\s+){0,2}';
const FIRST = new RegExp(
  `(?:^|[,;:—]\\s+|\\b(?:and|while|whereas|but)\\s+)${LEAD}(?<np>\\p{L}[\\p{L}'’-]*(?:\\s+\\p{L}[\\p{L}'’-]*){0,4})\\s*(?:\\(|,\\s+)?$`,
  'u',
);
const LATER = new RegExp(
  `^[^,;:.\\ue000-\\ueaff]{0,40}?(?:,\\s+(?:and\\s+|but\\s+|while\\s+|whereas\\s+)?|;\\s+(?:and\\s+)?|\\)\\s+and\\s+|\\s+(?:and|while|whereas|against)\\s+)${LEAD}(?<np>\\p{L}[\\p{L}'’-]*(?:\\s+\\p{L}[\\p{L}'’-]*){0,3})\\s*(?:\\(|,\\s+)?$`,
  'u',
);
const MOST_WORDS = 3;

const known = new WeakMap<ClaimSentence, readonly CommonValue[]>();

/** At least two values of one dimension with the words each is said of; worked out once. */
export function commonValues(sentence: ClaimSentence): readonly CommonValue[] {
  const found = known.get(sentence) ?? findValues(sentence);
  known.set(sentence, found);
  return found;
}

function findValues(sentence: ClaimSentence): readonly CommonValue[] {
  const raw: { readonly item: Item; readonly text: string }[] = [];
  const amounts = sentence.items.filter((item) => isAmount(item) && roleOf(sentence, item) !== 'base');
  for (const item of amounts) {
    const previous = sentence.items.findLast(({ at }) => at < item.at);
    const lead = sentence.tagged.slice((previous?.at ?? -1) + 1, item.at);
    const [head] = raw;
    const isOther = head !== undefined && item.mention.kind !== 'count' && !isCommensurable(head.item, item);
    const text = isOther ? undefined : (raw.length === 0 ? FIRST : LATER).exec(lead)?.groups?.['np'];
    if (text === undefined) {
      if (raw.length > 1) break;
      raw.length = 0;
      const again = FIRST.exec(lead)?.groups?.['np'];
      if (again !== undefined) raw.push({ item, text: again });
    } else raw.push({ item, text });
  }
  const items = inheritUnits(raw.map(({ item }) => item));
  const [first] = items;
  if (
    first === undefined ||
    items.length < 2 ||
    !items.every((item) => item === first || isCommensurable(item, first))
  )
    return [];
  const stems = raw.map(({ text }) => stemsOf(text));
  const values = raw.map(({ text }, i) => ({
    item: items[i] ?? first,
    text,
    words: new Set([...(stems[i] ?? [])].filter((word) => stems.filter((one) => one.has(word)).length === 1)),
  }));
  return values.every(({ words }) => words.size > 0) ? values : [];
}

const isAmount = (item: Item): boolean => dimensionOf(item) !== null && item.mention.kind !== 'share';

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => (word.length > 2 && !GENERIC_WORDS.has(word)) || FLOWS.has(word))
      .map(stem),
  );

/** They name nothing in most sentences, and the two sides of a comparison in some. */
const FLOWS = new Set(['exports', 'imports']);

/** The one value whose words a stretch has; null when it has those of none, or of several. */
export function sideOf(values: readonly CommonValue[], stretch: string): CommonValue | null {
  const words = [...stemsOf(stretch.replace(/[^\p{L}'’-]+/gu, ' '))];
  const hit = values.filter((value) => words.some((word) => value.words.has(word)));
  return hit.length === 1 ? (hit[0] ?? null) : null;
}

/** The subject right before a place, at most a few words back. */
export const wordsBefore = (text: string): string =>
  text
    .replace(/^.*[,;:.\ue000-\ueaff]/su, '')
    .trim()
    .split(/\s+/u)
    .slice(-2 * MOST_WORDS)
    .join(' ');
