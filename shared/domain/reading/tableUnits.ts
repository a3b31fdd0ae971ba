/** The unit or the size that a table states outside a cell, and the loss that brackets around a cell tell. */
import { negate } from '../../lib/decimal.ts';
import { findQuantities } from './number/findQuantities.ts';
import type { Hints } from './number/tokens/hints.ts';
import type { QuantitySpan } from './number/types.ts';
import { LONGEST_UNIT, SIZES, THOUSANDS } from './tableHeads.ts';
import type { Reading } from './types.ts';

/** A cell's quantity with the unit its table states, when the cell itself states none. */
export function withTableUnit(
  text: string,
  quantity: QuantitySpan,
  { units }: { readonly units: readonly string[] },
  reading: Around,
): QuantitySpan {
  const digits = text.slice(quantity.start, quantity.end);
  if (quantity.kind === 'money') return withMoneySize(digits, quantity, units, reading);
  const isBare =
    quantity.readings.length > 0 && quantity.readings.every(({ rule }) => rule.endsWith('count.bare'));
  if (!isBare || quantity.kind !== 'count') return quantity;
  // The nearest words that say anything do: a column's "(%)" under a caption that says "thousands" is no thousand.
  for (const [place, unit] of units.entries()) {
    const told = isSize(unit)
      ? withTableSize(digits, quantity, unit, units, reading)
      : withOwnUnit(digits, quantity, unit, units.slice(place + 1).find(isSize) ?? null, reading);
    if (told !== null) return told;
  }
  return quantity;
}

type Around = { readonly language: string; readonly around: Hints };

/** A cell under "£m", "tonnes" or "%"; an amount of money has the size that the table states for all its cells too. */
function withOwnUnit(
  digits: string,
  quantity: QuantitySpan,
  unit: string,
  size: string | null,
  reading: Around,
): QuantitySpan | null {
  for (const written of spellings(digits, unit)) {
    const [found, ...others] = findQuantities(written, reading);
    const isWhole =
      found !== undefined && others.length === 0 && found.start === 0 && found.end === written.length;
    if (!isWhole || found.kind === 'rank' || found.kind === 'vague') continue;
    // "000 units"
    if (found.kind === 'count' && found.readings.some(({ magnitude }) => magnitude === null)) continue;
    const isSized = found.readings.some(({ magnitude }) => magnitude !== null);
    if (found.kind === 'money' && size !== null && !isSized && !RATES.test(unit)) {
      const sized = spellings(digits, `${unit} ${sizeWord(size)}`).map((one) => findQuantities(one, reading));
      const [whole] = sized.find(([one]) => one?.kind === 'money' && one.readings.every(hasMagnitude)) ?? [];
      if (whole) return like(quantity, whole, `${unit}, ${size}`);
    }
    return like(quantity, found, unit);
  }
  return null;
}

/** A cell's quantity as the words of its table make it. */
const like = (quantity: QuantitySpan, found: QuantitySpan, words: string): QuantitySpan => ({
  ...quantity,
  kind: found.kind,
  state: found.state,
  readings: toldByTable(found.readings, words),
  why: found.why,
});

const hasMagnitude = ({ magnitude }: Reading): boolean => magnitude !== null;

/** Money for each of something is not told in millions. */
const RATES = /[/]|(?<!\p{L})(?:per|an?|each|pro|je|par|por|за)(?!\p{L})/iu;

/** "$52.4" under "Cost (millions)": the cell has its currency, the head its size. */
function withMoneySize(
  written: string,
  quantity: QuantitySpan,
  units: readonly string[],
  reading: Around,
): QuantitySpan {
  const isSized = quantity.readings.some(({ magnitude }) => magnitude !== null);
  const size = units.find(isSize);
  if (isSized || size === undefined || /[\d.,]\p{L}|-\p{L}/u.test(written)) return quantity;
  const [found, ...others] = findQuantities(`${written} ${sizeWord(size)}`, reading);
  if (found?.kind !== 'money' || others.length > 0 || found.end <= written.length) return quantity;
  return { ...quantity, state: found.state, readings: toldByTable(found.readings, size), why: found.why };
}

/** "Votes (m)", "Population, millions": a size and no unit. */
function withTableSize(
  digits: string,
  quantity: QuantitySpan,
  size: string,
  units: readonly string[],
  reading: Around,
): QuantitySpan | null {
  if (size.trim() === 'm' && units.some((unit) => LENGTHS.test(unit))) return null;
  const word = sizeWord(size);
  const [found] = findQuantities(`${digits} ${word}`, reading);
  if (found?.kind !== 'count' || found.end !== digits.length + 1 + word.length) return null;
  return { ...quantity, state: found.state, readings: toldByTable(found.readings, size), why: found.why };
}

/** "m" and "millions" as the word behind digits. */
const sizeWord = (size: string): string =>
  size
    .trim()
    .toLowerCase()
    .replace(/^in /u, '')
    .replace(/^['’]?000(?:['’]?s)?$/u, 'thousand')
    .replace(/^m(?:n|ln)?$/u, 'million')
    .replace(/^bn$/u, 'billion')
    .replace(/s$/u, '');

const toldByTable = (readings: readonly Reading[], words: string): readonly Reading[] =>
  readings.map((one) => ({ ...one, rule: `table.${one.rule}`, note: `${words}, as the table says` }));

const isSize = (unit: string): boolean => SIZES.test(unit.trim());

/** Heads over metres. */
const LENGTHS =
  /height|depth|length|width|altitude|elevation|distance|draught|draft|diameter|beam|level|höhe|tiefe|länge|breite/iu;

/** "(2.2%)" as a whole cell: what accountants write for a loss. */
export function inBrackets(text: string, quantity: QuantitySpan): QuantitySpan {
  const isWhole = /^\(\s*[^()]*\d[^()]*\)$/u.test(text.trim());
  const isMeasured = quantity.kind === 'percent' || quantity.kind === 'money' || /\d[.,]\d/u.test(text);
  if (!isWhole || !isMeasured || quantity.readings.some(({ value }) => value?.startsWith('-') ?? true))
    return quantity;
  const turned = (value: string | null): string | null => (value === null ? null : negate(value));
  const readings = quantity.readings.map((one) => ({
    ...one,
    value: turned(one.value),
    low: turned(one.high),
    high: turned(one.low),
    note: 'in brackets: below zero',
  }));
  return { ...quantity, readings };
}

/** "42.5 million kg", "Rs 1,180 crore": the unit behind the digits, or its first word before them. */
function spellings(digits: string, unit: string): readonly string[] {
  const plain = unit
    .trim()
    .replace(/^(?:in|value in|en|в)\s+/iu, '')
    .replace(/^['’]?000(?:s)?(?: of)?\s*/u, 'thousand ')
    // "N’bn", "Rs'm": accountants' apostrophe.
    .replace(/(?<=[\p{L}\p{Sc}])['’](?=(?:bn|mn?|million|billion)$)/u, ' ')
    .replace(new RegExp(`(?<=[\\p{L}\\p{Sc}]\\s?)${THOUSANDS.source}$`, 'u'), ' thousand')
    .replace(/\b(thousand|million|billion|trillion)s(?: of)?\b/iu, '$1')
    .replace(/^miles de /u, 'mil ')
    // "£ a year": how often it is paid is no part of it.
    .replace(
      /(?<=\p{Sc}|[\p{L}])\s(?:an?|per|pro|par|por|в)\s(?:year|month|week|day|head|Jahr|Monat|Kopf|an|mois|año|mes|год|месяц)$/u,
      '',
    );
  const [first = '', ...rest] = plain.split(/\s+/u);
  const behind = rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  // "mil 55 toneladas" would be another number.
  const before = MAGNITUDES.test(first) ? [] : [`${first} ${digits}${behind}`, `${first}${digits}${behind}`];
  return [...before, `${digits} ${plain}`, `${digits}${plain}`].filter(
    (written) => written.length < LONGEST_UNIT * 2,
  );
}

const MAGNITUDES =
  /^(?:thousand|million|billion|trillion|tausend|tsd|mio|mrd|mille|milliers?|mil|тыс|млн|млрд)$/iu;
