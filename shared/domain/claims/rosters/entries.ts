/**
 * Who a sentence tells of, a stretch each: the name or noun that opens the stretch, its amounts, and which way it went by
 * its words. "Chile exported $57.0 billion, compared with $50.9 billion in 2024; Mexico was the laggard".
 */
import { matchesOf } from '../../../lib/matches.ts';
import { wayOfWords } from '../members/memberWays.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isSpanOfTime, roleOf } from '../sentence/roles.ts';
import { labelIn } from './labels.ts';
import { isAmount, isLike } from './listRosters.ts';
import type { Way } from './types.ts';

export type Entry = {
  readonly sentence: ClaimSentence;
  /** Where its stretch starts in the document, code points. */
  readonly start: number;
  readonly label: string;
  readonly iso3: string | null;
  /** It is written as a name, not as a common noun. */
  readonly isName: boolean;
  /** Its amounts that are no changes, in order. */
  readonly levels: readonly Item[];
  /** How much it changed, where that is all that is told. */
  readonly changes: readonly Item[];
  readonly words: { readonly way: Way; readonly by: 'words' | 'outcome' } | null;
};

export type Told = { readonly from: Item | null; readonly value: Item };

const NO_NEXT =
  '(?!(?:and|from|after|against|with|down|up|than|compared|as|or|to|which|who|where|when|by|before|instead|more|less|fewer|some|about|nearly|almost|over|under|only|just|a|an|in|worth|per|times|was|were|had|that)\\s)';
const LIST_NEXT = '(?:(?:in|at|for|on|to|from)\\s+)?(?:the\\s+)?';
/** Stretches that tell of one each: cut at stops, and where the next one's name takes over. */
const PARTING = new RegExp(
  `\\s*[;:—]\\s*|,\\s+(?:and|while|whereas|but|although|though)\\s+|\\s+(?:while|whereas|and|but)\\s+(?=${LIST_NEXT}\\p{Lu})|,\\s+(?=${LIST_NEXT}\\p{Lu}\\p{L}+(?:['’]s)?(?:\\s|,))|(?<=[\\ue000-\\ue6ff](?:\\s[^,;:\\ue000-\\ue6ff]{0,24})?)(?:,\\s+(?:and\\s+)?|\\s+and\\s+)(?=${NO_NEXT}${LIST_NEXT}${NO_NEXT}\\p{Ll}+(?:['’]s)?\\s(?:\\p{Ll}+\\s){0,2}?[\\ue000-\\ue6ff])`,
  'gu',
);
/** What several have together is no member's. */
const IN_ALL =
  /\b(?:together|in all|altogether|combined|in total|added up|the (?:two|three|four|five|six|seven|eight|nine|ten|others|rest)|all others|on average|(?<!\b(?:either|any) )of them|between them)\b/iu;
const THEIRS = /^(?:and\s+)?(?:its|their|it|they)\s/iu;

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent';

/** The members told in a sentence, in order; what goes on in pronouns is of the one before. */
export function entriesIn(sentence: ClaimSentence): readonly Entry[] {
  const { tagged, items } = sentence;
  const cuts = matchesOf(tagged, PARTING).map(({ index, 0: { length } }) => [index, index + length] as const);
  const starts = [0, ...cuts.map(([, end]) => end)];
  const found: Entry[] = [];
  let carried: Entry['words'] = null;
  for (const [i, at] of starts.entries()) {
    const end = cuts[i]?.[0] ?? tagged.length;
    const text = tagged.slice(at, end);
    const own = items.filter((item) => item.at >= at && item.at < end && isAmount(item));
    const isChange = (item: Item): boolean => roleOf(sentence, item) === 'change';
    const [levels, changes] = [own.filter((item) => !isChange(item)), own.filter(isChange)];
    const last = found.at(-1);
    if (THEIRS.test(text) && last !== undefined) {
      // "Mexico was the laggard: its exports dropped from 5.0 to 4.6".
      if (last.levels.length === 0)
        found[found.length - 1] = { ...last, levels, changes, words: last.words ?? wayOfWords(text) };
      continue;
    }
    const said = wayOfWords(text);
    // "Steel is up 4 percent, cement 3": what the verb says goes on to those behind it.
    const goesOn = said === null && levels.length + changes.length === 1 && own.every(isRate);
    const words: Entry['words'] = goesOn ? carried : said;
    carried = words;
    const label = IN_ALL.test(text) ? null : labelIn(text);
    if (label === null) continue;
    const area = sentence.areas.find(({ text: name }) => label.text.includes(name));
    found.push({
      sentence,
      start: sentence.origins[at]?.start ?? sentence.start,
      label: label.text,
      iso3: area?.iso3 ?? null,
      isName:
        label.isName &&
        !(at === 0 && text.startsWith(label.text) && !/\s|['’]/u.test(label.text) && area === undefined),
      levels,
      changes,
      words,
    });
  }
  return found;
}

const EARLIER =
  /\b(?:from|against|after|compared (?:with|to)|up on|down on|than|had (?:been|bought|sold|taken|sent|made|earned|had|come to|stood at|reached)|instead of|as against|in place of)\s+(?:(?:about|some|only|just|nearly|the|a|an|its|their|around|over)\s+)*$/iu;
const THEN =
  /^\s+(?:\p{Ll}+\s+)?(?:then|before|previously|earlier|(?:the|a|one) (?:year|season|month|quarter|decade) (?:before|earlier|ago)|the (?:previous|preceding) (?:year|season|month|quarter))\b/iu;

/** What a member was and is, of a kind of amount; null where that is not told, or not told apart. */
export function toldOf({ levels, sentence }: Entry, model: Item): Told | null {
  const alike = levels.filter((item) => isLike(item, model) && isSpanOfTime(item) === isSpanOfTime(model));
  const [one, other, more] = alike;
  if (one === undefined || more !== undefined) return null;
  const isEarlier = (item: Item): boolean =>
    EARLIER.test(sentence.tagged.slice(0, item.at)) || THEN.test(sentence.tagged.slice(item.at + 1));
  if (other === undefined) return isEarlier(one) ? null : { from: null, value: one };
  if (isEarlier(one) !== isEarlier(other))
    return isEarlier(one) ? { from: one, value: other } : { from: other, value: one };
  const [first, second] = [one.reading.period?.to, other.reading.period?.to];
  if (first == null || second == null || first === second) return null;
  return first < second ? { from: one, value: other } : { from: other, value: one };
}
