/**
 * A bare number that cannot stand alone: a decimal counts nothing, "against 3.1 in July" is what an amount is compared
 * with, and in "500 MW by 2027 and 1,200 by 2030" the second clause leaves out what the first has said.
 */

import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isWord, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';
import { LINKS, LIST_ENDS } from './listItems.ts';

/** True when the number can only be measured in what the amount is measured in. */
export function isGapped(scan: Scan, model: Draft, draft: Draft): boolean {
  if (isOtherMeasure(scan, model.to, draft) || isInSignedBrackets(scan, draft)) return false;
  if (isParallel(scan, model, draft) || isDashed(scan, model, draft) || isStepBy(scan, model, draft))
    return isAlike(model, draft, MOST_PARALLEL);
  if (!isAlike(model, draft)) return false;
  return (
    isComparedWith(scan, model, draft) ||
    isTimedInBrackets(scan, model, draft) ||
    isReportedBefore(scan, model, draft) ||
    isNextStep(scan, model, draft) ||
    (isDecimal(draft) && !isLevelAfterChange(scan, model, draft))
  );
}

/** "12% (2022/23: 25)", "340,000 tonnes (310,000 in 2023)": nothing but a number and its time between brackets. */
function isTimedInBrackets(scan: Scan, model: Draft, { from, to }: Draft): boolean {
  const isTime = (at: number): boolean => scan.tokens[at]?.kind === 'mask';
  let open = from - 1;
  while (open > from - 4 && (isTime(open) || BRACKETED.has(foldAt(scan, open)))) open--;
  let close = to;
  while (close < to + 3 && (isTime(close) || BRACKETED.has(foldAt(scan, close)))) close++;
  const isBracket = foldAt(scan, open) === '(' && foldAt(scan, close) === ')' && open - model.to <= 3;
  return isBracket && (isTime(from - 1) || isTime(from - 2) || isTime(to) || isTime(close - 1));
}

const BRACKETED: ReadonlySet<string> = new Set([':', ',', 'in', 'im', 'en', 'в', '-']);

/** "SEK 1,462m (1,520)": what it was a year ago, as reports of results set it behind the amount. */
const isReportedBefore = (scan: Scan, model: Draft, { from, to }: Draft): boolean =>
  model.kind === 'money' &&
  from === model.to + 1 &&
  foldAt(scan, from - 1) === '(' &&
  foldAt(scan, to) === ')';

/** "would rise to 21 cents in 2027 and to 24 the year after", "auf 58 Rubel und 2027 auf 65": the change goes on. */
function isNextStep(scan: Scan, model: Draft, { from }: Draft): boolean {
  if (model.kind !== 'money' && model.kind !== 'percent') return false;
  if (!STEP_WORDS.has(foldAt(scan, from - 1)) || from - model.to > LONGEST_STEP) return false;
  const isStep = STEP_WORDS.has(foldAt(scan, model.from - 1)) || foldAt(scan, model.from - 2) === 'from';
  const isAnd = [from - 2, from - 3, from - 4].some((at) => STEP_LINKS.has(foldAt(scan, at)));
  return isStep && isAnd;
}

const STEP_WORDS: ReadonlySet<string> = new Set('to auf à a до'.split(' '));
const STEP_LINKS: ReadonlySet<string> = new Set('and then und dann et puis y luego и затем'.split(' '));
const LONGEST_STEP = 9;

/**
 * "by 14 points where meals were served, and by only four elsewhere", "um 8 Prozent, in Leipzig nur um drei": both tell by how
 * much something moved.
 */
const isStepBy = (scan: Scan, model: Draft, draft: Draft): boolean =>
  (model.kind === 'percent' || model.kind === 'percentage_points' || model.kind === 'money') &&
  stepWord(scan, model.from) !== null &&
  stepWord(scan, model.from) === stepWord(scan, draft.from) &&
  (LIST_ENDS.has(foldAt(scan, draft.to)) ||
    STEP_ENDS.has(foldAt(scan, draft.to)) ||
    scan.tokens[draft.to]?.kind === 'mask');

/** The word that says by how much, with at most two adverbs behind it; null when none stands there. */
function stepWord(scan: Scan, from: number): string | null {
  let at = from - 1;
  while (at > from - 3 && STEP_ADVERBS.has(foldAt(scan, at))) at--;
  return BY.has(foldAt(scan, at)) ? foldAt(scan, at) : null;
}

const BY: ReadonlySet<string> = new Set('by um на de un'.split(' '));
const STEP_ADVERBS: ReadonlySet<string> = new Set(
  'only just barely merely about some nearly almost hardly a mere another nur lediglich knapp gerade rund noch seulement solo sólo apenas лишь только всего почти'.split(
    ' ',
  ),
);
const STEP_ENDS: ReadonlySet<string> = new Set(
  'where when in at on for among between from since during over to if while as than elsewhere there wo in im bei für auf seit während à en dans chez pour depuis entre para desde где в во у по за для'.split(
    ' ',
  ),
);

/** "$(0.4)m": a loss as accountants write it. */
const isInSignedBrackets = (scan: Scan, { from }: Draft): boolean =>
  foldAt(scan, from - 1) === '(' && /^\p{Sc}$/u.test(foldAt(scan, from - 2));

/** Two clauses of one shape may differ by more than a level and what it was. */
const MOST_PARALLEL = '40';

/** "3.1": written with decimals, so nothing is counted. */
export const isDecimal = ({ readings: [one] }: Draft): boolean =>
  one !== undefined && one.value !== null && one.magnitude === null && one.low !== one.value;

/** Words between an amount and a number that say that something else is told. */
const OTHER_MEASURES =
  /^(?:index|indices|pmi|score[ds]?|rank(?:ed|s)?|place[ds]?|aged?|turned|chapter|grade|magnitude|ratio|rating|gini|exchange|dow|nasdaq|ftse|dax|indice|índice|индекс\p{L}*|рейтинг\p{L}*|note|ratios?)$/u;

/** Whether the words since an amount name a measure of their own: "the ratio was 2.4". */
export function isOtherMeasure(scan: Scan, from: number, { from: to }: Draft): boolean {
  for (let at = Math.max(from, to - LONGEST_LEAD); at < to; at++)
    if (OTHER_MEASURES.test(foldAt(scan, at))) return true;
  return false;
}

const LONGEST_LEAD = 12;

/** What stands in front of the other side of a comparison. */
const AGAINST: ReadonlySet<string> = new Set([
  ...'against versus vs gegenüber statt anstatt contre contra против вместо'.split(' '),
  'compared with',
  'compared to',
  'as against',
  'rather than',
  'instead of',
  'up on',
  'verglichen mit',
  'vergleich zu',
  'vergleich mit',
  'par rapport à',
  'au lieu de',
  'comparé à',
  'frente a',
  'frente al',
  'en lugar de',
  'en vez de',
  'comparado con',
  'сравнению с',
  'сравнению со',
]);
/** The same behind a comma or a word of direction: "to 48, from 41", "2,2 Prozent, nach 2,0 im Juli". */
const FROM: ReadonlySet<string> = new Set('from after nach après tras desde с со после von'.split(' '));
const DIRECTIONS: ReadonlySet<string> = new Set(
  'up down rise fall increase decrease drop decline climb hausse baisse ,  ( – —'.split(' '),
);
const ARTICLES: ReadonlySet<string> = new Set(
  'a an the its their some only just about a-record los las el la le les des der dem den einem einer noch'.split(
    ' ',
  ),
);
/** Behind these a percentage tells a change, and what is told "from" or "to" is a level. */
const CHANGES: ReadonlySet<string> = new Set(
  'by rose fell gained lost up down jumped dropped climbed slipped slid surged sank grew increased decreased declined shrank added um de на un'.split(
    ' ',
  ),
);

function isAgainst(scan: Scan, at: number): boolean {
  const [one, two, three] = [foldAt(scan, at), foldAt(scan, at - 1), foldAt(scan, at - 2)];
  return AGAINST.has(one) || AGAINST.has(`${two} ${one}`) || AGAINST.has(`${three} ${two} ${one}`);
}

function isComparedWith(scan: Scan, model: Draft, draft: Draft): boolean {
  let at = draft.from - 1;
  for (let skipped = 0; skipped < 2 && !isAgainst(scan, at) && ARTICLES.has(foldAt(scan, at)); skipped++)
    at--;
  if (at < model.to) return false;
  if (isAgainst(scan, at)) return true;
  const [one, two] = [foldAt(scan, at), foldAt(scan, at - 1)];
  // "to 36 percent after six": so many months.
  const isInWords =
    one === 'after' && !scan.tokens.slice(draft.from, draft.to).some(({ kind }) => kind === 'digits');
  if (!FROM.has(one) || isInWords || !(DIRECTIONS.has(two) || at === rateEnd(scan, model.to))) return false;
  return !(model.kind === 'percent' && CHANGES.has(foldAt(scan, model.from - 1)));
}

/** The token behind an amount and what it is for: "120 litres a head a day". */
function rateEnd(scan: Scan, end: number): number {
  let at = end;
  while (at < end + 4 && /^(?:an?|per|pro|par|por)$/u.test(foldAt(scan, at)) && isWord(scan, at + 1)) at += 2;
  return at;
}

/** "fell 2.3 percent to 4.1": how much it fell by is no measure of where it got to. */
function isLevelAfterChange(scan: Scan, model: Draft, draft: Draft): boolean {
  const isChange = model.kind === 'percent' && CHANGES.has(foldAt(scan, model.from - 1));
  return isChange && LEVELS.has(foldAt(scan, draft.from - 1));
}

const LEVELS: ReadonlySet<string> = new Set('to at from auf bei à a до с von'.split(' '));
const ADVERBS: ReadonlySet<string> = new Set(
  'only just about some then another a further nur dann noch rund weitere puis seulement autres luego solo sólo otros otras затем только еще ещё а'.split(
    ' ',
  ),
);
const TIES: ReadonlySet<string> = new Set([
  ...LINKS,
  'but',
  'or',
  'mais',
  'pero',
  'aber',
  'но',
  'oder',
  'ou',
]);
const THEN: ReadonlySet<string> = new Set(['then', 'dann', 'puis', 'luego', 'затем']);
const PER: ReadonlySet<string> = new Set(['a', 'per', 'pro', 'je', 'par', 'al', 'por', 'в']);
const SHAPES: ReadonlySet<string> = new Set(
  'long wide deep high tall broad thick lang breit hoch tief'.split(' '),
);
/** Words before which a clause says where, when or for whom. */
const LEADS: ReadonlySet<string> = new Set(
  'in by for from to at on with among per during under until before after as of im bis für in aus nach mit bei ab en pour à au par dans vers de para con a hacia por в на к из для за до по от'.split(
    ' ',
  ),
);

/** "14 days by sea and six by rail", "366 metres long and 49 wide": the same word follows both. */
function isParallel(scan: Scan, model: Draft, draft: Draft): boolean {
  let at = draft.from - 1;
  while (ADVERBS.has(foldAt(scan, at)) && at > model.to) at--;
  if (!TIES.has(foldAt(scan, at)) || at < model.to) return false;
  for (let between = model.to; between < at; between++)
    if (isDigits(scan, between) || ENDS.has(foldAt(scan, between))) return false;
  const [first, second] = [foldAt(scan, model.to), foldAt(scan, draft.to)];
  const isShaped = SHAPES.has(first) && SHAPES.has(second);
  const isLed = first === second && LEADS.has(first) && !LIST_ENDS.has(first);
  const isTimed = scan.tokens[model.to]?.kind === 'mask' && scan.tokens[draft.to]?.kind === 'mask';
  // "15 millions en 2026, puis 10 par an"
  const isThen =
    THEN.has(foldAt(scan, draft.from - 1)) &&
    (PER.has(foldAt(scan, draft.to)) || LIST_ENDS.has(foldAt(scan, draft.to)));
  return isShaped || isTimed || isThen || (isLed && isWord(scan, model.to));
}

/** "в августе — 92 866 руб., в сентябре — 96 730": a dash stands for the verb behind a time, once and again. */
function isDashed(scan: Scan, model: Draft, draft: Draft): boolean {
  const isTold = ({ from }: Draft): boolean => {
    // "в 2024-м — 125"
    const time = /^(?:м|й|го|му)$/u.test(foldAt(scan, from - 2)) ? from - 4 : from - 2;
    return /^[–—]$/u.test(foldAt(scan, from - 1)) && scan.tokens[time]?.kind === 'mask';
  };
  return (
    isTold(draft) &&
    (isTold(model) || scan.tokens.slice(model.to, draft.from).some(({ kind }) => kind === 'mask'))
  );
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';', ':']);
