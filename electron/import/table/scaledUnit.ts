/** A magnitude in a column of its own, beside the unit or what stands for it. */
import { readUnit } from '../cells/statedUnit.ts';

const POWERS: Readonly<Record<string, string>> = {
  '0': '',
  '3': 'thousand',
  '6': 'million',
  '9': 'billion',
  units: '',
};

/** A power of ten in words; "units" are no magnitude. */
export const scaleOf = (text: string): string => POWERS[text.toLowerCase()] ?? text;

/**
 * @example scaledUnit('millions', 'US dollars') // 'millions US dollars'
 * A unit that names the same magnitude already is not taken times it again; where the two differ, the text is no unit, so
 * that the row is told.
 */
export function scaledUnit(scale: string, unit: string): string {
  const power = scaleOf(scale);
  const [of, by] = [readUnit(unit), readUnit(power)];
  if (of === null || by === null || of.exponent === 0 || by.exponent === 0) return `${power} ${unit}`.trim();
  return of.exponent === by.exponent ? unit : `${power} × ${unit}`;
}
