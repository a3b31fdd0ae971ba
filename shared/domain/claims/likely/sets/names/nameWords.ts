/** Names of several in running text: written large, or common nouns where the statement has such. */
import { matchesOf } from '../../../../../lib/matches.ts';

const CAP = "\\p{Lu}[\\p{L}\\p{N}’'&-]*";
const LINK = '(?:of|de|del|da|do|du|la|le|el|al|and the|van|von)';
/** "Banco Sur", "the Republic of Congo". */
export const PROPER = `(?:[Tt]he\\s+)?${CAP}(?:\\s+(?:${LINK}\\s+)?${CAP})*`;
const PREPOSITION =
  '(?:(?:in|at|for|to|from|with|by|of|on|those (?:in|of|at|from|for|to)|that (?:of|in|for|to)|the)\\s+)*';
const JOINT = ',\\s+(?:and\\s+|or\\s+)?|\\s+(?:and|or)\\s+';
/** One after the other, as far as they go. */
export const NAMES = `${PREPOSITION}${PROPER}(?:(?:${JOINT})${PREPOSITION}${PROPER})*`;
/** One common noun, or two joined. */
export const NOUNS = `${PREPOSITION}\\p{Ll}{3,}(?:\\s+and\\s+(?:the\\s+)?\\p{Ll}{3,})?`;

const SPLIT = new RegExp(JOINT, 'u');
const NO_NAME =
  /^(?:the|a|an|in|on|at|by|but|and|or|for|with|from|to|of|it|its|they|their|this|that|these|those|there|here|he|she|his|her|we|our|one|two|three|four|five|six|seven|eight|nine|ten|all|both|each|every|most|many|some|few|none|no|nobody|only|not|if|when|while|whereas|although|though|because|since|after|before|as|so|yet|still|then|now|last|next|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|ms|mrs|dr|apart|except|every|everywhere|other|others|another|until|unlike|like|among|between|under|over|about|once|what|who|which|where|how|why|however|meanwhile|elsewhere|exports?|imports?|prices?|output|sales|growth|inflation|shipments?|exporters?|ministers?|farmers|growers|analysts|officials)$/iu;

/** As it is to be looked for: its own words, in lower case. */
export type Name = { readonly text: string; readonly pattern: RegExp; readonly isLarge: boolean };

/** The names of a list; common words that open a sentence are none. */
export function namesIn(words: string): readonly Name[] {
  return words.split(SPLIT).flatMap((part) => nameOf(part) ?? []);
}

const GENERIC =
  /^(?:the|bank|banco|banca|banque|port|mr|ms|mrs|dr|north|south|east|west|new|saint|st|san|santa|los|las|el|la|grupo|group|air|puerto|mount|lake|royal|united|national|central|first|south|upper|lower|great|little)$/iu;

function nameOf(part: string): Name | null {
  const bare = part
    .replace(new RegExp(`^${PREPOSITION}`, 'u'), '')
    .replace(/^[Tt]he\s+/u, '')
    .replace(/['’]s?$/u, '')
    .trim();
  const [first] = bare.split(/\s+/u);
  if (
    first === undefined ||
    bare.length < 3 ||
    NO_NAME.test(bare) ||
    (NO_NAME.test(first) && !/^(?:mr|ms|mrs|dr)$/iu.test(first))
  )
    return null;
  const text = bare.toLowerCase();
  const whole = bare.split(/\s+/u);
  const key = GENERIC.test(first) ? whole.slice(0, 2).join(' ') : first;
  const isLarge = /^\p{Lu}/u.test(key);
  // "Rwandans" for Rwanda, "Polish" is not found: the beginning of a name is enough.
  const stem =
    key.length > 5 && isLarge
      ? key.slice(0, Math.max(5, key.length - 3))
      : key.length > 4
        ? key.slice(0, -1)
        : key;
  const first2 = isLarge ? escaped(stem) : `[${stem[0]?.toUpperCase()}${stem[0]}]${escaped(stem.slice(1))}`;
  return { text, pattern: new RegExp(`(?<![\\p{L}-])${first2}[\\p{L}]*`, 'gu'), isLarge };
}

const FIRST_NOUN = /^(?:and\s+)?(?:[Tt]he\s+)?(?<noun>\p{L}\p{Ll}{2,})/u;
const LISTED = /\p{Ll}{3,}(?:,\s+\p{Ll}{3,})*,?\s+(?:and|or)\s+\p{Ll}{3,}/gu;

/** Common nouns that a clause opens with or lists. */
export const nounsIn = (clause: string): readonly Name[] =>
  [FIRST_NOUN.exec(clause)?.groups?.['noun'] ?? '', ...(clause.match(LISTED) ?? [])].flatMap((words) =>
    namesIn(words.toLowerCase()),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

export const isSameName = (a: Name, b: Name): boolean =>
  a.text === b.text ||
  matchesOf(
    b.text.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
    a.pattern,
  ).length > 0 ||
  matchesOf(
    a.text.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
    b.pattern,
  ).length > 0;
