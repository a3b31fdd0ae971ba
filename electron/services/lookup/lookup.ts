/** Reverse lookup: where a quoted number stands in the figures, or what in them comes to it. */
import type { ExactMatch, ExactSide } from '#shared/domain/claims/lookup/exactMatch.ts';
import { CANDIDATES, type RankedMatch, rankMatches } from '#shared/domain/claims/lookup/rankMatches.ts';
import { type LookupText, readLookup, readMention } from '#shared/domain/claims/lookup/readLookup.ts';
import { searchFamilies } from '#shared/domain/claims/lookup/search.ts';
import type {
  ExactValue,
  LookupReading,
  MatchKind,
  SoughtAbout,
} from '#shared/domain/claims/lookup/types.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { DecimalText } from '#shared/lib/decimal.ts';
import { Problem } from '#shared/lib/problem.ts';
import {
  type AssertionRecord,
  assertionReader,
  findSeries,
} from '../../store/repositories/figureRepository.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { readMentions } from '../articles/readings.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { lookupIndex } from './lookupIndex.ts';

export type LookupRequest = LookupText & {
  /** What the words around the number are about, where they are not in the text. */
  readonly about?: SoughtAbout;
  readonly limit: number;
};

export type LookupResult = {
  /** From 1; near misses are ranked by themselves. */
  readonly rank: number;
  readonly kind: MatchKind;
  readonly score: number;
  /** In what was looked for: whole units, percent, a factor; of a pair the later value. */
  readonly value: DecimalText;
  /** What the digits of the figures allow `value` to be: 1 bn may be anything from 500 mn to 1.5 bn. */
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** The earlier value of a pair or a change, in whole units; null for all else. */
  readonly fromValue: DecimalText | null;
  readonly currency: string | null;
  readonly distance: number;
  readonly label: string;
  /** What must be told beside it ("may be chance", "in CNY, not USD"). */
  readonly marks: readonly string[];
  readonly areas: readonly string[];
  readonly counterpart: string;
  readonly flow: string;
  /** Whose statistic; "" when several are mixed or nobody is named. */
  readonly reporter: string;
  readonly periods: readonly string[];
  readonly cells: readonly CellRef[];
  /** What a sum lacks: members, months. */
  readonly missing: readonly string[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
};

export type LookupAnswer = {
  readonly reading: LookupReading;
  readonly results: readonly LookupResult[];
  readonly near: readonly LookupResult[];
};

/** Near misses told at most: they are a hint, not an answer. */
const MOST_NEAR = 5;

/** What in the figures fits a quoted number or pair, the most plausible first. */
export const lookUp = (context: ServiceContext, request: LookupRequest): LookupAnswer =>
  answer(context, readLookup(request), request);

export type MentionRequest = {
  readonly documentId: string;
  readonly mentionId: string;
  /** They go before what the article says; null where it is to say it. */
  readonly fromPeriod: string | null;
  readonly toPeriod: string | null;
  readonly limit: number;
};

/** The number of an article that was looked up, and which end of its pair it is. */
export type LookedUpMention = {
  readonly documentId: string;
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly locator: string;
  readonly side: 'from' | 'to' | null;
};

/** The same for a number of an article, as it is read or as the analyst typed it, with the other end of its pair. */
export function lookUpMention(
  context: ServiceContext,
  { documentId, mentionId, fromPeriod, toPeriod, limit }: MentionRequest,
): LookupAnswer & { readonly mention: LookedUpMention } {
  const document = readDocumentRow(context, documentId);
  const mentions = readMentions(context, document.id);
  const mention = mentions.find(({ id }) => id === mentionId);
  if (mention === undefined) {
    throw new Problem('mention/gone', {
      message: 'This number is no longer in the article, or it is dismissed.',
      where: `${documentId} ${mentionId}`,
      fix: 'Choose a number that is read, or type what to look up.',
    });
  }
  const { start, end, text, block } = mention;
  const partner = mentions.find(({ id }) => id === mention.about.pair) ?? null;
  const { end: side, ...reading } = readMention(mention, partner, { fromPeriod, toPeriod });
  const locator = readBlocks(context, document.id).find(({ id }) => id === block)?.locator ?? '';
  return {
    ...answer(context, reading, { limit }),
    mention: { documentId, blockId: block, start, end, quote: text, locator, side },
  };
}

function answer(
  context: ServiceContext,
  reading: LookupReading,
  { limit, about }: Pick<LookupRequest, 'limit' | 'about'>,
): LookupAnswer {
  const results: RankedMatch[] = [];
  const near: RankedMatch[] = [];
  const figures = new ExactFigures(context);
  const exactOf = (id: number): ExactValue | null => figures.value(id);
  if (reading.questions.length > 0) {
    const { families, periods } = lookupIndex(context.store);
    for (const asked of reading.questions) {
      const question = { ...asked, about: about ?? asked.about };
      const finds = searchFamilies(families.values(), question, periods, limit * CANDIDATES);
      const found = rankMatches(finds, question, { periods, exactOf, most: limit });
      results.push(...found.results);
      near.push(...found.near);
    }
  }
  const best = (matches: readonly RankedMatch[], most: number): LookupResult[] =>
    [...matches]
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map((match, index) => toResult(context, figures, match, index + 1));
  return { reading, results: best(results, limit), near: best(near, MOST_NEAR) };
}

function toResult(
  context: ServiceContext,
  figures: ExactFigures,
  { match, kind, score, distance, label, marks }: RankedMatch,
  rank: number,
): LookupResult {
  const { found, to, from, whole, value, interval } = match;
  const { line } = found;
  const sides = [from, to, whole].filter((side) => side !== null);
  const assertions = [...new Set(sides.flatMap(({ rests }) => rests.assertions))].flatMap(
    (id) => figures.record(id) ?? [],
  );
  return {
    rank,
    kind,
    score,
    value,
    low: interval.low ?? value,
    high: interval.high ?? value,
    fromValue: from?.value ?? null,
    currency: kind === 'ratio' || kind === 'share' ? null : line.currency,
    distance,
    label,
    marks,
    areas: areasOf(match),
    counterpart: line.key.counterpart,
    flow: line.key.flow,
    reporter: line.reporter ?? (assertions.length === 1 ? (assertions[0]?.reporter ?? '') : ''),
    periods: sides.length > 1 && from !== null ? [from.period, to.period] : [to.period],
    cells: cellsOf(context, figures, sides, found.family.name),
    missing: [...new Set(sides.flatMap(({ rests }) => rests.missing))],
    sources: figures.sourcesOf(assertions),
  };
}

/** The members that are in a sum; else the one area. */
function areasOf({ found: { line }, to }: ExactMatch): string[] {
  if (line.group?.side !== 'area') return [line.key.area];
  const missing = new Set(to.rests.missing);
  return line.parts.map(({ key }) => key.area).filter((area) => !missing.has(area));
}

type FamilyName = ExactMatch['found']['family']['name'];

/** The cells a match rests on. A turnover that nobody states is its own cell where the workspace has that series. */
function cellsOf(
  { store: { db } }: ServiceContext,
  figures: ExactFigures,
  sides: readonly ExactSide[],
  name: FamilyName,
): CellRef[] {
  const cells = new Map<string, CellRef>();
  const put = (cell: CellRef): void => void cells.set(cellText(cell), cell);
  for (const { rests } of sides) {
    const inTurnover = new Set<number>();
    for (const { key, period, assertions } of rests.turnovers) {
      const { area, counterpart, flow, frequency } = key;
      const series = findSeries(db, { area, counterpart, flow, frequency, ...name });
      const isStated =
        series !== null &&
        db.prepare('SELECT 1 FROM assertion WHERE series_id = ? AND period = ?').get(series, period) !==
          undefined;
      if (series === null || isStated) continue;
      for (const id of assertions) inTurnover.add(id);
      put({ seriesId: formatId('series', series), period });
    }
    for (const id of rests.assertions) {
      const record = inTurnover.has(id) ? null : figures.record(id);
      if (record !== null) put({ seriesId: formatId('series', record.seriesId), period: record.period });
    }
  }
  return [...cells.values()];
}

/** The assertions of the answer, each read once. */
class ExactFigures {
  readonly #db: ServiceContext['store']['db'];
  readonly #read: (id: number) => AssertionRecord | null;
  readonly #records = new Map<number, AssertionRecord | null>();
  readonly #sources = new Map<number, { readonly id: string; readonly name: string }>();

  constructor({ store }: ServiceContext) {
    this.#db = store.db;
    this.#read = assertionReader(store.db);
  }

  record(id: number): AssertionRecord | null {
    let record = this.#records.get(id);
    if (record === undefined) {
      record = this.#read(id);
      this.#records.set(id, record);
    }
    return record;
  }

  value(id: number): ExactValue | null {
    const record = this.record(id);
    if (record === null || record.value === null) return null;
    const { value, low, high } = record;
    return { value, low: low ?? value, high: high ?? value };
  }

  sourcesOf(records: readonly AssertionRecord[]): LookupResult['sources'] {
    return [...new Set(records.map(({ sourceId }) => sourceId))].map((id) => this.#source(id));
  }

  #source(id: number): { readonly id: string; readonly name: string } {
    let source = this.#sources.get(id);
    if (source === undefined) {
      const row = this.#db.prepare('SELECT title, publisher, issued FROM source WHERE id = ?').get(id) as {
        title: string;
        publisher: string;
        issued: string | null;
      };
      const name = [row.publisher === '' ? row.title : row.publisher, row.issued ?? ''];
      source = { id: formatId('source', id), name: name.filter((part) => part !== '').join(', ') };
      this.#sources.set(id, source);
    }
    return source;
  }
}
