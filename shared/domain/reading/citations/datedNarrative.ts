/** "Moody’s (November 2024) thinks", "a Kyodo poll (June 9)": who says it stands before the bracket, and only the day in it. */

import { findAreas } from '../areas/findAreas.ts';
import { type FoldedText, type TextSpan, unfoldSpan } from '../foldedText.ts';
import { latestYear } from '../periods/calendar.ts';
import { unitIso } from '../periods/point.ts';
import { readPointOrRange } from '../periods/readPoint.ts';
import { scanText } from '../periods/scan.ts';
import { isKnownOutlet, outletKey } from './outlets.ts';
import type { CitationContext, CitationSpan } from './types.ts';

/** What a body does with what it has found out. */
const SAYS =
  /^\s(?:thinks?|thought|says?|said|reckons?|reckoned|expects?|expected|forecasts?|warns?|warned|estimates?|estimated|puts?|finds?|found|counts?|counted|calculates?|calculated|argues?|argued|suggests?|suggested|notes?|noted|reports?|reported|shows?|showed|projects|predicts?|predicted|concludes?|concluded|believes?)\b/u;
/** The same in front of its name: "says Clarksons (March 20)". */
const SAID_BEFORE =
  /\b(?:says|said|reckons|thinks|expects|forecasts|warns|estimates|reports|notes|argues|according to|selon|d'après|laut|según|по данным) (?:the |la |le |l'|die |der |el )?(?:\p{Ll}{3,} ){0,2}$/iu;
/** What it has published. */
const WORKS =
  /\s(?:polls?|surveys?|reports?|study|studies|figures|data|estimates?|forecasts?|index|review|analysis|briefing|note|paper|census|bulletin)$/u;
const NAME =
  /(?:^|[\s"“(])((?:\p{Lu}[\p{L}\p{N}'’&.-]*)(?: (?:of|for|the|and|&|\p{Lu}[\p{L}\p{N}'’&.-]*)){0,6})$/u;
const LONGEST_LEAD = 80;
const OPENERS =
  /^(?:(?:the|a|an|this|that|one|its|their|in|at|by|from|while|but|and|so|last|another|yet|still|as|although|though)\s)+/iu;
/** Bodies that publish by their kind, whatever the verb behind them is: "the World Food Programme (July 2025) now reaches". */
const BODY =
  /\s(?:Programme|Program|Office|Institute|Bureau|Agency|Council|Association|Chamber|Ministry|Department|Commission|Fund|Federation|University|Foundation|Observatory|Authority|Committee|Organi[sz]ation|Statistics|Trust|Society)$/u;

/** "Germany (May 2025) said no" dates what was said. */
const isArea = (name: string, language: string): boolean =>
  findAreas(name, { language, date: null }).areas.some(({ start, end }) => end - start >= name.length - 4);

/** Null for any other bracket, and where nobody who could have said it stands before it. */
export function readDatedNarrative(
  folded: FoldedText,
  bracket: TextSpan,
  context: CitationContext,
): CitationSpan[] | null {
  const inner = folded.text.slice(bracket.start + 1, bracket.end - 1);
  if (inner.length > 24 || !/^\p{L}|^\d{1,2}\s\p{L}/u.test(inner)) return null;
  const lead = folded.text.slice(Math.max(0, bracket.start - LONGEST_LEAD), bracket.start).trimEnd();
  const work = WORKS.exec(lead)?.[0] ?? '';
  const named = work === '' ? lead : lead.slice(0, -work.length);
  const whole = NAME.exec(named)?.[1]?.replace(OPENERS, '') ?? '';
  // "Shelter's report (March 2025)", where "Moody's (November 2024) thinks" is a name.
  const name = work === '' ? whole : whole.replace(/['’]s$/u, '');
  const isSaid =
    SAYS.test(folded.text.slice(bracket.end, bracket.end + 20)) ||
    (BODY.test(name) && /^ \p{Ll}/u.test(folded.text.slice(bracket.end, bracket.end + 2))) ||
    SAID_BEFORE.test(named.slice(0, named.length - name.length));
  if (name === '' || !(isKnownOutlet(name) ? isSaid || work !== '' : isSaid && /^\p{Lu}/u.test(name)))
    return null;
  if (!isKnownOutlet(name) && isArea(name, context.language)) return null;
  const scan = scanText(inner, context);
  const point = readPointOrRange(scan, 0, true);
  if (point === null || point.next < scan.tokens.length || point.other) return null;
  const { year, month, day } = point.to;
  if (month === undefined) return null;
  const inferred = context.published === null ? null : latestYear(context.published, month, day ?? 1);
  const date = unitIso(point.to, inferred);
  if (date === null) return null;
  const start = bracket.start - 1 - work.length - name.length;
  const at = folded.text.indexOf(name, Math.max(0, start - 2));
  if (at < 0 || at >= bracket.start) return null;
  const own = unfoldSpan(folded, at, at + name.length);
  const outlet = folded.original.slice(own.start, own.end);
  const span = unfoldSpan(folded, bracket.start, bracket.end);
  const dateBasis = year === null ? 'inferred' : 'stated';
  const source = `${outletKey(name)}|${date}`;
  return [
    {
      start: own.start,
      end: span.end,
      outlet,
      title: null,
      url: null,
      date,
      dateBasis,
      source,
      bracket: span,
    },
  ];
}
