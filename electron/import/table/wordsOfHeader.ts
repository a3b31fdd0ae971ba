/** What the words of a header, a caption or a sheet's name say of the values under them: unit, flow, period. */

import { areaNamed } from '../csv/areaNames.ts';
import { periodOf } from '../csv/periods.ts';
import { readUnit } from '../csv/statedUnit.ts';
import { withoutMarks } from './cellMarks.ts';

/** Stretches that may be a unit: what stands in brackets, behind a comma, and the whole. */
function stretches(text: string): string[] {
  const inside = [...text.matchAll(/[([]([^)\]]+)[)\]]/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/[([][^)\]]*[)\]]/g, ' ');
  const parts = outside.split(/[,;:\n–—]/);
  const tails = parts.map((part) => /\b(?:in|en|в)\s+(.+)$/iu.exec(part)?.[1] ?? '');
  return [...inside.flatMap((part) => [part, ...part.split(/[,;]/)]), ...parts, ...tails]
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length < 60);
}

/** The unit that a text names with a magnitude or a currency; null when it names none. */
export function unitIn(text: string): string | null {
  for (const stretch of stretches(text)) {
    const unit = readUnit(stretch.replace(/[.]+$/, (dots) => (/\p{L}\.+$/u.test(stretch) ? '.' : dots)));
    if (unit !== null && (unit.exponent !== 0 || unit.currency !== null)) return stretch;
  }
  return null;
}

/** The period that a header is, or holds as its only one: "2020", "2020*", "Exports 2020, mn USD". */
export function periodIn(text: string): string | null {
  const bare = withoutMarks(text).text;
  const whole = periodOf(bare);
  if (whole !== null) return whole.period;
  const years =
    bare.match(/(?<!\d|\d[.,])(?:19|20)\d{2}(?:-(?:Q[1-4]|S[12]|0[1-9]|1[0-2]))?(?!\d|[.,]\d)/g) ?? [];
  const [only] = years;
  return years.length === 1 && only !== undefined && bare.length < 60 ? only : null;
}

/** The areas that a text names as a whole or word by word. */
export function areasIn(text: string): readonly string[] {
  const whole = areaNamed(text.trim());
  if (whole !== null) return [whole];
  const words = text.match(/\p{Lu}[\p{L}'-]+/gu) ?? [];
  return [...new Set(words.flatMap((word) => areaNamed(word) ?? []))];
}

/** Who publishes, where a line above or below the table says so: "Source: Armstat". */
export function sourceIn(text: string): string | null {
  const match = /^(?:data )?(?:sources?|quellen?|fuentes?|источники?)\s*:\s*(\S.*)$/iu.exec(text.trim());
  return match?.[1]?.replace(/\.$/, '') ?? null;
}
