/** Everything one block says, in its own UTF-16 offsets: the layer between the grammars and a document's reading. */
import type { DateOrder } from '../document/header/dateOrder.ts';
import type { LinkRange } from '../document/segment.ts';
import { aboutMention, type SentenceFacts } from './about/aboutMention.ts';
import { LazyFacts } from './about/lazyFacts.ts';
import { partiesIn } from './about/parties.ts';
import { findAreas } from './areas/findAreas.ts';
import { findScopes } from './areas/findScopes.ts';
import type { AreaPhrase, AreaSpan, FoundAreas, GroupSpan } from './areas/types.ts';
import { findCitations } from './citations/findCitations.ts';
import { withLinks } from './citations/linkedPieces.ts';
import { readReferenceEntries } from './citations/notes.ts';
import type { CitationSpan } from './citations/types.ts';
import { SpanIndex, type TextSpan } from './foldedText.ts';
import {
  type MentionDraft,
  periodDraft,
  quantityDraft,
  scopeDrafts,
  UNSURE,
  withInherited,
} from './mentionDrafts.ts';
import { findQuantities } from './number/findQuantities.ts';
import type { Hints } from './number/tokens/hints.ts';
import { isAgenda } from './periods/agendaHeading.ts';
import { findPeriods } from './periods/findPeriods.ts';
import type { TimeMemory } from './periods/periodShifts.ts';
import type { PeriodSpan } from './periods/types.ts';
import { sentenceAt, splitSentences } from './sentences.ts';
import type { CellContext } from './tableCells.ts';
import { inBrackets, withTableUnit } from './tableUnits.ts';
import type { About, MentionKind, Period, ReadingContext } from './types.ts';
import { boundTime } from './whoseTime/boundTime.ts';
import { headingTime, isPartOfYear } from './whoseTime/headingTime.ts';
import { inheritTimes } from './whoseTime/inheritedTimes.ts';
import { pairTimes } from './whoseTime/pairTimes.ts';
import { announcedTime, type ReportTime } from './whoseTime/reportTime.ts';
import { NO_TIMES, type Numbered, sentenceTimes } from './whoseTime/sentenceTimes.ts';

export type BlockContext = ReadingContext & {
  /** Parties the article sets against groups they could belong to, ISO3. */
  readonly apart: readonly string[];
  /** What the whole article says of "Georgia": positive is the American state. */
  readonly georgia: number;
  /** What the whole article gives away about its currencies and its way of writing millions. */
  readonly around: Hints;
  /** Which part of a numeric date comes first, by the article's own habit. */
  readonly order: DateOrder | null;
  /** First month of the article's fiscal years, when it tells. */
  readonly fiscalStart: number | null;
  readonly isFiscalNamedByStart: boolean;
  readonly isFiscalOfLand: boolean;
  /** The article is mostly of lands of the south. */
  readonly isSouthern?: boolean;
  /** The block's phrases that may name areas, where they have been looked up. */
  readonly phrases?: readonly AreaPhrase[];
  /** For a table's cell: what the table says of it. */
  readonly cell?: CellContext;
  /** It heads what follows it. */
  readonly heads?: 'title' | 'heading';
  /** Where the block's words lead, in its own offsets. */
  readonly links?: readonly LinkRange[];
};

/** What later blocks may refer back to. */
export type ReadingMemory = {
  readonly time: TimeMemory;
  readonly groups: readonly GroupSpan[];
  /** Blocks read so far. */
  readonly blocks: number;
  /** The time of the results the article reports, once its first lines have told it. */
  readonly report: ReportTime | null;
  /** The times that the title and the heading above tell. */
  readonly headings: {
    readonly title: Period | null;
    readonly heading: Period | null;
    /** The last heading stands over what is still to come. */
    readonly isAgenda?: boolean;
  };
};

export type BlockReading = {
  readonly mentions: readonly MentionDraft[];
  readonly citations: readonly CitationSpan[];
  readonly areas: readonly AreaSpan[];
  readonly groups: readonly GroupSpan[];
  readonly memory: ReadingMemory;
};

/** Groups remembered for "all but ...": a few are enough, and the memory stays small. */
const REMEMBERED_GROUPS = 8;

/** Titles and first paragraphs: where a report of results says what it is of. */
const LEAD_BLOCKS = 5;

/** Reads one kept block. */
export function readBlock(text: string, context: BlockContext, memory: ReadingMemory): BlockReading {
  const inWords = findCitations(text, context);
  const brackets = distinctBrackets(inWords);
  // What only a link names hides nothing: its words are read like any others.
  const citations = withLinks(text, inWords, context.links ?? [], context.cell !== undefined);
  const isUnderAgenda = memory.headings.isAgenda === true && context.heads === undefined;
  const timeContext = isUnderAgenda ? { ...context, isAgenda: true } : context;
  const periods = findPeriods(text, timeContext, memory.time, brackets);
  const lengths = periods.spans.filter((span) => holdsLength(text, span));
  const masked = [...brackets, ...periods.spans.filter((span) => !lengths.includes(span))].sort(
    (a, b) => a.start - b.start,
  );
  const { language, around, cell } = context;
  const inLength = new SpanIndex(lengths);
  // "les cinq dernières années" counts no "dernières".
  const plain = findQuantities(text, { language, masked, around }).filter(
    (one) => one.kind === 'quantity' || inLength.touching(one.start, one.end) === undefined,
  );
  const quantities = cell
    ? plain.map((one) => inBrackets(text, withTableUnit(text, one, cell, { language, around })))
    : plain;
  const asked = {
    language: context.language,
    date: context.published,
    apart: context.apart,
    georgia: context.georgia,
    ...(context.phrases ? { phrases: context.phrases } : {}),
  };
  const found = findAreas(text, asked, brackets);
  const scopes = findScopes(text, found, memory.groups, context.language);
  const sentences = splitSentences(text);
  const groups = [...found.groups, ...scopes.complements].sort((a, b) => a.start - b.start || b.end - a.end);
  const events = new SpanIndex(periods.spans.filter(isEvent));
  const named = { areas: found.areas.filter((area) => !events.touching(area.start, area.end)), groups };
  const facts = sentenceFacts(text, sentences, named, memory.groups, context.language);
  const order = (at: number): number => Math.max(0, sentenceAt(sentences, at));
  const sentenceOf = (span: TextSpan): TextSpan => sentences[order(span.start)] ?? span;
  const about = (span: TextSpan, kind: MentionKind): About => {
    if (cell) return cell.about;
    const here = facts[order(span.start)];
    const at = order(span.start);
    const earlier = [facts[at - 1], facts[at - 2]].find(
      (one) => one !== undefined && one.measures.length > 0,
    );
    return here ? aboutMention(text, span, kind, here, earlier ?? facts[at - 1] ?? null) : UNSURE;
  };
  const numbered = new Set(quantities.filter((one) => one.kind !== 'vague').map((one) => order(one.start)));
  const times = periods.spans.filter((span) => !isEvent(span) || numbered.has(order(span.start)));
  const timesOf = new Map(
    [...bySentence(times, (span) => order(span.start))].map(([at, own]) => [
      at,
      sentenceTimes(text, sentences[at] ?? { start: 0, end: text.length }, own, context.language),
    ]),
  );
  const bound = quantities.map(
    (one) => boundTime(text, one, timesOf.get(order(one.start)) ?? NO_TIMES)?.period ?? cell?.period ?? null,
  );
  const own = pairTimes(text, quantities, bound, times);
  const numbers = [
    ...quantities.map((one, i) =>
      quantityDraft(one, sentenceOf(one), own[i] ?? null, isName(one) ? UNSURE : about(one, one.kind)),
    ),
    ...scopeDrafts(scopes, (at) => sentences[order(at)]),
  ];
  const numbersOf = bySentence(
    numbers.filter((one) => !isName(one)),
    (one) => order(one.start),
  );
  const cited = new SpanIndex(brackets);
  const timed = sentences.map((sentence, at) => ({
    sentence,
    times: timesOf.get(at) ?? NO_TIMES,
    numbers: [...(numbersOf.get(at) ?? [])].sort((a, b) => a.start - b.start),
    isCited: cited.touching(sentence.start, sentence.end) !== undefined,
  }));
  const announced =
    memory.blocks < LEAD_BLOCKS
      ? timed.map((one) => announcedTime(text, one.sentence, one.times, context.published)).find(Boolean)
      : null;
  const report = memory.report ?? announced ?? null;
  const { headings } = memory;
  const above = headings.heading ?? headings.title;
  const inherited = cell
    ? null
    : inheritTimes(text, timed, context.language, context.published, report, above);
  return {
    mentions: [
      ...numbers.map((one) => withInherited(one, inherited?.get(one))),
      ...times.map((span) => periodDraft(span, sentenceOf(span))),
    ],
    citations,
    areas: found.areas,
    groups,
    memory: {
      blocks: memory.blocks + 1,
      report,
      headings: headingsAfter(memory, context, text, () =>
        headingTime(
          text,
          [...timesOf.values()],
          numbers.some((one) => !isName(one)),
          context.language,
        ),
      ),
      time: periods.memory,
      groups: [...memory.groups, ...found.groups].slice(-REMEMBERED_GROUPS),
    },
  };
}

/** A title's time holds for the whole piece, where it is part of a year; a heading's up to the next one. */
function headingsAfter(
  { headings }: ReadingMemory,
  { heads }: BlockContext,
  text: string,
  told: () => Period | null,
): ReadingMemory['headings'] {
  if (heads === undefined) return headings;
  const time = told();
  if (heads === 'heading') return { ...headings, heading: time, isAgenda: isAgenda(text) };
  return { title: time !== null && isPartOfYear(time) ? time : null, heading: null };
}

/** "Article 9" says nothing of anybody. */
const isName = ({ readings: [reading] }: Numbered): boolean => reading?.rule.startsWith('name') ?? false;

/** A block of a reference list: its numbers belong to the entry, none is a mention. */
export function readReferenceBlock(text: string, context: BlockContext, memory: ReadingMemory): BlockReading {
  const whole = { start: 0, end: text.length };
  const entries = readReferenceEntries(text, context).map(({ number: _number, ...entry }) => ({
    ...whole,
    ...entry,
    bracket: whole,
  }));
  const citations = entries.length === 1 ? withLinks(text, entries, context.links ?? []) : entries;
  return { mentions: [], citations, areas: [], groups: [], memory };
}

function bySentence<T>(items: readonly T[], order: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(order(item));
    if (group) group.push(item);
    else groups.set(order(item), [item]);
  }
  return groups;
}

/** "The past three years", "ten months later": a time that is told by a length, which is a quantity of its own. */
function holdsLength(text: string, { start, end, readings: [reading] }: PeriodSpan): boolean {
  if (reading?.rule !== 'stretch' && reading?.rule !== 'distance') return false;
  const words = text.slice(start, end);
  return reading.rule === 'stretch' ? !DATED.test(words) : LATER.test(words);
}

/** "the 12 months ended June 2024" */
const DATED = /\d{4}|(?<!\p{L})(?:to|ended|ends|ending|through|until|till|since|half)(?!\p{L})/iu;
const LATER = /(?<!\p{L})(?:later|später|danach|plus tard|más tarde|después|спустя|позже|позднее)$/iu;

/** A time told by an event has no number of its own: it matters only beside one. */
const isEvent = (span: PeriodSpan): boolean => span.readings[0]?.rule === 'event';

function sentenceFacts(
  text: string,
  sentences: readonly TextSpan[],
  named: FoundAreas,
  earlier: readonly GroupSpan[],
  language: string,
): readonly SentenceFacts[] {
  let last = earlier.findLast((group) => group.members.length > 0)?.members ?? [];
  let [area, group] = [0, 0];
  return sentences.map((sentence) => {
    const [fromArea, fromGroup] = [area, group];
    while ((named.areas[area]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) area++;
    while ((named.groups[group]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) group++;
    const areas = named.areas.slice(fromArea, area);
    const groups = named.groups.slice(fromGroup, group);
    const parties = partiesIn(text, sentence, areas, groups, last);
    last = groups.findLast((one) => one.members.length > 0)?.members ?? last;
    return new LazyFacts(text, sentence, parties, language);
  });
}

/** The brackets of citations, each once, in order. */
export function distinctBrackets(citations: readonly CitationSpan[]): readonly TextSpan[] {
  const seen = new Map(
    citations.map(({ bracket }) => [bracket.start, { start: bracket.start, end: bracket.end }]),
  );
  return [...seen.values()].sort((a, b) => a.start - b.start);
}
