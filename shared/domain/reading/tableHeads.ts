/** The pieces of a table's head, label, corner or caption that may name a unit or a size: "£ per tonne" of "£ per tonne, 2024". */

import { matchesOf } from '../../lib/matches.ts';

/** A head, a label or a unit in it is no longer than this. */
export const LONGEST_UNIT = 40;

/** What may be the unit of a cell, nearest first: its column's head, its row's label, then what stands over the table. */
export function cellUnits(head: string, label: string, above: readonly string[]): readonly string[] {
  const outer = above.flatMap(unitsIn);
  const own = [head, label].flatMap(unitsIn);
  // A column of workers in a table of "million tonnes" holds neither tonnes nor millions.
  return COUNTS.test(head) || COUNTED_ROWS.test(label)
    ? [...own, ...outer.filter((unit) => SIZES.test(unit))]
    : [...own, ...outer];
}

/** Heads that say themselves what is counted under them. */
const COUNTS =
  /^(?:(?:number of|no\. of|anzahl|nombre d|número de|число|количество)(?!\p{L}).*|(?:full-time )?(?:workers|employees|staff|jobs|people|residents|households|homes|families|pupils|students|patients|passengers|visitors|ships|vessels|trucks|trains|flights|farms|firms|companies|members|shops|stores|branches|schools|beds|deaths|births|cases|beschäftigte|mitarbeiter|haushalte|betriebe|salariés|emplois|ménages|trabajadores|empleos|hogares|работники|занятые))$/iu;

/** Rows of a company's table that hold no money: "Employees" under "£m unless stated". */
const COUNTED_ROWS =
  /^(?:(?:average )?(?:number of|no\. of) .*|(?:average |total )?(?:employees|headcount|staff|colleagues|customers|subscribers|stores|shops|branches|sites|homes (?:sold|completed)|completions|passengers|beschäftigte|mitarbeiter(?:zahl)?|effectifs?|salariés|empleados|plantilla|tiendas|сотрудники|численность)(?: \((?:number|average|fte|no\.)\))?)$/iu;

/** A size without a unit. */
export const SIZES =
  /^(?:in )?(?:['’]?000(?:['’]?s)?|crores?|lakhs?|m|mn|mln|bn|thousands?|millions?|billions?|тыс\.?|млн\.?|млрд\.?|Mio\.?|Mrd\.?)$/u;

/** Pieces that may be a unit, the likeliest first: in brackets, behind a comma, behind "in", all of it. */
function unitsIn(head: string): readonly string[] {
  const undated = withoutTime(head.replace(RESERVED, ''));
  const bracketed = matchesOf(undated, /\(([^()]{1,40})\)/gu)
    .map((match) => match[1] ?? '')
    .reverse();
  const plain = undated.replace(/\s*\([^()]*\)\s*/gu, ' ').trim();
  const parts = plain.split(/,\s+/u);
  const listed = parts.length > 1 ? parts.reverse() : [];
  const behindIn = /(?<!\p{L})(?:in|en|в)\s([^,()]{1,40})$/iu.exec(plain)?.[1];
  const pieces = [...bracketed, ...listed, ...(behindIn === undefined ? [] : [behindIn]), plain];
  const wanted = pieces.map((piece) => changed(piece.trim().replace(FIGURES_IN, ''))).filter(isUnit);
  return [...new Set(wanted)];
}

/** "$ millions, except where stated", "in £m unless otherwise indicated", "€ million except per-share data": what holds for the rest. */
const RESERVED =
  /,?\s*(?<!\p{L})(?:(?:except|excluding|other than)\s(?:[\p{L}-]+\s){0,5}[\p{L}-]+|(?:unless|if not|save|except)\s(?:otherwise\s)?(?:where\s)?(?:otherwise\s)?(?:stated|indicated|noted|specified|shown)(?:\sotherwise)?|(?:sofern|soweit|wenn|falls)\snicht\sander\p{L}+\s\p{L}+|sauf\s(?:indication|mention)\s\p{L}+|salvo\s(?:indicación|que\sse\sindique)\s\p{L}+(?:\s\p{L}+)?|если\sне\sуказано\sиное)(?=\s*(?:[).,;]|$))/iu;
/** "All figures in £m": how a title leads up to its unit. */
const FIGURES_IN =
  /^(?:(?:(?:all|alle|tous les|todas las)\s)?(?:figures|amounts|values|data|angaben|beträge|werte|zahlen|montants|chiffres|cifras|valores)\s(?:(?:are|shown|expressed|given|exprimés|expresados)\s){0,2})?(?:in|en|в)\s/iu;

/** "2019 (tonnes)", "£ per tonne, 2024": the year says when, not what. */
const withoutTime = (head: string): string =>
  head
    .replace(/^(?:19|20)\d\d(?:[-/–]\d{2,4})?(?=[\s,(])[\s,]*/u, '')
    .replace(/[\s,]+(?:in )?(?:19|20)\d\d(?:[-/–]\d{2,4})?$/u, '')
    .trim();

/** "CPI, y/y %", "% q/q": of a change the percentage. */
const RATE_OF_CHANGE =
  /^(?:(?:y\/y|m\/m|q\/q|yoy|mom|qoq|year[- ]on[- ]year|annual|г\/г|м\/м)[\s,]*%|%[\s,]*(?:y\/y|m\/m|q\/q|yoy|mom|qoq|year[- ]on[- ]year|on year|г\/г|м\/м))$/iu;

/** "% change", "percentage change": of what the column tells the percentage. */
const changed = (piece: string): string =>
  RATE_OF_CHANGE.test(piece) ||
  /^(?:%|per ?cent|percent|percentage|prozentuale)\s(?:change|chg\.?|growth|increase|share|of\s.*|veränderung)$/iu.test(
    piece,
  )
    ? '%'
    : piece;

const isUnit = (piece: string): boolean =>
  piece !== '' && piece.length <= LONGEST_UNIT && !/\d/u.test(piece.replace(THOUSANDS, ''));

/** "'000", "£000", "000s": how accountants write thousands. */
export const THOUSANDS = /(?<!\d)['’]?\s?000(?:['’]?s)?(?!\d)/u;
