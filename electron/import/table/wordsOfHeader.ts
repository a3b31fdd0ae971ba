/** What the words of a header, a caption or a sheet's name say of the values under them: unit, flow, period. */
import { areaNamed, flowOf, periodOf } from '../csv/columns.ts';
import { readUnit } from '../csv/statedValue.ts';

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

/** The flow that a text names: as a whole, or by one of its words. Null when it names none, or several. */
export function flowIn(text: string): string | null {
  const bare = text.replace(/[([][^)\]]*[)\]]/g, ' ').trim();
  const whole = flowOf(bare.split(',')[0]?.trim() ?? '');
  if (whole !== null) return whole;
  const words = bare.match(/\p{L}[\p{L}-]*/gu) ?? [];
  const found = new Set(words.flatMap((word) => (word.length > 3 ? (flowOf(word) ?? []) : [])));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The period that a header is, or holds as its only one: "2020", "2020*", "Exports 2020, mn USD". */
export function periodIn(text: string): string | null {
  const bare = text.replace(/[*†‡§¹²³⁰⁴-⁹]+$/u, '').trim();
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
