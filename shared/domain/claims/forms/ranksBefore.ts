/** Superlatives and places said of a table of values in the sentences before: "The largest outbreak was in Novi Sad." */
import { compare } from '../../../lib/decimal.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { type NamedTable, tablesOf } from '../sentence/namedTable.ts';
import { type Name, type NamedValue, namedIn, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from './draft.ts';

const PLACES: Readonly<Record<string, number | undefined>> = {
  first: 1,
  last: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};
/** A second place among two says nothing. */
const FEWEST_RIVALS: Readonly<Record<string, number | undefined>> = {
  second: 2,
  third: 2,
  fourth: 3,
  fifth: 4,
};
const SUPERLATIVE =
  /(?<!(?:one|two|three|four|five|some|many|any) of the\s|among the\s|\d\s)\b(?:(?<place>second|third|fourth|fifth)[- ])?(?:(?<top>largest|biggest|highest|greatest|fastest|steepest|sharpest|most)|(?<bottom>smallest|lowest|fewest|slowest|least))\b(?!\s+(?:of all|important|likely|recent|notably|often))|\b(?:came|comes|ranked|ranks|finished)\s+(?<came>first|second|third|fourth|fifth|last)\b/giu;
/** Of these "the largest" may be said by another measure than the one the values are of. */
const OWN_SIZE =
  /^\s+(?:\p{L}+\s+)?(?:cit(?:y|ies)|towns?|villages?|countr(?:y|ies)|states?|regions?|provinces?|islands?|econom(?:y|ies)|ports?|lakes?|rivers?|compan(?:y|ies)|firms?|banks?|groups?|chains?|networks?|nations?|airports?|hospitals?|universit(?:y|ies)|schools?|parks?|districts?|boroughs?|member|employers?)\b/iu;
const CHANGE_NOUN =
  /^\s+(?:\p{L}+\s+)?(?:increase|rise|growth|jump|gain|surge|fall|drop|decline|decrease|loss|change|improvement)s?\b/iu;
/** A wider field than the names of the table. */
const WIDER =
  /\b(?:in|of|on|within) (?:the )?(?:world|europe|asia|africa|america|eu|union|region|continent|country|history|record|all)\b|\bever\b|\bsince\b|\bworldwide\b|\bper (?:head|capita|person)\b|\b(?:not|no longer|never|once|used to|would|could|may|will)\b/iu;
const OF_NAME =
  /^(?:['’]s?\s+(?:[\p{Ll}-]+\s+){1,3}?(?:was|were|is|are)\s+|(?:\s*,)?\s+(?:[\p{Ll}]+s\s+(?=the\s))?)(?:(?:was|were|is|are|had|has|have|saw|recorded|remain(?:s|ed)?|became|rank(?:s|ed)?|came|reported|posted|paid|the|with|by far|thus|therefore|also|again|still|clearly|now|their|its|a)\s+)*$/u;
const THEN_NAME =
  /^(?:\s+[\p{L}-]+){0,3}?(?:\s+(?:was|were|is|are|came|went|lay|remained|again|still|that|those|the one|recorded|of))*(?:\s+(?:in|at|to|from|by|for|among))?\s+(?:the\s+)?$/u;

export function rankedBefore(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  if (WIDER.test(sentence.tagged) || sentence.items.some((item) => dimensionOf(item) !== null)) return [];
  return [...sentence.tagged.matchAll(SUPERLATIVE)].flatMap((match) => {
    const { bottom } = match.groups ?? {};
    const end = match.index + match[0].length;
    const rest = sentence.tagged.slice(end);
    const name = namedBeside(sentence, match.index, end);
    if (name === null || OWN_SIZE.test(rest) || isScope(sentence, end, name)) return [];
    const isChange = CHANGE_NOUN.test(rest) || /^(?:fast|steep|sharp|slow)/iu.test(match[0]);
    const word = (match.groups?.['place'] ?? match.groups?.['came'])?.toLowerCase() ?? 'first';
    const isFromBelow = bottom !== undefined || word === 'last';
    const ranked = tablesOf(context, sentence, [name]).map((table) =>
      placeIn(table, name, isChange, isFromBelow, FEWEST_RIVALS[word] ?? 1),
    );
    const [first] = ranked;
    if (first == null || ranked.some((one) => one?.low !== first.low || one?.high !== first.high)) return [];
    const { subject, rivals, low, high } = first;
    const rank = String(PLACES[word] ?? 1);
    const passage = stretchPassage(sentence, match.index, end);
    const all = [subject, ...rivals];
    return [
      testedClaim({
        form: 'rank',
        wording: passage.text,
        passage,
        items: all.map(({ item }) => item),
        operands: [
          mentionOperand('ranked', subject.item),
          ...rivals.map(({ item }) => mentionOperand('other', item)),
        ],
        triggers: [],
        computed: { low: String(low), high: String(high) },
        expected: { low: rank, high: rank },
        measure: 'plain',
        calculation: `place of ${subject.item.mention.text} among ${all.map(({ item }) => item.mention.text).join(', ')}`,
        middle: null,
        why: `the values given for ${all.map(({ name: { text } }) => text).join(', ')}`,
      }),
    ];
  });
}

type Ranked = {
  readonly subject: NamedValue;
  readonly rivals: readonly NamedValue[];
  readonly low: number;
  readonly high: number;
};

/** Which places the value of a name may have in a table; null where too few can be set beside it. */
function placeIn(
  table: NamedTable,
  name: Name,
  isChange: boolean,
  isFromBelow: boolean,
  fewest: number,
): Ranked | null {
  const subject = namedIn(table.values, name);
  if (subject === null || isOfChange(table.sentence, subject.item) !== isChange) return null;
  const rivals = table.values.filter(
    (one) =>
      one !== subject &&
      isCommensurable(one.item, subject.item) &&
      isOfChange(table.sentence, one.item) === isChange,
  );
  if (rivals.length < fewest) return null;
  const isAhead = (a: Item, b: Item): boolean => (isFromBelow ? isSurelyMore(b, a) : isSurelyMore(a, b));
  return {
    subject,
    rivals,
    low: 1 + rivals.filter(({ item }) => isAhead(item, subject.item)).length,
    high: 1 + rivals.filter(({ item }) => !isAhead(subject.item, item)).length,
  };
}

/** "the largest park in Athens": where it is the largest, not what is. */
const isScope = (sentence: ClaimSentence, end: number, name: Name): boolean =>
  (sentence.origins[end]?.start ?? sentence.end) <= name.start &&
  /^(?:\s+[\p{Ll}-]+){1,3}\s+(?:in|of|on|at)\s+(?:the\s+)?\p{Lu}/u.test(sentence.tagged.slice(end)) &&
  !/^(?:\s+[\p{Ll}-]+){0,3}\s+(?:was|were|is|are|came|went|lay)\b/u.test(sentence.tagged.slice(end));

const isOfChange = (sentence: ClaimSentence, item: Item): boolean => roleOf(sentence, item) === 'change';

/** "Japan was the largest donor", "The largest donor was Japan", "highest in Serbia and lowest in Montenegro". */
function namedBeside(sentence: ClaimSentence, at: number, end: number): Name | null {
  const start = sentence.origins[at]?.start ?? sentence.start;
  const until = sentence.origins[end - 1]?.end ?? sentence.end;
  const names = namesIn(sentence);
  const chars = [...sentence.text];
  const between = (from: number, to: number): string =>
    chars.slice(from - sentence.start, to - sentence.start).join('');
  const before = names.findLast((name) => name.end <= start);
  if (before !== undefined && OF_NAME.test(between(before.end, start))) return before;
  const after = names.find((name) => name.start >= until);
  return after !== undefined && THEN_NAME.test(between(until, after.start)) ? after : null;
}

function isSurelyMore(a: Item, b: Item): boolean {
  const [low, high] = [operandInterval(a.reading).low, operandInterval(b.reading).high];
  return low !== null && high !== null && compare(low, high) > 0;
}
