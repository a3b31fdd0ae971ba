/** From a block's own UTF-16 offsets to the document's code points, with ids. */
import type { CodePointIndex } from '../../lib/codePoints.ts';
import type { Block } from '../document/types.ts';
import type { ReferenceEntry } from './citations/notes.ts';
import { noteNumber } from './citations/notes.ts';
import { firstFrom, SpanIndex, type TextSpan } from './foldedText.ts';
import type { LedgerEntry } from './ledger/buildLedger.ts';
import type { NumberToken } from './number/types.ts';
import { type BlockReading, distinctBrackets } from './readBlock.ts';
import type { AreaMention, Citation, GroupMention, Mention } from './types.ts';

export type PlacedBlock = {
  readonly block: Block;
  readonly index: CodePointIndex;
  readonly reading: BlockReading;
  /** Its digits and number words. */
  readonly numberTokens: readonly NumberToken[];
  /** An entry of the reference list. */
  readonly isReference: boolean;
};

/** A block's span as document-wide code points, with its words. */
function place({ block, index }: PlacedBlock, span: TextSpan): { start: number; end: number; text: string } {
  return {
    start: block.start + index.toCodePoint(span.start),
    end: block.start + index.toCodePoint(span.end),
    text: block.text.slice(span.start, span.end),
  };
}

/** Mentions of a block in text order, an outer one before what it holds; ids go on from `before`. */
export function placeMentions(one: PlacedBlock, before: number): readonly Mention[] {
  const drafts = one.reading.mentions
    .map((draft, at) => ({ draft, at }))
    .sort((a, b) => a.draft.start - b.draft.start || b.draft.end - a.draft.end);
  const ids = new Map(drafts.map(({ at }, order) => [at, `m${before + order + 1}`]));
  const areasOf = perSentence((sentence) => areasIn(one, sentence));
  const groupsOf = perSentence((sentence) => groupsIn(one, sentence));
  return drafts.map(({ draft, at }) => ({
    id: ids.get(at) ?? '',
    block: one.block.id,
    ...place(one, draft),
    state: draft.state,
    kind: draft.kind,
    readings: draft.readings,
    about: { ...draft.about, pair: draft.pair === null ? null : (ids.get(draft.pair) ?? null) },
    areas: areasOf(stretchAround(draft)),
    groups: groupsOf(stretchAround(draft)),
    why: draft.why,
    inheritsTime: draft.inheritsTime,
  }));
}

/** A text without full stops is one sentence; what is named far away in it says nothing of a number here. */
const LONGEST_SENTENCE = 2000;

/** The mention's sentence, or of a very long one the part around it: every mention's answer stays bounded. */
function stretchAround({
  start,
  sentence,
}: {
  readonly start: number;
  readonly sentence: TextSpan;
}): TextSpan {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return sentence;
  const half = LONGEST_SENTENCE / 2;
  const part = Math.floor((start - sentence.start) / half);
  return {
    start: Math.max(sentence.start, sentence.start + (part - 1) * half),
    end: Math.min(sentence.end, sentence.start + (part + 2) * half),
  };
}

/** Areas are those of the mention's sentence; each sentence is looked at once. */
function perSentence<T>(read: (sentence: TextSpan) => readonly T[]): (sentence: TextSpan) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return (sentence) => {
    const found = known.get(sentence.start) ?? read(sentence);
    known.set(sentence.start, found);
    return found;
  };
}

function areasIn(one: PlacedBlock, sentence: TextSpan): readonly AreaMention[] {
  return within(one.reading.areas, sentence).map((area) => ({ iso3: area.iso3, ...place(one, area) }));
}

function groupsIn(one: PlacedBlock, sentence: TextSpan): readonly GroupMention[] {
  return within(one.reading.groups, sentence).map(({ id, members, except, start, end }) => ({
    id,
    members,
    except,
    ...place(one, { start, end }),
  }));
}

/** Every area and group a block names. */
export const placeAreas = (one: PlacedBlock): readonly AreaMention[] =>
  one.reading.areas.map((area) => ({ iso3: area.iso3, ...place(one, area) }));
export const placeGroups = (one: PlacedBlock): readonly GroupMention[] =>
  one.reading.groups.map(({ id, members, except, start, end }) => ({
    id,
    members,
    except,
    ...place(one, { start, end }),
  }));

/** Spans that start in a sentence; the list is sorted by start. */
function within<T extends TextSpan>(spans: readonly T[], sentence: TextSpan): readonly T[] {
  const low = firstFrom(spans, sentence.start);
  let end = low;
  while (end < spans.length && (spans[end] as T).start < sentence.end) end++;
  return spans.slice(low, end).filter((span) => span.end <= sentence.end);
}

/** Citations of a block; a numbered note takes what its entry in the reference list says, each piece of it. */
export function placeCitations(
  one: PlacedBlock,
  before: number,
  notes: ReadonlyMap<number, readonly ReferenceEntry[]>,
): readonly Citation[] {
  const cited = one.reading.citations.flatMap((citation) =>
    (notes.get(noteNumber(citation.source) ?? -1) ?? [citation]).map((told) => ({ citation, told })),
  );
  return cited.map(({ citation, told }, i) => {
    const { start, end, bracket } = citation;
    const outer = place(one, bracket);
    const { outlet, title, url, date, dateBasis, source } = told;
    return {
      id: `c${before + i + 1}`,
      block: one.block.id,
      ...place(one, { start, end }),
      outlet,
      title,
      url,
      date,
      dateBasis,
      source,
      bracket: { start: outer.start, end: outer.end },
    };
  });
}

/** Every digit token and number word of a block with what holds it. */
export function ledgerEntries(one: PlacedBlock, mentions: readonly Mention[]): readonly LedgerEntry[] {
  const brackets = new SpanIndex(distinctBrackets(one.reading.citations));
  const holder = innermost(mentions);
  return one.numberTokens.map((token) => {
    const at = place(one, token);
    const mention = holder(at.start, at.end);
    const isCited = brackets.touching(token.start, token.end) !== undefined;
    return {
      block: one.block.id,
      ...at,
      isDigits: token.type === 'digits',
      dismissal: token.dismissal,
      citation: isCited ? (one.isReference ? 'reference_list' : 'citation') : null,
      mention: mention && {
        id: mention.id,
        isSettled: mention.state === 'extracted',
        isDate: mention.kind === 'date',
        rule: mention.readings[0]?.rule ?? mention.kind,
      },
    };
  });
}

/** Finds the shortest mention around a token; tokens come in text order, so mentions behind stay behind. */
function innermost(mentions: readonly Mention[]): (start: number, end: number) => Mention | null {
  let from = 0;
  return (start, end) => {
    while (from < mentions.length && (mentions[from] as Mention).end <= start) from++;
    let best: Mention | null = null;
    for (let i = from; i < mentions.length; i++) {
      const mention = mentions[i] as Mention;
      if (mention.start > start) break;
      const isShorter = best === null || mention.end - mention.start < best.end - best.start;
      if (mention.end >= end && isShorter) best = mention;
    }
    return best;
  };
}
