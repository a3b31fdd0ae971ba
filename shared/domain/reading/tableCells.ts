/**
 * What a table says of its cells outside them: the unit in a column's head, a row's label or the caption ("Value, Rs
 * crore", "USD million"), and the year that heads a column.
 */
import type { Block } from '../document/types.ts';
import { findMeasures, type MeasureWord } from './about/measureWords.ts';
import { findAreas } from './areas/findAreas.ts';
import { UNSURE } from './mentionDrafts.ts';
import { findPeriods } from './periods/findPeriods.ts';
import { withYear } from './periods/periodShifts.ts';
import { cellUnits, LONGEST_UNIT } from './tableHeads.ts';
import type { About, Period, ReadingContext } from './types.ts';

/** A column headed by a year, under a caption that names a month or a quarter of none: that part of the year. */
function inYear(head: Period | null, caption: Period | null): Period | null {
  const isYear = head !== null && head.from === head.to && head.from?.length === 4;
  const isPart =
    caption !== null && (caption.from?.length ?? 0) > 4 && caption.from?.length === caption.to?.length;
  if (isYear && isPart && caption.from === caption.to) return withYear(caption, Number(head.from));
  return isPart && head !== null ? (inFiscalYear(head, caption) ?? head) : head;
}

/** "April-December" over a column of FY26: those months of that year; null for any other pair. */
function inFiscalYear(head: Period, caption: Period): Period | null {
  const [start, end] = [head.from ?? '', head.to ?? ''];
  const [first, last] = [caption.from ?? '', caption.to ?? ''];
  const isYear = start.length === 7 && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) === 1;
  if (!isYear || first.length !== 7) return null;
  const inYearOf = (month: string): string => (month >= start.slice(5) ? start.slice(0, 4) : end.slice(0, 4));
  const moved = [first, last].map((iso) => `${inYearOf(iso.slice(5))}-${iso.slice(5)}`);
  const [from = '', to = ''] = moved;
  return from <= to ? { from, to } : null;
}

/** What a table says of a cell: words that may name its unit, nearest first, its time, and what it is said of. */
export type CellContext = {
  readonly units: readonly string[];
  readonly period: Period | null;
  readonly about: About;
};

const CELL = /^table (\d+) r(\d+) c(\d+)$/;
/** Heads of columns that compare the ones before them. */
const CHANGES =
  /^(?:%|±|\+\/-|Δ)|\b(?:change|chg|growth|difference|diff|y\/y|yoy|veränderung|évolution|variación|var)\b|изменени|прирост/iu;

/** Contexts of all number cells of a document, by block id. Linear in the cells. */
export function cellContexts(
  blocks: readonly Block[],
  context: ReadingContext,
): ReadonlyMap<string, CellContext> {
  const contexts = new Map<string, CellContext>();
  const heads = new Map<string, Block>();
  const captions = new Map<string, string>();
  /** The time of the last column that has one: a change up to it is its. */
  const lastTimes = new Map<string, Period>();
  const facts = new TextFacts(context);
  let before: Block | null = null;
  for (const block of blocks) {
    if (!block.kept) continue;
    const place = block.role === 'table' ? CELL.exec(block.locator) : null;
    if (place === null) {
      before = block;
      continue;
    }
    const [table = '', row = '', column = ''] = place.slice(1);
    if (!captions.has(table)) captions.set(table, before === null ? '' : before.text);
    if (row === '1') {
      heads.set(`${table} c${column}`, block);
      const time = facts.time(block.text);
      const latest = lastTimes.get(table)?.from ?? '';
      if (time !== null && (time.from ?? '') >= latest) lastTimes.set(table, time);
    }
    if (column === '1') heads.set(`${table} r${row}`, block);
    if (row === '1' || column === '1') continue;
    const head = heads.get(`${table} c${column}`)?.text ?? '';
    const label = heads.get(`${table} r${row}`)?.text ?? '';
    // Over a column of names the corner says what the whole table is about.
    const above = [heads.get(`${table} c1`)?.text ?? '', captions.get(table) ?? ''];
    contexts.set(block.id, {
      units: cellUnits(head, label, above),
      period:
        inYear(facts.time(head), facts.timeIn(captions.get(table) ?? '')) ??
        facts.time(label) ??
        facts.timeIn(head) ??
        (CHANGES.test(head) ? lastTimes.get(table) : undefined) ??
        facts.timeIn(captions.get(table) ?? ''),
      about: aboutCell(head, label, above, facts),
    });
  }
  return contexts;
}

/** Whose figures the row or column holds, and what the table says they measure. */
function aboutCell(head: string, label: string, above: readonly string[], facts: TextFacts): About {
  const titles = above.filter((text) => text.length <= LONGEST_TITLE);
  const own = [facts.area(label), facts.area(head)].filter((area) => area !== null);
  const [named] = own;
  const [owner] = titles.map((text) => facts.area(text)).filter((area) => area !== null);
  const [word] = [head, label, ...titles].flatMap((text) => facts.measure(text));
  const measure = { measure: word?.measure ?? null, flow: word?.flow ?? null, pair: null };
  if (named === undefined || own.length > 1) return { ...UNSURE, ...measure };
  const isPartner = titles.some((text) => PARTNERS.test(text));
  const isOwned = owner !== undefined && owner !== named;
  const subject = isOwned ? [owner] : isPartner ? [] : [named];
  return { ...measure, subject, counterpart: isOwned || isPartner ? [named] : [], basis: 'stated' };
}

/** A title or caption; a paragraph that happens to stand above a table is longer. */
const LONGEST_TITLE = 120;
/** Rows under such a title are whom the figures are with. */
const PARTNERS =
  /\b(?:destinations?|markets?|buyers?|partners?|suppliers?|origins?|customers?|abnehmer|zielländer|handelspartner|clients|fournisseurs|destinos|socios)\b/iu;

/** What the heads and titles of tables say, each read once. */
class TextFacts {
  readonly #context: ReadingContext;
  readonly #times = new Map<string, Period | null>();
  readonly #named = new Map<string, Period | null>();
  readonly #areas = new Map<string, string | null>();
  readonly #measures = new Map<string, readonly MeasureWord[]>();

  constructor(context: ReadingContext) {
    this.#context = context;
  }

  time(text: string): Period | null {
    return kept(this.#times, text, () => timeOf(text, this.#context));
  }

  /** The only time that a head or a caption names among other words. */
  timeIn(text: string): Period | null {
    if (text.length > LONGEST_TITLE) return null;
    return kept(this.#named, text, () => onlyTime(text, this.#context));
  }

  /** The one area a text names. */
  area(text: string): string | null {
    const { language, published } = this.#context;
    return kept(this.#areas, text, () => {
      const named = new Set(findAreas(text, { language, date: published }).areas.map(({ iso3 }) => iso3));
      const [only = null] = named;
      return named.size === 1 ? only : null;
    });
  }

  measure(text: string): readonly MeasureWord[] {
    return kept(this.#measures, text, () => findMeasures(text, 0, text.length, this.#context.language));
  }
}

function kept<T>(cache: Map<string, T>, key: string, read: () => T): T {
  const known = cache.get(key);
  if (known !== undefined || cache.has(key)) return known as T;
  const value = read();
  cache.set(key, value);
  return value;
}

/** A head that is nothing but a time. */
function timeOf(text: string, context: ReadingContext): Period | null {
  if (text.length > LONGEST_UNIT) return null;
  const [time, ...others] = findPeriods(text, context).spans;
  const isWhole = time !== undefined && others.length === 0 && time.start === 0 && time.end === text.length;
  return isWhole && time.readings.length === 1 ? (time.readings[0]?.period ?? null) : null;
}

/** Closed, and the only one. */
function onlyTime(text: string, context: ReadingContext): Period | null {
  // A sentence that happens to stand above a table dates nothing in it.
  if (/[.!?]$/u.test(text.trim())) return null;
  const { spans } = findPeriods(text, context);
  // "Average boardings, March": a month alone behind the last comma.
  const behind = /,\s(\p{Lu}\p{L}{2,})$/u.exec(text)?.[1];
  const [time, ...others] =
    spans.length > 0 || behind === undefined ? spans : findPeriods(`in ${behind}`, context).spans;
  const period = time?.readings.length === 1 && others.length === 0 ? time.readings[0]?.period : null;
  return period?.from != null && period.to !== null ? period : null;
}
