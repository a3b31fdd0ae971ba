/**
 * Finds the areas and groups a text names: "Moscow", "Russian" and "the Kremlin" are RUS, "the three Baltic countries"
 * holds `baltic_states`, "South China Morning Post" is nobody. The longest phrase wins; a phrase stands at word borders.
 */
import { codeClass } from '../../../lib/charClass.ts';
import { foldText, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { groupMembers, PARTED_GROUPS } from './areaGroups.ts';
import { settleGeorgia } from './homonyms.ts';
import { areaLanguage, lower, type PhraseTable, phraseKey, phraseTable } from './phraseTable.ts';
import type { AreaContext, AreaPhrase, AreaSpan, FoundAreas, GroupSpan, Phrase } from './types.ts';

const isWideLetter = codeClass(/[\p{L}\p{N}]/u);
/** A demonym before one of these is part of a currency's name or a language's, not a party to trade. */
const NOT_A_PARTY =
  /^(?: (?:dollars?|roubles?|rubles?|francs?|yuan|renminbi|rupees?|pesos?|pounds?|won|yen|liras?|kron[aeo]r?|reals?|reais|rand|dinars?|dirhams?|riyals?|rials?|tenge|soms?|sum|lari|drams?|manats?|hryvnias?|zloty|forints?|korunas?|leu|lei|levs?|baht|ringgit|rupiah|naira|shillings?|cedis?|birr|kwacha|sterling|ounces?)(?![\p{L}])|[- ](?:language|speaking|speakers)(?![\p{L}])|\$)/u;

/** Areas and groups of one text, each in text order; the text's own offsets (UTF-16). */
export function findAreas(text: string, context: AreaContext, masked: readonly TextSpan[] = []): FoundAreas {
  const folded = foldText(text);
  const areas: AreaSpan[] = [];
  const groups: GroupSpan[] = [];
  let mask = 0;
  for (const found of context.phrases ?? areaPhrases(text, context.language)) {
    const span = unfoldSpan(folded, found.start, found.end);
    while (mask < masked.length && (masked[mask] as TextSpan).end <= span.start) mask++;
    const cover = masked[mask];
    if (cover === undefined || cover.start >= span.end) keep(found, folded.text, found.start, span);
  }
  return { areas: settleGeorgia(text, { areas, groups }, context.georgia ?? 0), groups };

  function keep(found: AreaPhrase, flat: string, start: number, span: TextSpan): void {
    const { target } = found.phrase;
    if (target.kind === 'none' || isInsideName(flat, start) || isPerson(found, flat, start)) return;
    if (target.kind === 'group') {
      // "Case Western Reserve University", "the Western District": a name's own word.
      if (
        flat.slice(start, found.end) === 'Western' &&
        /^ \p{Lu}\p{Ll}/u.test(flat.slice(found.end, found.end + 3))
      )
        return;
      groups.push({
        id: target.id,
        ...span,
        members: membersIn(target.id, context, flat, start),
        except: [],
      });
      return;
    }
    if (target.via !== 'region' && NOT_A_PARTY.test(flat.slice(found.end, found.end + 24))) return;
    areas.push({ iso3: target.iso3, ...span, via: target.via });
  }
}

/** The phrases of a text before anything around them is asked: what `findAreas` can be given where it is asked twice. */
export function areaPhrases(text: string, language: string): readonly AreaPhrase[] {
  const folded = foldText(text).text;
  const table = phraseTable(areaLanguage(language));
  const small = lower(folded);
  const phrases: AreaPhrase[] = [];
  let isInWord = false;
  for (let i = 0; i < folded.length; i++) {
    const opensWord = !isInWord;
    isInWord = isLetterOrDigit(folded, i);
    const found = isInWord && opensWord ? longestAt(table, folded, small, i) : undefined;
    if (found === undefined) continue;
    phrases.push(found);
    i = found.end - 1;
    isInWord = isLetterOrDigit(folded, i);
  }
  return phrases;
}

function longestAt(table: PhraseTable, text: string, small: string, at: number): AreaPhrase | undefined {
  const phrases = table.get(phraseKey(text, small, at));
  if (phrases === undefined) return undefined;
  for (const phrase of phrases) {
    const end = matchPhrase(phrase, text, small, at);
    if (end !== undefined) return { phrase, start: at, end };
  }
  return undefined;
}

const STAR = 0x2a;

/** End of the phrase at a position, or undefined. A stem's `*` runs over the rest of the word. */
function matchPhrase(phrase: Phrase, text: string, small: string, at: number): number | undefined {
  let i = at;
  for (let p = 0; p < phrase.pattern.length; p++) {
    const wanted = phrase.folded.charCodeAt(p);
    if (wanted === STAR) {
      while (isLetterOrDigit(text, i)) i++;
      continue;
    }
    if (small.charCodeAt(i) !== wanted) return undefined;
    if (phrase.pattern.charCodeAt(p) !== wanted && text.charCodeAt(i) === wanted) return undefined;
    i++;
  }
  if (phrase.target.kind === 'area' && phrase.target.via === 'demonym' && isPlural(text, i)) i++;
  if (isLetterOrDigit(text, i) && isLetterOrDigit(text, i - 1)) return undefined;
  if (phrase.pattern === 'the West' && / \p{Lu}/u.test(text.slice(i, i + 2))) return undefined;
  return i;
}

/** Members as the article means them: less the party it sets against the group, unless the words count it in. */
function membersIn(id: string, context: AreaContext, flat: string, start: number): readonly string[] {
  const members = groupMembers(id, context.date);
  const party = PARTED_GROUPS.get(id);
  if (party === undefined || context.apart?.includes(party) !== true) return members;
  const isCountedIn = /\b(?:15|fifteen|all fifteen|all 15)\s(?:\S+\s)?$/iu.test(
    flat.slice(Math.max(0, start - 24), start),
  );
  return isCountedIn ? members : members.filter((iso3) => iso3 !== party);
}

const isPlural = (text: string, at: number): boolean =>
  text.charAt(at) === 's' && !isLetterOrDigit(text, at + 1);

/** Asked of every character of an article: most are plain, and need no pattern. */
function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return isWideLetter(code);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** "said Jordan Smith": a country's name that is also a first name, said of somebody. */
const isPerson = (found: AreaPhrase, text: string, at: number): boolean =>
  isSurname(found.phrase.pattern, text, at) ||
  (FIRST_NAMES.has(found.phrase.pattern) &&
    /^ \p{Lu}\p{Ll}+/u.test(text.slice(found.end, found.end + 8)) &&
    /(?:\b(?:said|says|by|told|Mr|Mrs|Ms|Dr|President|Minister|Professor|and)\.? |[,"\u201C] ?)$/u.test(
      text.slice(Math.max(0, at - 12), at),
    ));

/** "Michael Jordan", and "Jordan" after that. */
function isSurname(name: string, text: string, at: number): boolean {
  if (!SURNAMES.has(name)) return false;
  if (GIVEN.test(text.slice(Math.max(0, at - 16), at))) return true;
  const before = text.slice(Math.max(0, at - SURNAME_REACH), at);
  const first = before.indexOf(` ${name}`);
  return first > 0 && GIVEN.test(before.slice(Math.max(0, first - 15), first + 1));
}

/** In characters: how far on somebody is called by the surname alone. */
const SURNAME_REACH = 2000;
const SURNAMES = new Set([
  'Jordan',
  'Israel',
  'France',
  'Ireland',
  'Holland',
  'England',
  'London',
  'Paris',
  'Berlin',
]);
const GIVEN =
  /(?:^|[^\p{L}])(?:Michael|Mike|Jim|James|John|David|Robert|Bob|William|Bill|Richard|Thomas|Tom|Mark|Paul|Peter|George|Steve|Stephen|Andrew|Daniel|Dan|Joe|Joseph|Charles|Jack|Barbara|Mary|Sarah|Anna|Anne|Jane|Kate|Susan|Laura|Irving|Isaiah|Agnieszka|Neil|Vernon|Simon|Kathy|Jordan) $/u;

const FIRST_NAMES = new Set([
  'Jordan',
  'Chad',
  'Israel',
  'Georgia',
  'Kenya',
  'Mali',
  'India',
  'Cyprus',
  'Paris',
  'Chester',
  'Austin',
  'Charlotte',
]);

/** "Bank of England", "University of Tokyo": an institution that carries a place's name. */
const isInsideName = (text: string, at: number): boolean =>
  /\b(?:Bank|University) of (?:the )?$/u.test(text.slice(Math.max(0, at - 20), at));
