/** Hours of the day in words: "à 16 heures", "8–18 Uhr", "de 9h à 19h", "с 9 до 18 часов". */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';

/** "à 16 heures", "a las 16 horas", "в 16 часов": a time of day; "à deux heures de Paris" is a way. */
export function isSpokenHour(scan: Scan, at: number): boolean {
  const [lead, hours] = SPOKEN[scan.lexicon.language] ?? [];
  if (lead === undefined || hours === undefined || !hours.test(foldAt(scan, at + 1))) return false;
  // "à 9h12" has its minutes behind it.
  if (/^(?:de|d|en|par|езды|пути|\d+)$/u.test(foldAt(scan, at + 2))) return false;
  return lead.test(`${foldAt(scan, at - 2)} ${foldAt(scan, at - 1)}`);
}

const SPOKEN: Readonly<Record<string, readonly [lead: RegExp, hours: RegExp] | undefined>> = {
  fr: [/ (?:à|vers|dès)$/u, /^(?:heures?|h)$/u],
  es: [/(?:^| )(?:a|desde|hacia|sobre) las$/u, /^horas?$/u],
  ru: [/ (?:в|к)$/u, /^час(?:ов|а|у|ам)?$/u],
};

/** An hour's word or sign behind its number, what ties two of them, and what stands in front where they may be a length. */
type Hours = { readonly noun: RegExp; readonly tie: RegExp; readonly lead?: RegExp };

const HOURS: Readonly<Record<string, Hours | undefined>> = {
  de: { noun: /^uhr$/u, tie: /^(?:[-–]|bis|und)$/u },
  fr: { noun: /^h$/u, tie: /^(?:[-–]|à|et)$/u, lead: /^(?:de|d|entre|,|:|\(|vendredi|samedi|dimanche)$/u },
  es: { noun: /^(?:horas|h)$/u, tie: /^(?:[-–]|a)$/u, lead: /^(?:de|,|:|\(|viernes|sábado|domingo)$/u },
  ru: { noun: /^(?:час(?:ов|а)?|ч)$/u, tie: /^до$/u, lead: /^с$/u },
  en: { noun: /^(?:am|pm)$/u, tie: /^(?:[-–]|to|and|until|till)$/u },
};

/** "a las 20.30 horas", "20.30 h": an hour and its minutes. */
export const isDottedHour = (scan: Scan, at: number): boolean =>
  scan.lexicon.language === 'es' &&
  /^(?:[01]?\d|2[0-3])[.:][0-5]\d$/u.test(foldAt(scan, at)) &&
  /^(?:horas|h|hrs)$/u.test(foldAt(scan, at + 1)) &&
  foldAt(scan, at + 2) !== 'de';

/** "8–18 Uhr", "de 9h à 19h", "de 9 a 14 horas": from one hour of the day to another. */
export function openingHours(scan: Scan, at: number): Draft | null {
  const own = HOURS[scan.lexicon.language];
  if (own === undefined || !isHour(scan, at) || !(own.lead?.test(foldAt(scan, at - 1)) ?? true)) return null;
  const tie = own.noun.test(foldAt(scan, at + 1)) ? at + 2 : at + 1;
  if (!own.tie.test(foldAt(scan, tie)) || !isHour(scan, tie + 1) || !own.noun.test(foldAt(scan, tie + 2)))
    return null;
  const [first, last] = [foldAt(scan, at), foldAt(scan, tie + 1)].map(Number);
  // "de 2 a 3 horas" is a length: shops open in the morning and close in the afternoon.
  const isLength = scan.lexicon.language === 'es' && !((first ?? 0) >= OPENING && (last ?? 0) >= NOON);
  return isLength ? null : nameDraft(at, tie + 3, 'name.clock', 'a time of day');
}

const OPENING = 6;
const NOON = 12;

const isHour = (scan: Scan, at: number): boolean =>
  isDigits(scan, at) && /^(?:[01]?\d|2[0-4])$/u.test(foldAt(scan, at));
