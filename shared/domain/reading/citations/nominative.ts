/** A German publisher's name as it is called, where its sentence has it in another case: "der Rheinischen Post". */
import { isKnownOutlet } from './outlets.ts';

const OF_HER = /(?<!\p{L})(?:der|die) [„«"“]?$/iu;
const OF_IT = /(?<!\p{L})(?:des|dem|vom) [„«"“]?$/iu;
/** "Rheinischen", "Allgemeinen", "Neuen": what is bent with its article. */
const BENT = /^(\p{Lu}\p{Ll}{2,}e)n$/u;
/** Nouns of bodies, in the genitive or not. */
const BODY_NOUN = /^((?:\p{Lu}\p{Ll}*)?(?:amt|institut|ministerium|blatt|zentrum|verband))(?:e?s)?$/iu;

/** The name in the nominative; `lead` is what stands before it. Names of other languages are as they are. */
export function nominative(name: string, lead: string, language: string): string {
  if (!language.startsWith('de')) return name;
  const words = name.split(' ');
  if (OF_HER.test(lead)) return words.map((word) => BENT.exec(word)?.[1] ?? word).join(' ');
  if (!OF_IT.test(lead)) return name;
  const head = BODY_NOUN.exec(words[0] ?? '')?.[1];
  // "des Verbands der Automobilindustrie": its first word is bent alone.
  if (head !== undefined && /^(?:der|des|für)$/u.test(words[1] ?? ''))
    return [head, ...words.slice(1)].join(' ');
  const last = words.at(-1) ?? '';
  const noun = BODY_NOUN.exec(last)?.[1];
  if (noun !== undefined)
    return [...words.slice(0, -1).map((word) => BENT.exec(word)?.[1]?.concat('s') ?? word), noun].join(' ');
  const bare = name.replace(/s$/u, '');
  return isKnownOutlet(bare) && !isKnownOutlet(name) ? bare : name;
}
