/** Everything one block says, in its own UTF-16 offsets: the layer between the grammars and a document's reading. */
import { aboutMention, type SentenceFacts, UNSURE } from './about/aboutMention.ts';
import { findMeasures } from './about/measureWords.ts';
import { partiesIn } from './about/parties.ts';
import { findAreas } from './areas/findAreas.ts';
import { findScopes, type Scopes } from './areas/findScopes.ts';
import type { FoundAreas, GroupSpan } from './areas/types.ts';
import { findCitations } from './citations/findCitations.ts';
import type { CitationSpan } from './citations/types.ts';
import { SpanIndex, type TextSpan } from './foldedText.ts';
import { findQuantities } from './number/findQuantities.ts';
import { findPeriods } from './periods/findPeriods.ts';
import type { TimeMemory } from './periods/relativePeriods.ts';
import type { PeriodSpan } from './periods/types.ts';
import { sentenceAt, splitSentences } from './sentences.ts';
import type { About, MentionKind, MentionState, Reading, ReadingContext } from './types.ts';

/** A mention before it has an id; `pair` is an index into the same block's drafts. */
export type MentionDraft = TextSpan & {
  readonly kind: MentionKind;
  readonly state: MentionState;
  readonly readings: readonly Reading[];
  readonly why: string | null;
  readonly about: About;
  readonly pair: number | null;
  readonly sentence: TextSpan;
};

export type BlockContext = ReadingContext & {
  /** Parties the article sets against groups they could belong to, ISO3. */
  readonly apart: readonly string[];
};

/** What later blocks may refer back to. */
export type ReadingMemory = { readonly time: TimeMemory; readonly groups: readonly GroupSpan[] };

export type BlockReading = {
  readonly mentions: readonly MentionDraft[];
  readonly citations: readonly CitationSpan[];
  readonly areas: FoundAreas['areas'];
  readonly groups: readonly GroupSpan[];
  readonly memory: ReadingMemory;
};

/** Groups remembered for "all but ...": a few are enough, and the memory stays small. */
const REMEMBERED_GROUPS = 8;

/** Reads one kept block. */
export function readBlock(text: string, context: BlockContext, memory: ReadingMemory): BlockReading {
  const citations = findCitations(text, context);
  const brackets = distinct(citations.map((citation) => citation.bracket));
  const periods = findPeriods(text, context, memory.time, brackets);
  const masked = [...brackets, ...periods.spans].sort((a, b) => a.start - b.start);
  const quantities = findQuantities(text, { language: context.language, masked });
  const found = findAreas(text, { language: context.language, date: context.published, apart: context.apart }, brackets);
  const scopes = findScopes(text, found, memory.groups);
  const sentences = splitSentences(text);
  const groups = [...found.groups, ...scopes.complements].sort((a, b) => a.start - b.start || b.end - a.end);
  const facts = sentenceFacts(text, sentences, found, groups, memory.groups, context.language);
  const sentenceOf = (at: number): number => Math.max(0, sentenceAt(sentences, at));
  const about = (span: TextSpan, kind: MentionKind): About => {
    const at = sentenceOf(span.start);
    return facts[at] ? aboutMention(text, span, kind, facts[at], facts[at - 1] ?? null) : UNSURE;
  };
  const drafts: MentionDraft[] = [];
  const quantityAt = new Map<number, number>();
  for (const [i, quantity] of quantities.entries()) {
    quantityAt.set(i, drafts.length);
    const sentence = sentences[sentenceOf(quantity.start)] ?? quantity;
    const period = boundPeriod(text, quantity, sentence, periods.spans);
    drafts.push({
      start: quantity.start,
      end: quantity.end,
      kind: quantity.kind,
      state: quantity.state,
      readings: period === null ? quantity.readings : quantity.readings.map((reading) => ({ ...reading, period: reading.period ?? period })),
      why: quantity.why,
      about: about(quantity, quantity.kind),
      pair: quantity.pair,
      sentence,
    });
  }
  const paired = drafts.map((draft) => (draft.pair === null ? draft : { ...draft, pair: quantityAt.get(draft.pair) ?? null }));
  const rest = [...periods.spans.map((span) => periodDraft(span, sentences[sentenceOf(span.start)] ?? span)), ...scopeDrafts(scopes, (at) => sentences[sentenceOf(at)])];
  return {
    mentions: [...paired, ...rest],
    citations,
    areas: found.areas,
    groups,
    memory: { time: periods.memory, groups: [...memory.groups, ...found.groups].slice(-REMEMBERED_GROUPS) },
  };
}

function sentenceFacts(text: string, sentences: readonly TextSpan[], found: FoundAreas, groups: readonly GroupSpan[], earlier: readonly GroupSpan[], language: string): readonly SentenceFacts[] {
  let last = earlier.findLast((group) => group.members.length > 0)?.members ?? [];
  return sentences.map((sentence) => {
    const parties = partiesIn(text, sentence, found.areas, groups, last);
    last = groups.findLast((group) => group.members.length > 0 && group.end <= sentence.end)?.members ?? last;
    return { measures: findMeasures(text, sentence.start, sentence.end, language), parties };
  });
}

/** The period a number is bound to: the only one of its sentence, or the one its own words lead into ("$5bn in 2020"). */
function boundPeriod(text: string, span: TextSpan, sentence: TextSpan, periods: readonly PeriodSpan[]): Reading['period'] {
  const inside = periods.filter((period) => period.start >= sentence.start && period.end <= sentence.end && period.readings.length === 1);
  const [only] = inside;
  if (!only) return null;
  const following = inside.find((period) => period.start >= span.end && /^\s*(?:\(|,?\s*(?:in|during|for|by|at|as of|over|between|from)?\s*(?:the\s+)?)$/u.test(text.slice(span.end, period.start)));
  if (following) return following.readings[0]?.period ?? null;
  return inside.length === 1 ? (only.readings[0]?.period ?? null) : null;
}

const NOTHING: Omit<Reading, 'rule' | 'note' | 'period' | 'value' | 'unit'> = { low: null, high: null, currency: null, magnitude: null, bound: 'exact' };

function periodDraft(span: PeriodSpan, sentence: TextSpan): MentionDraft {
  const readings = span.readings.map(({ period, rule, note }) => ({ ...NOTHING, value: null, unit: null, period, rule, note }));
  const state: MentionState = readings.length === 1 ? 'extracted' : readings.length > 1 ? 'ambiguous' : 'open';
  return { start: span.start, end: span.end, kind: span.kind, state, readings, why: span.why, about: UNSURE, pair: null, sentence };
}

/** "Only in Moldova" counts one area, "all but four of fourteen" ten: both are checkable counts. */
function scopeDrafts(scopes: Scopes, sentenceAtPosition: (at: number) => TextSpan | undefined): MentionDraft[] {
  const draft = (span: TextSpan, count: number, rule: string, note: string): MentionDraft => {
    const value = String(count);
    const reading: Reading = { ...NOTHING, value, low: value, high: value, unit: 'area', period: null, rule, note };
    return { start: span.start, end: span.end, kind: 'count', state: 'extracted', readings: [reading], why: null, about: UNSURE, pair: null, sentence: sentenceAtPosition(span.start) ?? span };
  };
  return [
    ...scopes.exclusives.map((only) => draft(only, only.codes.length, 'exclusive_set', `only ${only.codes.join(', ')}`)),
    ...scopes.complements.map((all) =>
      draft(all, all.members.length - all.except.length, 'set_complement', `${all.members.length} of ${all.id} less ${all.except.join(', ')}`),
    ),
  ];
}

/** Brackets, each once, in order. */
function distinct(spans: readonly TextSpan[]): readonly TextSpan[] {
  const seen = new Map(spans.map((span) => [span.start, { start: span.start, end: span.end }]));
  return [...seen.values()].sort((a, b) => a.start - b.start);
}

/** True when a span lies in one of the brackets. */
export const bracketIndex = (reading: BlockReading): SpanIndex => new SpanIndex(distinct(reading.citations.map((citation) => citation.bracket)));
