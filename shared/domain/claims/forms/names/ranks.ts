/** Superlatives beside the values they rank: "the largest buyer was Germany ($10 billion), ahead of France ($12 billion)". */
import { compare } from '../../../../lib/decimal.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { ORDINALS, type Superlative, superlativesIn } from '../../lexicon/superlatives.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { bare, type NamedValue, namedValues, namesIn } from '../../sentence/namedValues.ts';
import { dimensionOf, isCommensurable } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';
import { namesBeside, rankedBefore } from './ranksBefore.ts';
import { superlativeClaim } from './superlativeClaim.ts';

/** "the largest park in Athens": of all the others nothing is said. */
const IN_SCOPE = /^(?:\s+(?!(?:was|were|is|are|came)\b)[\p{Ll}-]+){1,3}\s+in\s+(?:the\s+)?\p{Lu}/u;

type Valued = { readonly area: string; readonly item: Item; readonly areaAt: number };

export function rankClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const own = [...ordinalClaims(context, sentence), ...superlativeClaims(context, sentence)];
  return own.length > 0 ? own : rankedBefore(context, sentence);
}

/** The first superlative from above and the first from below. */
function superlativeClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const said = superlativesIn(sentence.tagged).filter(
    ({ kind, place, isShared }) => (kind === 'measure' || kind === 'weight') && place === 1 && !isShared,
  );
  return [false, true].flatMap((isFromBelow) => {
    const found = said.find((one) => one.isFromBelow === isFromBelow);
    const claim = found === undefined ? null : rankClaim(context, sentence, found);
    return claim === null ? [] : [claim];
  });
}

function rankClaim(
  context: AuditContext,
  sentence: ClaimSentence,
  { at, end, isFromBelow }: Superlative,
): ClaimDraft | null {
  if (IN_SCOPE.test(sentence.tagged.slice(end))) return null;
  const next = context.sentences[sentence.order + 1];
  const table = [
    ...valuesIn(sentence),
    ...(next !== undefined && next.block.id === sentence.block.id && GOES_ON.test(next.tagged)
      ? valuesIn(next)
      : []),
  ];
  const start = sentence.origins[at]?.start ?? sentence.start;
  const beside = namesBeside(sentence, at, end).filter(({ isUnsure }) => isUnsure !== true);
  const told = beside.flatMap((name) => table.filter(({ area }) => area === bare(name.text)));
  // A name right beside the superlative is who is meant, or nobody of the table is.
  const subject =
    namedSubject(sentence, at, start) ?? told[0] ?? (beside.length > 0 ? null : subjectOf(table, start));
  if (subject === null) return null;
  return superlativeClaim({
    passage: stretchPassage(sentence, at, end),
    isTop: !isFromBelow,
    subject: subject.item,
    others: table.filter(({ area }) => area !== subject.area).map(({ item }) => item),
    why: `the values given for ${table.map(({ area }) => area).join(', ')}`,
  });
}

const IS_PLACED = new RegExp(`^(?:${ORDINALS.join('|')})[- ]`, 'iu');

/** "Uganda, the second-largest supplier", where the sentence or the one before gives every value. */
function ordinalClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const said = superlativesIn(sentence.tagged).find(
    ({ kind, text, isFromBelow }) =>
      !isFromBelow && (kind === 'verb' || kind === 'state' || IS_PLACED.test(text)),
  );
  if (said === undefined) return [];
  const passage = stretchPassage(sentence, said.at, said.end);
  const { start } = passage;
  const area = namesIn(sentence).findLast(({ end }) => end <= start && start - end <= 40);
  const key = area === undefined ? null : bare(area.text);
  const before = context.sentences[sentence.order - 1];
  const tables = [sentence, before].map((one) => (one?.block.id === sentence.block.id ? valuesIn(one) : []));
  const table = tables.find((one) => one.length >= 3 && one.some((valued) => valued.area === key));
  const subject = table?.find((one) => one.area === key);
  if (table === undefined || subject === undefined) return [];
  const rivals = table.filter((one) => one !== subject && isCommensurable(one.item, subject.item));
  const low = 1 + rivals.filter((one) => isSurelyMore(one.item, subject.item)).length;
  const high = 1 + rivals.filter((one) => !isSurelyMore(subject.item, one.item)).length;
  const rank = String(said.place);
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [subject.item, ...rivals.map(({ item }) => item)],
      operands: [
        mentionOperand('ranked', subject.item),
        ...rivals.map(({ item }) => mentionOperand('other', item)),
      ],
      triggers: [],
      computed: { low: String(low), high: String(high) },
      expected: { low: rank, high: rank },
      measure: 'plain',
      calculation: `place of ${subject.item.mention.text} among ${table.map(({ item }) => item.mention.text).join(', ')}`,
      middle: null,
      why: `the values given for ${table.map(({ area: code }) => code).join(', ')}`,
    }),
  ];
}

function isSurelyMore(a: Item, b: Item): boolean {
  const [low, high] = [operandInterval(a.reading).low, operandInterval(b.reading).high];
  return low !== null && high !== null && compare(low, high) > 0;
}

const GOES_ON = /^(?:it was |this was )?(?:followed by|next came|then came|ahead of|behind it|after it)/iu;

/** Values a sentence ties to an area or another name. */
const valuesIn = (sentence: ClaimSentence): readonly Valued[] =>
  namedValues(sentence).map(({ name, item }: NamedValue) => ({
    area: bare(name.text),
    item,
    areaAt: name.start,
  }));

/** "Brazil was the largest buyer, with $8.1 billion": the area before, the value after, no other area between. */
function namedSubject(sentence: ClaimSentence, at: number, start: number): Valued | null {
  const area = sentence.areas.findLast(({ end }) => end <= start);
  const next = sentence.areas.find((one) => one.start >= start);
  const item = sentence.items.find((one) => one.at > at && dimensionOf(one) !== null);
  if (area === undefined || item === undefined || start - area.end > 40) return null;
  if (next !== undefined && next.start < item.mention.start) return null;
  const between = sentence.tagged.slice(at, item.at);
  return /,\s+(?:with|at|worth|taking|buying|selling)\b[^,;]*$|\($/iu.test(between)
    ? { area: bare(area.text), item, areaAt: area.start }
    : null;
}

/** The area the superlative is said of: the nearest valued one, before it in preference ("Germany was the largest"). */
function subjectOf(table: readonly Valued[], at: number): Valued | null {
  const before = table.filter(({ areaAt }) => areaAt < at).at(-1);
  const after = table.find(({ areaAt }) => areaAt > at);
  return before ?? after ?? null;
}
