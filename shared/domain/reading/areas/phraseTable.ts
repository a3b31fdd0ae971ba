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
import type { AreaVia } from './types.ts';

/** What a phrase stands for; `none` is a name that only sounds like a country (a newspaper, a sea). */
export type PhraseTarget =
  | { readonly kind: 'area'; readonly iso3: string; readonly via: AreaVia }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'none' };

export type Phrase = { readonly pattern: string; readonly folded: string; readonly target: PhraseTarget };

export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** How many letters of a phrase the index is keyed by; longer keys would split the shortest names ("UK"). */
const KEY_LENGTH = 2;

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

/** The index key at a position of a folded text: the first letter as written, the next one small. */
export const phraseKey = (text: string, at: number): string =>
  text.charAt(at) + lower(text.slice(at + 1, at + KEY_LENGTH));

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
  const table = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  for (const [raw, target] of phrases) {
    const pattern = raw.replaceAll('\u2019', "'");
    // The first to claim a phrase keeps it: "Congo" is the first area that says so, a name before a city.
    if (pattern === '' || seen.has(pattern)) continue;
    seen.add(pattern);
    const key = phraseKey(pattern, 0);
    // A small first letter matches either case; most words of a text are small and so meet few phrases.
    for (const one of new Set([key, key.charAt(0).toUpperCase() + key.slice(1)])) {
      const bucket = table.get(one) ?? [];
      bucket.push({ pattern, folded: lower(pattern), target });
      table.set(one, bucket);
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
