/**
 * The one door to reading: text and blocks in, mentions, citations and the ledger out. Blocks are read in text order
 * because a later one may refer back ("during this period"); dropped blocks are not read at all. Mentions are in text
 * order; one may lie inside another ("all but Moldova and the three Baltic countries" holds "three Baltic countries").
 *
 * @example readArticle(text, blocks, { language: 'en', published: '2026-01-15' }).ledger.open // 0 when all is accounted for
 */
import { CodePointIndex } from '../../lib/codePoints.ts';
import { dateOrder } from '../document/header/dateOrder.ts';
import type { Block } from '../document/types.ts';
import { PARTED_GROUPS } from './areas/areaGroups.ts';
import { areaPhrases, findAreas } from './areas/findAreas.ts';
import { georgiaIsState } from './areas/homonyms.ts';
import type { AreaPhrase } from './areas/types.ts';
import {
  citesPiece,
  explanatoryNote,
  isFootnoteText,
  isReferenceHeading,
  isRemark,
  noteNumber,
  type ReferenceEntry,
  readReferenceEntries,
} from './citations/notes.ts';
import { visibleBlocks } from './invisibleSigns.ts';
import { buildLedger, type LedgerEntry } from './ledger/buildLedger.ts';
import { findNumberTokens } from './number/tokens/findNumberTokens.ts';
import { readHints } from './number/tokens/hints.ts';
import { findPeriods, NO_MEMORY } from './periods/findPeriods.ts';
import { namesFiscalByStart } from './periods/fiscalLands.ts';
import { fiscalStart } from './periods/fiscalMonths.ts';
import {
  ledgerEntries,
  type PlacedBlock,
  placeAreas,
  placeCitations,
  placeGroups,
  placeMentions,
} from './placeReading.ts';
import { type BlockContext, type ReadingMemory, readBlock, readReferenceBlock } from './readBlock.ts';
import { cellContexts } from './tableCells.ts';
import type { ArticleReading, Citation, Mention, ReadArticle, ReadingContext } from './types.ts';

/** Reads a whole document; pure, deterministic, linear in the text's length, never throws. */
export const readArticle: ReadArticle = (text, blocks, asked) => {
  const visible = visibleBlocks(text, blocks);
  return visible === null ? readVisible(blocks, asked) : visible.restored(readVisible(visible.blocks, asked));
};

function readVisible(blocks: readonly Block[], asked: ReadingContext): ArticleReading {
  const context = { ...asked, published: asked.published ?? datelineDay(blocks, asked) };
  const placed = readBlocks(blocks, context);
  const notes = noteEntries(placed, context);
  const hasMarkers = placed.some((one) => !one.isReference && one.reading.citations.some(isNote));
  const mentions: Mention[] = [];
  const citations: Citation[] = [];
  const entries: LedgerEntry[] = [];
  for (const one of placed) {
    const own = placeMentions(one, mentions.length);
    mentions.push(...own);
    // With markers in the text each citation is a marker; the list only says what they point to.
    if (!(one.isReference && hasMarkers)) citations.push(...placeCitations(one, citations.length, notes));
    entries.push(...ledgerEntries(one, own));
  }
  return {
    mentions,
    citations,
    areas: placed.flatMap(placeAreas),
    groups: placed.flatMap(placeGroups),
    ledger: buildLedger(entries),
  };
}

/** "WASHINGTON, April 3, 2025 -": without a publication date the dateline's day is the anchor. */
function datelineDay(blocks: readonly Block[], context: ReadingContext): string | null {
  const first = blocks.find((block) => block.kept && block.role === 'body');
  if (!first) return null;
  const [time] = findPeriods(first.text.slice(0, LONGEST_DATELINE), context).spans;
  const day = time?.kind === 'date' && time.readings.length === 1 ? time.readings[0]?.period.from : undefined;
  const isDateline = time !== undefined && /^[^a-z]*[A-Z][^.;]*$/u.test(first.text.slice(0, time.start));
  const opens =
    time !== undefined && /^\s*(?:\([^)]*\)\s*)?[-\u2013\u2014]/u.test(first.text.slice(time.end));
  return day !== undefined && isDateline && opens ? day : null;
}

/** No dateline names more than a town, a day and an agency. */
const LONGEST_DATELINE = 80;

const isNote = ({ source }: { readonly source: string }): boolean => noteNumber(source) !== null;

function readBlocks(blocks: readonly Block[], context: ReadingContext): readonly PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  const phrases = new Map(
    blocks.filter((block) => block.kept).map(({ id, text }) => [id, areaPhrases(text, context.language)]),
  );
  const world = articleWorld(blocks, context.language, phrases);
  let memory: ReadingMemory = {
    time: NO_MEMORY,
    groups: [],
    blocks: 0,
    report: null,
    headings: { title: null, heading: null },
  };
  const cells = cellContexts(blocks, { ...context, ...world });
  let isInList = false;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (!block.kept) continue;
    const opensList = isReferenceHeading(block.text);
    if (opensList || block.role === 'heading' || block.role === 'title') isInList = opensList;
    const isNoteOfWords = isInList
      ? isRemark(block.text, context)
      : isFootnoteText(block.text) && !citesPiece(block.text, context);
    const isReference = ((isInList && !opensList) || isFootnoteText(block.text)) && !isNoteOfWords;
    const read = isReference ? readReferenceBlock : readBlock;
    const cell = cells.get(block.id);
    const index = new CodePointIndex(block.text);
    const links = block.links?.map(({ start, end, href }) => ({
      start: index.toUtf16(start - block.start),
      end: index.toUtf16(end - block.start),
      href,
    }));
    const heads = block.role === 'title' || block.role === 'heading' ? { heads: block.role } : {};
    const named = phrases.get(block.id);
    const own = {
      ...heads,
      ...(cell ? { cell } : {}),
      ...(links ? { links } : {}),
      ...(named ? { phrases: named } : {}),
    };
    const reading = read(block.text, { ...context, ...world, ...own }, memory);
    memory = reading.memory;
    const numberTokens = findNumberTokens(block.text, context.language);
    placed.push({ block, index, reading, numberTokens, isReference });
  }
  return placed;
}

/**
 * What only the whole article can say of its areas. Russia, when it is named, stands apart from "the former Soviet
 * republics": its trade with them is with the other fourteen. And Georgia is the state or the country. The number
 * grammar takes from it which pesos are meant.
 */
function articleWorld(
  blocks: readonly Block[],
  language: string,
  phrases: ReadonlyMap<string, readonly AreaPhrase[]>,
): Pick<
  BlockContext,
  | 'apart'
  | 'georgia'
  | 'around'
  | 'order'
  | 'fiscalStart'
  | 'isFiscalNamedByStart'
  | 'isFiscalOfLand'
  | 'isSouthern'
> {
  const parties = new Set(PARTED_GROUPS.values());
  const apart = new Set<string>();
  let georgia = 0;
  const namings = new Map<string, number>();
  for (const block of blocks) {
    if (!block.kept) continue;
    const found = findAreas(block.text, { language, date: null, phrases: phrases.get(block.id) ?? [] });
    georgia += georgiaIsState(block.text, found);
    for (const { iso3 } of found.areas) {
      namings.set(iso3, (namings.get(iso3) ?? 0) + 1);
      if (parties.has(iso3)) apart.add(iso3);
    }
  }
  const kept = blocks.filter((block) => block.kept).map((block) => block.text);
  const whole = kept.join('\n');
  const land = mostNamed(namings);
  // India's companies count as its state does.
  const told = fiscalStart(whole, language, land === 'IND' ? land : null);
  const fiscal = told ?? fiscalStart(whole, language, land);
  return {
    apart: [...apart],
    georgia,
    around: readHints(whole, namings),
    order: dateOrder(whole),
    fiscalStart: fiscal,
    isFiscalOfLand: told === null && fiscal !== null,
    isFiscalNamedByStart: namesFiscalByStart(land),
    isSouthern: SOUTHERN_MONEY.test(whole) || isSouthern(namings),
  };
}

/** Lands where spring begins in September. */
const SOUTHERN: ReadonlySet<string> = new Set('AUS NZL ZAF ARG CHL URY PRY LSO SWZ'.split(' '));
const LEAST_NAMED = 2;
/** Money that only their own papers write so. */
const SOUTHERN_MONEY = /(?<![A-Z])(?:A|NZ)\$\d/u;

const mostNamed = (namings: ReadonlyMap<string, number>): string | null =>
  [...namings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;

/** Whether the land that an article names most lies in the south. */
function isSouthern(namings: ReadonlyMap<string, number>): boolean {
  const [most] = [...namings].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= LEAST_NAMED && SOUTHERN.has(most[0]);
}

/** Entries of the reference list by their number, or by their place in it. */
function noteEntries(
  placed: readonly PlacedBlock[],
  context: ReadingContext,
): ReadonlyMap<number, readonly ReferenceEntry[]> {
  const notes = new Map<number, readonly ReferenceEntry[]>();
  let place = 0;
  for (const { block, isReference, reading } of placed) {
    const explained = isReference ? null : explanatoryNote(block.text, context);
    if (explained !== null) notes.set(explained, []);
    if (!isReference) continue;
    place++;
    const told = readReferenceEntries(block.text, context);
    const [cited] = reading.citations;
    // An entry whose words are a link has its address.
    const entries =
      told.length === 1 && cited !== undefined
        ? told.map((entry) => ({ ...entry, url: cited.url, source: cited.source }))
        : told;
    const numbers = new Set(entries.map(({ number }) => number));
    for (const number of numbers)
      notes.set(
        number ?? place,
        entries.filter((entry) => entry.number === number),
      );
  }
  return notes;
}
