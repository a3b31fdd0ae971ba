/** Superlatives and places said of a table of values in the sentences before: "The largest outbreak was in Novi Sad." */
import { compare } from '../../../../lib/decimal.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { superlativesIn } from '../../lexicon/superlatives.ts';
import { bulletTables } from '../../sentence/bulletTables.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { type CommonValue, commonValues, sideOf } from '../../sentence/commonValues.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { type NamedTable, tablesOf } from '../../sentence/namedTable.ts';
import { type Name, type NamedValue, namedIn, namesIn } from '../../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

/** A second place among two says nothing: how many others must be told, by place. */
const FEWEST_RIVALS: Readonly<Record<number, number | undefined>> = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 4 };
/** A wider field than the names of the table. */
const WIDER =
  /\b(?:in|of|on|within) (?:the )?(?:world|europe|asia|africa|america|eu|union|region|continent|country|history|record|all(?!\s*(?:[:.,;)]|$)))\b|\bever\b|\bsince\b|\bworldwide\b|\bper (?:head|capita|person)\b|\b(?:not|no longer|never|once|used to|would|could|may|will)\b/iu;
const OF_NAME =
  /^(?:['’]s?\s+(?:[\p{Ll}-]+\s+){1,3}?(?:was|were|is|are)\s+|(?:\s*,)?\s+(?:[\p{Ll}]+s\s+(?=the\s))?)(?:(?:was|were|is|are|had|has|have|saw|recorded|remain(?:s|ed)?|became|rank(?:s|ed)?|came|reported|posted|paid|the|with|by far|thus|being|therefore|also|again|still|clearly|now|their|its|a)\s+)*$/u;
/** "China thus sent the most". */
const TOOK_THE =
  /^\s+(?:thus\s+|therefore\s+|also\s+|again\s+)?(?!than\b|of\b|in\b|and\b|or\b|to\b|from\b|by\b|for\b)\p{Ll}+\s+(?:by far\s+)?the\s+$/u;
const THEN_NAME =
  /^(?:\s+[\p{L}-]+){0,3}?(?:\s+(?:was|were|is|are|came|went|lay|remained|again|still|that|those|the one|recorded|of))*(?:\s+(?:in|at|to|from|by|for|among))?\s+(?:the\s+)?$/u;

export function rankedBefore(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  if (WIDER.test(sentence.tagged)) return [];
  const hasRows = bulletTables(context.sentences).some((one) => one.sentence.order === sentence.order + 1);
  if (!hasRows && sentence.items.some(isValue)) return [];
  return superlativesIn(sentence.tagged).flatMap((said) => {
    const fewest = FEWEST_RIVALS[said.place];
    if (fewest === undefined || said.isShared || said.before === 'other') return [];
    if (said.kind !== 'measure' && said.kind !== 'verb') return [];
    const { at, end, isFromBelow } = said;
    const isOfThing = said.before === 'thing';
    const [name] = namesBeside(sentence, at, end).filter(
      (one) => tablesOf(context, sentence, [one]).length > 0,
    );
    const isNoun = name === undefined && !isOfThing;
    const noun = isNoun ? nounTable(context, sentence, at, end) : null;
    if (noun === null && (name === undefined || isOfThing || isScope(sentence, end, name))) return [];
    const isChange = said.before === 'change' || /^(?:fast|steep|sharp|slow)/iu.test(said.text);
    const tables = name === undefined ? [] : tablesOf(context, sentence, [name]);
    const told = noun === null ? tables.map((table) => ({ table, name: name ?? null })) : [noun];
    const ranked = told.map((one) =>
      one.name === null ? null : placeIn(one.table, one.name, isChange, isFromBelow, fewest),
    );
    const [first] = ranked;
    if (first == null || ranked.some((one) => one?.low !== first.low || one?.high !== first.high)) return [];
    const { subject, rivals, low, high } = first;
    const rank = String(said.place);
    const passage = stretchPassage(sentence, at, end);
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

/** Asked first: the pattern with the name takes long to compile. */
const THEN_IS =
  /\s(?:was|is|were|are|became|remained|ranked|came|took|had|got)\s+(?:(?:thus|therefore|by far|the|again|also|still)\s+)*$/i;
const NAMED_BEFORE =
  /(?:^|[,;:]\s+|\band\s+)(?<np>[\p{L}'’ -]{3,40}?)\s+(?:was|is|were|are|became|remained|ranked|came|took|had|got)\s+(?:(?:thus|therefore|by far|the|again|also|still)\s+)*$/iu;

/** "Barley was the second-largest crop" after "Wheat covered 5 million hectares, maize 3 million and barley 2 million". */
function nounTable(
  context: AuditContext,
  sentence: ClaimSentence,
  at: number,
  end: number,
): { readonly table: NamedTable; readonly name: Name } | null {
  const before = sentence.tagged.slice(0, at);
  const lead = THEN_IS.test(before) ? NAMED_BEFORE.exec(before)?.groups?.['np'] : undefined;
  const behind =
    /^(?:\s+\p{Ll}+){0,2}\s+(?:was|is|were|are)\s+(?:that of\s+|the\s+)?(?<np>[\p{Ll}'’ -]{3,30})(?=[,.;]|$)/u.exec(
      sentence.tagged.slice(end),
    )?.groups?.['np'];
  for (const near of neighbours(context, sentence, 2, 0)) {
    const values = commonValues(near);
    const value = sideOf(values, lead ?? behind ?? '');
    if (value === null) continue;
    const named = values.map((one) => ({ name: nameOf(one), item: one.item }));
    return { table: { sentence: near, values: named }, name: nameOf(value) };
  }
  return null;
}

const nameOf = ({ text, item }: CommonValue): Name => ({
  text,
  iso3: null,
  start: item.mention.start,
  end: item.mention.end,
});

/** A value of its own would be what is ranked; a share of something is none. */
const isValue = (item: Item): boolean => dimensionOf(item) !== null && item.mention.kind !== 'share';

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
export function namesBeside(sentence: ClaimSentence, at: number, end: number): readonly Name[] {
  const start = sentence.origins[at]?.start ?? sentence.start;
  const until = sentence.origins[end - 1]?.end ?? sentence.end;
  const names = namesIn(sentence);
  const chars = [...sentence.text];
  const between = (from: number, to: number): string =>
    chars.slice(from - sentence.start, to - sentence.start).join('');
  const before = names.findLast((name) => name.end <= start);
  const after = names.find((name) => name.start >= until);
  const lead = before === undefined ? '' : between(before.end, start);
  // "11 percent in Bremen, lowest in Bavaria": the words go on to a name of their own.
  if (after !== undefined && /^\s+(?:in|at|for|among)\s+(?:the\s+)?$/u.test(between(until, after.start)))
    return [after];
  return [
    ...(before !== undefined && (OF_NAME.test(lead) || TOOK_THE.test(lead)) ? [before] : []),
    ...(after !== undefined && THEN_NAME.test(between(until, after.start)) ? [after] : []),
  ];
}

function isSurelyMore(a: Item, b: Item): boolean {
  const [low, high] = [operandInterval(a.reading).low, operandInterval(b.reading).high];
  return low !== null && high !== null && compare(low, high) > 0;
}
