/** "Latvia bears the heaviest load", "which makes Koper the busiest": a superlative, and the list of values right before it. */
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { superlativeClaim } from '../forms/names/superlativeClaim.ts';
import { type Sense, superlativesIn } from '../lexicon/superlatives.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, type Name, type NamedValue, namedIn, namedValues, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';

const OTHERWISE =
  /\b(?:not|no longer|never|once|used to|would|could|may|might|will|world|europe|asia|africa|history|record|ever|since|except|after)\b/iu;

export function rankedNames(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (OTHERWISE.test(sentence.tagged) || told.hasFound(sentence)) return [];
  return superlativesIn(sentence.tagged).flatMap((said) => {
    if (said.kind !== 'measure' || said.place !== 1 || said.isShared || said.before !== null) return [];
    const { at, end, sense } = said;
    const passage = stretchPassage(sentence, at, end);
    if (told.hasTouched(passage)) return [];
    const table = tableBefore(context, sentence, at, sense, sentence.tagged.slice(end));
    const name = table === null ? undefined : subjectOf(sentence, at, end, table);
    const subject = table === null || name === undefined ? null : namedIn(table, name);
    if (table === null || subject === null) return [];
    const others = table.filter(({ name: { text } }) => bare(text) !== bare(subject.name.text));
    const claim = superlativeClaim({
      passage,
      isTop: !said.isFromBelow,
      subject: subject.item,
      others: others.map(({ item }) => item),
      why: `the values given right before for ${table.map(({ name: { text } }) => text).join(', ')}`,
    });
    return claim === null ? [] : [claim];
  });
}

/** Two in the sentence before, or three in this one before the superlative, and of what it measures. */
function tableBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  at: number,
  sense: Sense,
  rest: string,
): readonly NamedValue[] | null {
  const own = namedValues(sentence).filter(({ item }) => item.at < at);
  if (own.length > 1) return isOf(own, sense) ? own : null;
  const before = context.sentences[sentence.order - 1];
  if (before?.block.id !== sentence.block.id || sentence.items.some((item) => dimensionOf(item) !== null))
    return null;
  const table = namedValues(before);
  // "was the largest." of firms or towns may mean the firms themselves; with a noun it is of what the noun says.
  const isPlain = sense === 'size' && /^\s*(?:[.,;]|$)/u.test(rest);
  return table.length > 1 && isOf(table, sense) && !isPlain ? table : null;
}

function isOf(table: readonly NamedValue[], sense: Sense): boolean {
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
