/** "Latvia bears the heaviest load", "which makes Koper the busiest": a superlative, and the list of values right before it. */
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { superlativeClaim } from '../forms/names/superlativeClaim.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, type Name, type NamedValue, namedIn, namedValues, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';

/** What a superlative measures; `any` says nothing but more or less. */
const TOP: Readonly<Record<string, RegExp>> = {
  any: /^(?:largest|biggest|highest|greatest|heaviest|most|steepest|sharpest|strongest)$/iu,
  money: /^(?:dearest|priciest|costliest|most expensive)$/iu,
  millimetre: /^wettest$/iu,
  celsius: /^(?:hottest|warmest)$/iu,
  traffic: /^busiest$/iu,
  growth: /^fastest$/iu,
  length: /^(?:longest|tallest|deepest)$/iu,
};
const BOTTOM: Readonly<Record<string, RegExp>> = {
  any: /^(?:smallest|lowest|least|fewest|lightest|weakest)$/iu,
  money: /^(?:cheapest|least expensive)$/iu,
  millimetre: /^driest$/iu,
  celsius: /^(?:coldest|coolest)$/iu,
  traffic: /^quietest$/iu,
  growth: /^slowest$/iu,
  length: /^(?:shortest|shallowest)$/iu,
};
const SUPERLATIVE =
  /(?<!(?:one|two|three|four|five|some|many|any|all) of the |among the |(?:second|third|fourth|fifth|next|\d)[- ])\b(?:(?:most|least) expensive|\p{L}+est|most|least)\b(?!\s+(?:of all|important|likely|recent|notably|often|people|countries|ever))/giu;
const NO_SUPERLATIVE =
  /^(?:west|east|rest|best|worst|interest|forest|harvest|latest|modest|honest|protest|guest|invest|request|test|arrest|contest|interest|quest|chest|nest|crest|earliest|newest|oldest|youngest|nearest)$/iu;
/** Of these more may be meant by another measure than the values are of. */
const OWN_SIZE =
  /^\s+(?:\p{L}+\s+)?(?:cit(?:y|ies)|towns?|villages?|countr(?:y|ies)|states?|regions?|provinces?|islands?|econom(?:y|ies)|compan(?:y|ies)|firms?|banks?|groups?|nations?|members?|population)\b/iu;
const CHANGES =
  /^\s+(?:\p{L}+\s+)?(?:increase|rise|growth|jump|gain|surge|fall|drop|decline|decrease|loss|change|improvement)s?\b/iu;
const OTHERWISE =
  /\b(?:not|no longer|never|once|used to|would|could|may|might|will|world|europe|asia|africa|history|record|ever|since|except|after)\b/iu;

export function rankedNames(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (OTHERWISE.test(sentence.tagged) || told.hasFound(sentence)) return [];
  return [...sentence.tagged.matchAll(SUPERLATIVE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const passage = stretchPassage(sentence, match.index, end);
    if (NO_SUPERLATIVE.test(match[0]) || told.hasTouched(passage)) return [];
    const rest = sentence.tagged.slice(end);
    if (OWN_SIZE.test(rest) || CHANGES.test(rest)) return [];
    const [top, bottom] = [senseOf(TOP, match[0]), senseOf(BOTTOM, match[0])];
    const sense = top ?? bottom;
    const table = sense === null ? null : tableBefore(context, sentence, match.index, sense, rest);
    const name = table === null ? undefined : subjectOf(sentence, match.index, end, table);
    const subject = table === null || name === undefined ? null : namedIn(table, name);
    if (table === null || subject === null) return [];
    const others = table.filter(({ name: { text } }) => bare(text) !== bare(subject.name.text));
    const claim = superlativeClaim({
      passage,
      isTop: top !== null,
      subject: subject.item,
      others: others.map(({ item }) => item),
      why: `the values given right before for ${table.map(({ name: { text } }) => text).join(', ')}`,
    });
    return claim === null ? [] : [claim];
  });
}

const senseOf = (senses: Readonly<Record<string, RegExp>>, word: string): string | null =>
  Object.entries(senses).find(([, pattern]) => pattern.test(word))?.[0] ?? null;

/** Two in the sentence before, or three in this one before the superlative, and of what it measures. */
function tableBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  at: number,
  sense: string,
  rest: string,
): readonly NamedValue[] | null {
  const own = namedValues(sentence).filter(({ item }) => item.at < at);
  if (own.length > 1) return isOf(own, sense) ? own : null;
  const before = context.sentences[sentence.order - 1];
  if (before?.block.id !== sentence.block.id || sentence.items.some((item) => dimensionOf(item) !== null))
    return null;
  const table = namedValues(before);
  // "was the largest." of firms or towns may mean the firms themselves; with a noun it is of what the noun says.
  const isPlain = sense === 'any' && /^\s*(?:[.,;]|$)/u.test(rest);
  return table.length > 1 && isOf(table, sense) && !isPlain ? table : null;
}

function isOf(table: readonly NamedValue[], sense: string): boolean {
  const [first] = table;
  if (first === undefined || !table.every(({ item }) => isCommensurable(item, first.item))) return false;
  const { mention, reading } = first.item;
  if (sense === 'money') return mention.kind === 'money';
  if (sense === 'growth') return mention.kind === 'percent';
  if (sense === 'length') return /metre|day|hour|minute|year|mile|foot/u.test(reading.unit ?? '');
  if (sense === 'millimetre' || sense === 'celsius') return reading.unit?.includes(sense) === true;
  return true;
}

const NAME_THEN = /^(?:['’]s)?,?\s+(?:\p{Ll}+\s+){0,3}?(?:the\s+)?(?:by far\s+)?$/u;
const THEN_NAME = /^[^,;:]{0,40}?\s(?:was|were|is|are|in|to|by|went to|came from|from|at)\s+(?:the\s+)?$/u;

/** The name right before the superlative, in its clause, or the one it leads to. */
function subjectOf(
  sentence: ClaimSentence,
  at: number,
  end: number,
  table: readonly NamedValue[],
): Name | undefined {
  const start = sentence.origins[at]?.start ?? sentence.start;
  const until = sentence.origins[end - 1]?.end ?? sentence.end;
  const chars = [...sentence.text];
  const between = (from: number, to: number): string =>
    chars.slice(from - sentence.start, to - sentence.start).join('');
  const names = namesIn(sentence).filter((name) => namedIn(table, name) !== null);
  const before = names.findLast((name) => name.end <= start);
  if (before !== undefined && NAME_THEN.test(between(before.end, start))) return before;
  const after = names.find((name) => name.start >= until);
  return after !== undefined && THEN_NAME.test(between(until, after.start)) ? after : undefined;
}
