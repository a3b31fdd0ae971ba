import { isHeadingWord, isLabelWord } from '../furniture/labelWords.ts';
import { NAME_TOKEN, OFFICE } from './bylineParts.ts';
import { findOutlet } from './outlets.ts';

/** Names of people in bylines: by their shape, for no list of names could be complete. */

/** Two to four capitalised words none of which names a section, a heading or an outlet: "Paul Goble". */
export function isPersonName(text: string): boolean {
  const tokens = text.trim().replace(/,$/, '').split(/\s+/);
  if (tokens.length < 2 || tokens.length > 5 || findOutlet(text) !== null) return false;
  if (tokens.some((token) => isLabelWord(token) || isHeadingWord(token) || /\d/.test(token))) return false;
  const capitals = tokens.filter((token) => NAME_TOKEN.test(token)).length;
  return (
    capitals >= 2 &&
    tokens.every(
      (token) => NAME_TOKEN.test(token) || /^(?:de|da|di|del|van|von|der|den|bin|al|la|le)$/.test(token),
    )
  );
}

/** "Elena Varga and Thomas Reuss", "Jane Doe, Brussels": a person first, then people and places. */
export const arePeople = (names: readonly string[]): boolean =>
  names.length > 0 &&
  names.length <= 4 &&
  isPersonName((names[0] ?? '').replace(PLACE, '')) &&
  names.every(
    (name) => isPersonName(name.replace(PLACE, '')) || /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?$/u.test(name),
  );

/** "Elena Varga and Thomas Reuss | 3 March 2025": from the first person to the last, as it is written. */
export function peopleIn(text: string, pieces: readonly string[]): string | undefined {
  const persons = pieces.map((piece) => piece.replace(PLACE, '')).filter((piece) => isPersonName(piece));
  const [first, last] = [persons[0], persons.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = text.slice(text.indexOf(first), text.lastIndexOf(last) + last.length);
  return persons.length > 1 && span.length <= pieces.join(' and ').length + 2
    ? span.replace(PLACE, '')
    : first;
}

/** The people after "By": "Jane Doe and Ivan Petrov in Baku | BBC News" gives "Jane Doe and Ivan Petrov". */
export function peopleAfter(after: string): string | undefined {
  const whole = after.split(/\s*[|•·;/–—(\n]/u)[0]?.trim() ?? '';
  const named =
    whole
      .replace(PLACE, '')
      .split(/\s(?:in|at|for|special)\s|,\s*(?=\p{Ll})/u)[0]
      ?.trim() ?? '';
  const parts = withoutOffice(isOffice(whole) ? whole : named)
    .split(/,\s*/)
    .filter((part) => part.trim() !== '');
  const people = parts.filter(
    (part, i) => i === 0 || isPersonName(part) || / (?:and|und|et|y|и|&) /.test(part),
  );
  const joined = people
    .join(', ')
    .replace(/(?:,|(?<!\b\p{Lu})\.|\s)+$/u, '')
    .replace(/\s(?:on|in|at|am|le)$/u, '')
    .trim();
  return joined === '' ? undefined : joined;
}

/** A person's office is no part of the name; a surname may be one ("A. Writer"), and then nothing is taken away. */
function withoutOffice(name: string): string {
  const rest = name.replace(OFFICE, '');
  return /\p{L}{2}/u.test(rest) ? rest : name;
}

/** "in Istanbul", "in New Delhi": where a person writes from. */
const PLACE = /\s(?:in|at)\s\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+)?(?=$|,|\s(?:and|und|et|y|и|&)\s)/gu;

const isOffice = (name: string): boolean =>
  /^(?:(?:the )?(?:department|ministry|office|institute|centre|center|bureau|agency|council|committee|board|bank)|ministerium|ministère|ministerio)(?![\p{L}])/iu.test(
    name,
  );
