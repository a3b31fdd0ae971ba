/**
 * The one door to reading: text and blocks in, mentions, citations and the ledger out. Blocks are read in text order
 * because a later one may refer back ("during this period"); dropped blocks are not read at all. Mentions are in text
 * order; one may lie inside another ("all but Moldova and the three Baltic countries" holds "three Baltic countries").
 *
 * @example readArticle(text, blocks, { language: 'en', published: '2026-01-15' }).ledger.open // 0 when all is accounted for
 */
import { CodePointIndex } from '../../lib/codePoints.ts';
import type { Block } from '../document/types.ts';
import { PARTED_GROUPS } from './areas/areaGroups.ts';
import { findAreas } from './areas/findAreas.ts';
import type { TextSpan } from './foldedText.ts';
import { buildLedger, type LedgerEntry } from './ledger/buildLedger.ts';
import { findNumberTokens } from './number/findNumberTokens.ts';
import { NO_MEMORY } from './periods/findPeriods.ts';
import { type BlockReading, bracketIndex, type MentionDraft, readBlock, type ReadingMemory } from './readBlock.ts';
import type { AreaMention, Citation, GroupMention, Mention, ReadArticle, ReadingContext } from './types.ts';

type Placed = { readonly block: Block; readonly index: CodePointIndex; readonly reading: BlockReading };

/** Reads a whole document; pure, deterministic, linear in the text's length, never throws. */
export const readArticle: ReadArticle = (_text, blocks, context) => {
  const placed = readBlocks(blocks, context);
  const mentions: Mention[] = [];
  const citations: Citation[] = [];
  const entries: LedgerEntry[] = [];
  for (const one of placed) {
    const own = placeMentions(one, mentions.length);
    mentions.push(...own);
    citations.push(...placeCitations(one, citations.length));
    entries.push(...ledgerEntries(one, own, context.language));
  }
  return { mentions, citations, ledger: buildLedger(entries) };
};

function readBlocks(blocks: readonly Block[], context: ReadingContext): readonly Placed[] {
  const placed: Placed[] = [];
  let memory: ReadingMemory = { time: NO_MEMORY, groups: [] };
  const apart = partiesApart(blocks, context.language);
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (!block.kept) continue;
    const reading = readBlock(block.text, { ...context, apart }, memory);
    memory = reading.memory;
    placed.push({ block, index: new CodePointIndex(block.text), reading });
  }
  return placed;
}

/** Russia, when the article names it: its trade with "the former Soviet republics" is with the other fourteen. */
function partiesApart(blocks: readonly Block[], language: string): readonly string[] {
  const parties = new Set(PARTED_GROUPS.values());
  const found = new Set<string>();
  for (const block of blocks) {
    if (found.size === parties.size) break;
    if (!block.kept) continue;
    for (const area of findAreas(block.text, { language, date: null }).areas) if (parties.has(area.iso3)) found.add(area.iso3);
  }
  return [...found];
}

/** A block's UTF-16 span as document-wide code points, with its words. */
function place({ block, index }: Placed, span: TextSpan): { start: number; end: number; text: string } {
  return {
    start: block.start + index.toCodePoint(span.start),
    end: block.start + index.toCodePoint(span.end),
    text: block.text.slice(span.start, span.end),
  };
}

function placeMentions(one: Placed, before: number): readonly Mention[] {
  const drafts = one.reading.mentions.map((draft, at) => ({ draft, at })).sort((a, b) => inTextOrder(a.draft, b.draft));
  const ids = new Map(drafts.map(({ at }, order) => [at, `m${before + order + 1}`]));
  const areasOf = perSentence(one, (sentence) => areasIn(one, sentence));
  const groupsOf = perSentence(one, (sentence) => groupsIn(one, sentence));
  return drafts.map(({ draft, at }) => ({
    id: ids.get(at) ?? '',
    block: one.block.id,
    ...place(one, draft),
    state: draft.state,
    kind: draft.kind,
    readings: draft.readings,
    about: { ...draft.about, pair: draft.pair === null ? null : (ids.get(draft.pair) ?? null) },
    areas: areasOf(draft.sentence),
    groups: groupsOf(draft.sentence),
    why: draft.why,
  }));
}

const inTextOrder = (a: MentionDraft, b: MentionDraft): number => a.start - b.start || b.end - a.end;

/** Areas are those of the mention's sentence; each sentence is looked at once. */
function perSentence<T>(_one: Placed, read: (sentence: TextSpan) => readonly T[]): (sentence: TextSpan) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return (sentence) => {
    const found = known.get(sentence.start) ?? read(sentence);
    known.set(sentence.start, found);
    return found;
  };
}

const isInside = (span: TextSpan, sentence: TextSpan): boolean => span.start >= sentence.start && span.end <= sentence.end;

const areasIn = (one: Placed, sentence: TextSpan): readonly AreaMention[] =>
  one.reading.areas.filter((area) => isInside(area, sentence)).map((area) => ({ iso3: area.iso3, ...place(one, area) }));

const groupsIn = (one: Placed, sentence: TextSpan): readonly GroupMention[] =>
  one.reading.groups
    .filter((group) => isInside(group, sentence))
    .map((group) => ({ id: group.id, members: group.members, except: group.except, ...place(one, group) }));

function placeCitations(one: Placed, before: number): readonly Citation[] {
  return one.reading.citations.map(({ start, end, bracket, outlet, title, url, date, dateBasis, source }, i) => {
    const outer = place(one, bracket);
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

function ledgerEntries(one: Placed, mentions: readonly Mention[], language: string): readonly LedgerEntry[] {
  const brackets = bracketIndex(one.reading);
  const holder = innermost(mentions);
  return findNumberTokens(one.block.text, language).map((token) => {
    const at = place(one, token);
    const mention = holder(at.start, at.end);
    return {
      block: one.block.id,
      ...at,
      isDigits: token.type === 'digits',
      dismissal: token.dismissal,
      citation: brackets.touching(token.start, token.end) ? 'citation' : null,
      mention: mention && { id: mention.id, isSettled: mention.state === 'extracted', isDate: mention.kind === 'date', rule: mention.readings[0]?.rule ?? mention.kind },
    };
  });
}

/** Finds the shortest mention around a token; tokens come in text order, so the mentions behind are left behind. */
function innermost(mentions: readonly Mention[]): (start: number, end: number) => Mention | null {
  let from = 0;
  return (start, end) => {
    while (from < mentions.length && (mentions[from] as Mention).end <= start) from++;
    let best: Mention | null = null;
    for (let i = from; i < mentions.length; i++) {
      const mention = mentions[i] as Mention;
      if (mention.start > start) break;
      if (mention.end >= end && (best === null || mention.end - mention.start < best.end - best.start)) best = mention;
    }
    return best;
  };
}
