/** What narrows a measure down ("oil exports", "services trade"), so that oil is not set against gas. */
import { directionsIn } from '../lexicon/directions.ts';
import type { Clause } from './clauses.ts';
import { TAG } from './tags.ts';

const VERB =
  /\b(?:was|were|is|are|stood|reached|totall?ed|amounted|came|hit|accounted|made|has|have|had|accounts?|represent(?:s|ed)|exceeded|outpaced|surpassed|sent|bought|sold|shipped|took|formed|remained|will)\b/iu;

/** Words that fit any measure and narrow none down. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of in and or to from by with for on at as its their his her our this that these those it they both each all some any between among over ' +
    'trade turnover exports imports export import exported imported value volume total totals overall annual yearly bilateral mutual two-way goods merchandise figures ' +
    'figure data year years month quarter period according customs official statistics statistical service agency reported showed shows show says said ' +
    'country countries republic republics states members group same time last previous first second half end since after before when during while ' +
    'share percentage percent rate level amount number sum combined also however meanwhile overall result even though thus therefore already still now then ' +
    'increase decrease rise growth decline fall drop change gain jump commerce flows flow which who what where there here more less most least than not only just ' +
    'billion million trillion dollars euros worth alone has have had been being was were one two three other others another him them trading partners partner ' +
    'bank ministry government national central economy economies including include includes whose such new recent early late earlier later next prior ' +
    'statement report summary contrast comparison particular addition fact general region regional world global international foreign external'
  ).split(' '),
);

/** "In 2023, ": a time, and no amount yet. */
const TIME_LEAD = new RegExp(`^(?!.*(?:${TAG.level}|${TAG.rate})).*${TAG.time}`, 'u');

/** Content words before the verb of a clause, lower case, without areas and words that fit any measure. */
export function qualifiersOf(clause: Clause): ReadonlySet<string> {
  const places = [...clause.sentence.areas, ...clause.sentence.groups]
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const head = clause.text.replace(/^[^,]{0,40},\s/u, (lead) => (TIME_LEAD.test(lead) ? '' : lead));
  const verb = Math.min(
    directionsIn(head)[0]?.at ?? head.length,
    firstAt(head, VERB),
    firstAt(head, /[\ue000-\ueaff]/u),
  );
  const words =
    head
      .slice(0, verb)
      .toLowerCase()
      .match(/[\p{L}][\p{L}-]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !GENERIC_WORDS.has(word) && !places.includes(word)));
}

/** What the second names, the first names too; a clause that names nothing speaks of what was said before. */
export const narrowsNoMore = (second: ReadonlySet<string>, first: ReadonlySet<string>): boolean =>
  [...second].every((word) => first.has(word));

const firstAt = (text: string, pattern: RegExp): number => {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
};
