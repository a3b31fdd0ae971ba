/** Which rows of the figures a sentence speaks of: whose trade, with whom, which flow. */
import { areaName } from '../../figures/areaNames.ts';
import { FLOWS, type Flow, type SeriesKey } from '../../figures/types.ts';
import { areaOfIso3 } from '../../reading/areas/areaCodes.ts';
import { groupMembers } from '../../reading/areas/areaGroups.ts';
import { findAreas } from '../../reading/areas/findAreas.ts';
import type { Rest } from './rest.ts';

/** A series that a chart could draw. */
export type Candidate = { readonly seriesId: string; readonly key: SeriesKey };

export type RowWords = {
  readonly rows: readonly Candidate[];
  /** What was decided where the words left it open. */
  readonly told: readonly string[];
};

const FLOW_WORDS: readonly (readonly [Flow, RegExp])[] = [
  ['re_exports', /\bre-?exports?\b/i],
  ['re_imports', /\bre-?imports?\b/i],
  ['exports', /\bexports?\b/i],
  ['imports', /\bimports?\b/i],
  ['turnover', /\b(?:trade )?turnovers?\b/i],
];
const REPUBLICS = /\b(?:former soviet )?republics?\b/i;
const ANY_STATE = /\b(?:states?|countries|country|neighbou?rs?|nations?)\b/i;
const PARTNERS =
  /\b(?:(?:by|per|with|to|from) )?(?:(?:each|every|all|its|their|the) )*(?:trad(?:e|ing) )?partners?\b/i;

/** The flows that are named, or turnover where none is. */
export function flowsInWords(rest: Rest): Flow[] {
  const named = FLOW_WORDS.filter(([, words]) => rest.take(words) !== null).map(([flow]) => flow);
  const flows = FLOWS.filter((flow) => named.includes(flow));
  return flows.length === 0 ? ['turnover'] : flows;
}

/** The rows among all series; none when the words name nobody. */
export function rowsInWords(rest: Rest, flows: readonly Flow[], all: readonly Candidate[]): RowWords {
  const pool = all.filter(
    ({ key }) =>
      flows.includes(key.flow) &&
      key.frequency === 'A' &&
      key.product === 'TOTAL' &&
      key.measure === 'trade_value',
  );
  const text = rest.text;
  const written = areasIn(rest, text);
  const isRepublics = rest.take(REPUBLICS) !== null;
  const ofPartners = rest.take(PARTNERS) !== null;
  const isAny = rest.take(ANY_STATE) !== null || ofPartners;
  const small = areasIn(rest, withCapitals(rest.text));
  const named = [...new Set([...written.areas, ...small.areas].map(({ iso3 }) => iso3))];
  const group = [...written.groups, ...small.groups].flatMap(({ members }) => members);
  if (ofPartners) {
    const own = pool.filter(({ key }) => named.includes(key.area) && isCountry(key.counterpart));
    if (own.length > 0) return { rows: own, told: [] };
  }
  if (group.length > 0) return ofMany(pool, named, (area) => group.includes(area));
  if (isRepublics) {
    const republics = groupMembers('former_soviet_republics', null);
    return ofMany(pool, named, (area) => republics.includes(area));
  }
  // "Nine states" are any, unless the states are named one by one.
  if (isAny && named.length < 2) return ofMany(pool, named, isCountry);
  return ofNamed(pool, named, partnersIn(text, [...written.areas, ...small.areas], flows));
}

type Named = { readonly iso3: string; readonly start: number; readonly end: number };

/** Those that stand behind "exports to" and the like, and behind such a one in a list. */
function partnersIn(text: string, areas: readonly Named[], flows: readonly Flow[]): ReadonlySet<string> {
  const partners = new Set<string>();
  let listedTo = -1;
  for (const { iso3, start, end } of [...areas].sort((a, b) => a.start - b.start)) {
    const isNext =
      listedTo >= 0 && /^(?:,|,? and|,? or| &)?\s+(?:the\s+)?$/i.test(text.slice(listedTo, start));
    if (!isNext && !isPartner(text.slice(0, start), flows)) continue;
    partners.add(iso3);
    listedTo = end;
  }
  return partners;
}

/** Whether a name behind these words is whom somebody trades with: "exports to", "imports from", "turnover with". */
function isPartner(before: string, flows: readonly Flow[]): boolean {
  const word = /\b(to|from|with)\s+(?:the\s+)?$/i.exec(before)?.[1]?.toLowerCase();
  if (word === 'to') return flows.includes('exports') || flows.includes('re_exports');
  return word === 'with' || (word === 'from' && !flows.includes('exports'));
}

/** Takes out the areas and groups that a text of the same length names. */
function areasIn(rest: Rest, text: string): ReturnType<typeof findAreas> {
  const found = findAreas(text, { language: 'en', date: null });
  for (const { start, end } of [...found.areas, ...found.groups]) rest.cut(start, end);
  return found;
}

/** "kazakhstan" as names are written; whoever types a question does not. */
const withCapitals = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });

/** Rows of many areas with one partner, who is named or the one most of them trade with here. */
function ofMany(
  pool: readonly Candidate[],
  named: readonly string[],
  isMeant: (area: string) => boolean,
): RowWords {
  const meant = pool.filter(({ key }) => isMeant(key.area));
  const partner = named.find((area) => meant.some(({ key }) => key.counterpart === area));
  if (partner !== undefined)
    return { rows: meant.filter(({ key }) => key.counterpart === partner && key.area !== partner), told: [] };
  // Who is named trades with nobody here as their partner: their own rows are meant.
  const own = meant.filter(({ key }) => named.includes(key.area));
  return withUsualPartner(own.length > 0 ? own : meant);
}

/** Rows between those who are named, from the side that the words take; both sides where they take none. */
function ofNamed(
  pool: readonly Candidate[],
  named: readonly string[],
  partners: ReadonlySet<string>,
): RowWords {
  const directed = pool.filter(
    ({ key }) => named.includes(key.area) && !partners.has(key.area) && partners.has(key.counterpart),
  );
  if (directed.length > 0) return { rows: directed, told: [] };
  const between = pool.filter(({ key }) => named.includes(key.area) && named.includes(key.counterpart));
  if (between.length > 0) return { rows: between, told: [] };
  const own = pool.filter(({ key }) => named.includes(key.area));
  if (own.length > 0) return withUsualPartner(own);
  const withThem = pool.filter(({ key }) => named.includes(key.counterpart) && isCountry(key.area));
  return { rows: withThem, told: [] };
}

function withUsualPartner(rows: readonly Candidate[]): RowWords {
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key.counterpart, (counts.get(key.counterpart) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (usual === undefined) return { rows: [], told: [] };
  return {
    rows: rows.filter(({ key }) => key.counterpart === usual[0]),
    told:
      counts.size > 1 ? [`No partner is named: ${areaName(usual[0])}, whom most of these rows have.`] : [],
  };
}

const isCountry = (area: string): boolean => areaOfIso3(area) !== undefined;
