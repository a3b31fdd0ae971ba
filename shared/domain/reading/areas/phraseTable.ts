/**
 * Every phrase that names an area or a group in one language, indexed by its first letters, so that finding them is
 * linear in the text. A phrase's capitals must be capitals in the text, its small letters match either case ("US" is
 * not "us", "former Soviet republics" also matches a heading); a word that ends in `*` is a stem and takes any ending.
 */

import { AREA_CODES, type AreaLanguage } from './areaCodes.ts';
import { groupPhrases } from './areaGroups.ts';
import areaStems from './areaStems.json' with { type: 'json' };
import areaWords from './areaWords.json' with { type: 'json' };
import notAreas from './notAreas.json' with { type: 'json' };
import { russianCases } from './russianCases.ts';
import type { AreaVia, Phrase, PhraseTarget } from './types.ts';

/** Keyed by the first two letters of a phrase; longer keys would split the shortest names ("UK"). */
export type PhraseTable = ReadonlyMap<number, readonly Phrase[]>;

const WORD_KINDS: readonly (readonly [
  key: 'names' | 'demonyms' | 'capital' | 'metonyms' | 'persons' | 'cities',
  via: AreaVia,
])[] = [
  ['names', 'name'],
  ['demonyms', 'demonym'],
  ['capital', 'capital'],
  ['metonyms', 'metonym'],
  ['persons', 'person'],
  ['cities', 'region'],
];

type Words = { readonly [key in (typeof WORD_KINDS)[number][0]]?: string };
type Stems = Readonly<Record<string, string>>;

const tables = new Map<AreaLanguage, PhraseTable>();

/** The language of the table that serves a BCP 47 tag; English serves the rest. */
export function areaLanguage(tag: string): AreaLanguage {
  const primary = tag.slice(0, 2).toLowerCase();
  return primary === 'ru' || primary === 'de' || primary === 'fr' || primary === 'es' ? primary : 'en';
}

/** The phrases of a language, built once. */
export function phraseTable(language: AreaLanguage): PhraseTable {
  const known = tables.get(language);
  if (known) return known;
  const table = indexed(language === 'en' ? englishPhrases() : stemPhrases(language));
  tables.set(language, table);
  return table;
}

/** The index key at a position of a folded text: the first letter as written, the next one small. `small` is `lower(text)`. */
export const phraseKey = (text: string, small: string, at: number): number =>
  keyOf(text.charCodeAt(at), small.charCodeAt(at + 1));

/** Behind the last letter there is none. */
const keyOf = (first: number, second: number): number => first * 0x10000 + (second || 0);

/** Lower case that never changes a string's length (a dotted capital I would grow). */
export function lower(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : text.charAt(i);
  }).join('');
}

function indexed(phrases: readonly (readonly [string, PhraseTarget])[]): PhraseTable {
  const table = new Map<number, Phrase[]>();
  const seen = new Set<string>();
  for (const [raw, target] of phrases) {
    const pattern = raw.replaceAll('\u2019', "'");
    // The first to claim a phrase keeps it: "Congo" is the first area that says so, a name before a city.
    if (pattern === '' || seen.has(pattern)) continue;
    seen.add(pattern);
    const folded = lower(pattern);
    const first = pattern.charAt(0);
    // A small first letter matches either case; most words of a text are small and so meet few phrases.
    for (const letter of new Set([first, first.toUpperCase()])) {
      const key = keyOf(letter.charCodeAt(0), folded.charCodeAt(1));
      const bucket = table.get(key) ?? [];
      bucket.push({ pattern, folded, target });
      table.set(key, bucket);
    }
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b.pattern.length - a.pattern.length);
  return table;
}

function englishPhrases(): (readonly [string, PhraseTarget])[] {
  const phrases: (readonly [string, PhraseTarget])[] = [];
  for (const phrase of notAreas.phrases) phrases.push([phrase, { kind: 'none' }]);
  for (const [phrase, id] of groupPhrases()) phrases.push([phrase, { kind: 'group', id }]);
  phrases.push(...namePhrases('en'));
  const entries = Object.entries(areaWords as Readonly<Record<string, Words>>);
  for (const [key, via] of WORD_KINDS) {
    for (const [iso3, words] of entries) {
      for (const phrase of (words[key] ?? '').split('|')) phrases.push([phrase, { kind: 'area', iso3, via }]);
    }
  }
  return phrases;
}

function stemPhrases(language: Exclude<AreaLanguage, 'en'>): (readonly [string, PhraseTarget])[] {
  const phrases: (readonly [string, PhraseTarget])[] = [];
  for (const phrase of notAreas.others[language].split('|')) phrases.push([phrase, { kind: 'none' }]);
  const { areas, groups } = areaStems[language] as { readonly areas: Stems; readonly groups: Stems };
  for (const [id, words] of Object.entries(groups)) {
    for (const phrase of words.split('|')) phrases.push([phrase, { kind: 'group', id }]);
  }
  for (const [iso3, words] of Object.entries(areas)) {
    for (const phrase of words.split('|'))
      phrases.push([phrase, { kind: 'area', iso3, via: viaOfStem(phrase) }]);
  }
  return [...phrases, ...namePhrases(language)];
}

/** A stem in small letters is an adjective; a capital letter with an open end is a name and its cases. */
function viaOfStem(phrase: string): AreaVia {
  if (phrase.charAt(0) === lower(phrase.charAt(0))) return 'demonym';
  return phrase.endsWith('*') || phrase === phrase.toUpperCase() ? 'name' : 'capital';
}

function namePhrases(language: AreaLanguage): (readonly [string, PhraseTarget])[] {
  return AREA_CODES.flatMap((area) =>
    area.names[language]
      .flatMap((name) => [germanGenitive(language, name), ...(language === 'ru' ? russianCases(name) : [])])
      .map((phrase) => [phrase, { kind: 'area', iso3: area.iso3, via: 'name' }] as const),
  );
}

/** "Deutschlands", "Russlands": a German name takes an s. */
const germanGenitive = (language: AreaLanguage, name: string): string =>
  language === 'de' && /^\p{L}+[^sxz]$/u.test(name) ? `${name}*` : name;
