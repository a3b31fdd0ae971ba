/** The unit or the size that a table states outside a cell, and the loss that brackets around a cell tell. */
import { negate } from '../../lib/decimal.ts';
import { findQuantities } from './number/findQuantities.ts';
import type { Hints } from './number/tokens/hints.ts';
import type { QuantitySpan } from './number/types.ts';
import type { Reading } from './types.ts';

/** A head, a label or a unit in it is no longer than this. */
export const LONGEST_UNIT = 40;

/** A cell's quantity with the unit its table states, when the cell itself states none. */
export function withTableUnit(
  text: string,
  quantity: QuantitySpan,
  { units }: { readonly units: readonly string[] },
  reading: { readonly language: string; readonly around: Hints },
): QuantitySpan {
  const digits = text.slice(quantity.start, quantity.end);
  if (quantity.kind === 'money') return withMoneySize(digits, quantity, units, reading);
  const isBare =
    quantity.readings.length > 0 && quantity.readings.every(({ rule }) => rule.endsWith('count.bare'));
  if (!isBare || quantity.kind !== 'count') return quantity;
  const sized = withTableSize(digits, quantity, units, reading);
  if (sized !== null) return sized;
  for (const unit of units) {
    for (const written of spellings(digits, unit)) {
      const [found, ...others] = findQuantities(written, reading);
      const isWhole =
        found !== undefined && others.length === 0 && found.start === 0 && found.end === written.length;
      if (!isWhole || found.kind === 'count' || found.kind === 'rank' || found.kind === 'vague') continue;
      const readings = toldByTable(found.readings, unit);
      return { ...quantity, kind: found.kind, state: found.state, readings, why: found.why };
    }
  }
  return quantity;
}

/** "$52.4" under "Cost (millions)": the cell has its currency, the head its size. */
function withMoneySize(
  written: string,
  quantity: QuantitySpan,
  units: readonly string[],
  reading: { readonly language: string; readonly around: Hints },
): QuantitySpan {
  const isSized = quantity.readings.some(({ magnitude }) => magnitude !== null);
  const size = units.find((unit) => SIZES.test(unit.trim()));
  if (isSized || size === undefined || /[\d.,]\p{L}|-\p{L}/u.test(written)) return quantity;
  const [found, ...others] = findQuantities(`${written} ${sizeWord(size)}`, reading);
  if (found?.kind !== 'money' || others.length > 0 || found.end <= written.length) return quantity;
  return { ...quantity, state: found.state, readings: toldByTable(found.readings, size), why: found.why };
}

/** "Votes (m)", "Population, millions": a size and no unit. */
function withTableSize(
  digits: string,
  quantity: QuantitySpan,
  units: readonly string[],
  reading: { readonly language: string; readonly around: Hints },
): QuantitySpan | null {
  const size = units.find((unit) => SIZES.test(unit.trim()));
  if (size === undefined || (size.trim() === 'm' && units.some((unit) => LENGTHS.test(unit)))) return null;
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
    .replace(/^m(?:n|ln)?$/u, 'million')
    .replace(/^bn$/u, 'billion')
    .replace(/s$/u, '');

const toldByTable = (readings: readonly Reading[], words: string): readonly Reading[] =>
  readings.map((one) => ({ ...one, rule: `table.${one.rule}`, note: `${words}, as the table says` }));

const SIZES =
  /^(?:in )?(?:crores?|lakhs?|m|mn|mln|bn|thousands?|millions?|billions?|тыс\.?|млн\.?|млрд\.?|Mio\.?|Mrd\.?)$/u;
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
    .replace(/(?<=[\p{L}\p{Sc}])['’]000s?$/u, ' thousand')
    .replace(/\b(thousand|million|billion|trillion)s(?: of)?\b/iu, '$1');
  const [first = '', ...rest] = plain.split(/\s+/u);
  return [
    `${first} ${digits}${rest.length === 0 ? '' : ` ${rest.join(' ')}`}`,
    `${first}${digits}${rest.length === 0 ? '' : ` ${rest.join(' ')}`}`,
    `${digits} ${plain}`,
    `${digits}${plain}`,
  ].filter((written) => written.length < LONGEST_UNIT * 2);
}
