/** What is said of so many of a group, of all, of none, of all but some, of one alone: read from a sentence's words. */
import { matchesOf } from '../../../lib/matches.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { taggedAt, textPassage } from './passages.ts';
import { type Predicate, predicatesOf } from './predicates.ts';
import { LEAVES_OUT, NO_NAME, SCOPE_FORMS, UNSURE_SCOPE } from './scopeForms.ts';

export type Scope = {
  /** count: so many of them. only: those named and nobody else. but: everybody but those named. */
  readonly kind: 'count' | 'only' | 'but';
  /** How many of a group of a size, where they are counted: the fewest and the most. */
  readonly range: (size: number) => readonly [number, number];
  /** Of all or none, but for those that are named: one that does otherwise is enough to break it. */
  readonly isUniversal: boolean;
  /** How many the group has, where it is said. */
  readonly of: number | null;
  /** The words that name them. */
  readonly who: string;
  /** UTF-16 offsets in the sentence's text. */
  readonly at: number;
  readonly end: number;
  /** Where its clause ends in the document, code points. */
  readonly until: number;
  /** The statement's clause. */
  readonly clause: string;
  /** What may be said of each, the surest reading first. */
  readonly predicates: readonly Predicate[];
};

/** The scopes of a sentence, with what is said of each; none where its predicate is no plain one. */
export function scopesIn(sentence: ClaimSentence): readonly Scope[] {
  const { text } = sentence;
  const found: Scope[] = [];
  for (const form of SCOPE_FORMS) {
    const match = form.exec(text);
    const groups = match?.groups;
    if (match === null || groups === undefined) continue;
    const isNamed = groups['isBut'] !== undefined || groups['isOnly'] !== undefined;
    if (isNamed && NO_NAME.test(groups['who'] ?? '')) continue;
    const [from, to] = clauseOf(text, match.index, match.index + match[0].length);
    const clause = text.slice(from, to);
    // "each of the three but Pernis": who is left out is read by another form.
    if (ALL.some((name) => groups[name] !== undefined) && LEAVES_OUT.test(clause)) continue;
    if (UNSURE_SCOPE.test(clause.replace(/\bMay\b/gu, ''))) continue;
    const at =
      match.index + (/^[\s,;:—]*(?:(?:and|but|though|although)\s)?/iu.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const { start: opens } = textPassage(sentence, at, end);
    const counts = sentence.items.filter(
      ({ mention }) =>
        mention.kind === 'count' && mention.start < opens && mention.text.length < LONGEST_COUNT,
    );
    const own = [...itemsIn(sentence, at, end), ...counts];
    const start = textPassage(sentence, from, to);
    const predicates = predicatesOf(
      sentence,
      taggedAt(sentence, start.start),
      taggedAt(sentence, start.end),
      own,
    );
    if (predicates.length === 0) continue;
    const { of, ...kind } = kindOf(groups);
    const isUniversal = isNamed || ALL.some((name) => groups[name] !== undefined);
    found.push({
      ...kind,
      isUniversal,
      of: of ?? ofIn(text.slice(from, at)),
      who: groups['who'] ?? '',
      at,
      end,
      clause,
      until: start.end,
      predicates,
    });
    if (kind.kind !== 'count') break;
  }
  return found;
}

/** "Of the six goods": how many there are is no bound on each. */
const LONGEST_COUNT = 24;

const ALL = ['all', 'all2', 'both', 'none', 'neither'];

/** "Of the six goods that were held up, all but …". */
const OF = new RegExp(
  `\\b(?:of|among)\\s+(?:the|its|their|these|those|all)\\s+(?:[\\p{Ll}-]+\\s+)?(?<m>${COUNT})\\b`,
  'iu',
);
const ofIn = (lead: string): number | null => countOf(OF.exec(lead)?.groups?.['m']);

function kindOf(groups: Readonly<Record<string, string | undefined>>): Pick<Scope, 'kind' | 'range' | 'of'> {
  const has = (name: string): boolean => groups[name] !== undefined;
  const isPair = has('both') || has('neither');
  const of = isPair ? 2 : countOf(groups['m'] ?? groups['m2']);
  const exactly = (count: number) => (): readonly [number, number] => [count, count];
  if (has('isBut') || has('isOnly'))
    return { kind: has('isBut') ? 'but' : 'only', range: exactly(0), of: null };
  const kind = 'count';
  if (has('but')) {
    const left = countOf(groups['but']) ?? 0;
    return { kind, range: (size) => [size - left, size - left], of };
  }
  if (has('all') || has('all2') || has('both')) return { kind, range: (size) => [size, size], of };
  if (has('none') || has('neither')) return { kind, range: exactly(0), of };
  if (has('half')) return { kind, range: (size) => [Math.floor(size / 2), Math.ceil(size / 2)], of };
  if (has('most')) return { kind, range: (size) => [Math.floor(size / 2) + 1, size], of };
  return { kind, range: exactly(countOf(groups['n'] ?? groups['n2'] ?? groups['n3']) ?? 0), of };
}

const OPENS = /[;:—]\s?|,\s+(?:so that|so|which means that|and|but|while|whereas|with)\s/giu;
const CLOSES =
  /[;:—]|,\s+(?:its|their|taking|from|where|which|who|whose|because|as|although|though|while|whereas|with|and|but|so)\b|\s(?:and|but|while)\s+(?=(?:one|two|three|four|five|six|the (?:other|rest|remaining)|only|none|neither)\b)|[.]$/giu;

/** The clause a stretch stands in, as offsets of the text. */
function clauseOf(text: string, at: number, end: number): readonly [number, number] {
  const opens = matchesOf(text.slice(0, at), OPENS).at(-1);
  const closes = matchesOf(text, CLOSES).find(({ index }) => index >= end);
  return [opens === undefined ? 0 : opens.index + opens[0].length, closes?.index ?? text.length];
}

function itemsIn(sentence: ClaimSentence, at: number, end: number): readonly Item[] {
  const passage = textPassage(sentence, at, end);
  return sentence.items.filter(({ mention }) => mention.start < passage.end && passage.start < mention.end);
}
