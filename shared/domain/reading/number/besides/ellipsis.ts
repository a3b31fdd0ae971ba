/**
 * "Uzbekistan bought 3.2m tonnes, Tajikistan 1.1m", "Kazakhstan took 31 percent, Kyrgyzstan 28": a number whose measure
 * the sentence has just said is not said again.
 */
import { compare, multiply } from '../../../../lib/decimal.ts';
import type { Reading } from '../../types.ts';
import { isTimeUnit } from '../amounts/unit.ts';
import type { Draft, Found } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';
import { isAge, isSetBeside } from './besides.ts';
import { isBoundOfLevel } from './boundOfLevel.ts';
import { isFunding, PAYING } from './fundedMoney.ts';
import { isDecimal, isGapped } from './gapped.ts';
import { measuredLike } from './inherited.ts';
import { isDashedBefore, isLevelBefore } from './levelBefore.ts';
import { isCapital, isListItem, isNameAt, LINKS, LIST_ENDS, LONGEST_NAME } from './listItems.ts';
import { goesOnInMoney, isFurther, isPeoplesDeed } from './moneyGoesOn.ts';
import { isPartOfIt } from './partOfIt.ts';
import { isPricedLike } from './pricedLike.ts';
import { isRetold } from './retold.ts';
import { isShareSubject } from './shareSubjects.ts';
import { listedSize } from './sizedLike.ts';

/** Tokens between two numbers; more is another statement's business. */
const REACH = 25;
/** Tokens back to an amount of the sentence before. */
const FAR_REACH = 60;
/** Numbers looked back over: periods and shares may stand between. */
const LOOK_BACK = 3;
/** The same into the sentence before. */
const FAR_LOOK_BACK = 6;
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);
/** "40,000 more than a year earlier". */
const COMPARED: ReadonlySet<string> = new Set(
  'more less fewer higher lower mehr weniger más menos больше меньше'.split(' '),
);

/**
 * Bare numbers with a magnitude, or set beside an amount in one of the ways a list or comparison has, take their unit or
 * currency from the nearest amount of their sentence; those with a magnitude also from the sentence before.
 */
export function inheritEllipses(scan: Scan, found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  found.forEach((item, index) => {
    const next = found[index + 1];
    const isAhead =
      next !== undefined &&
      (isListedBefore(scan, item, next) ||
        isStepTo(scan, item, next) ||
        isInsteadOf(scan, item, next) ||
        isLevelBefore(scan, item.draft, next.draft) ||
        isDashedBefore(scan, item.draft, next.draft));
    const ahead = isAhead ? [next] : [];
    const near = completedBy(scan, item, [...kept.slice(-LOOK_BACK), ...ahead], ahead.length > 0);
    const sized = sizedBy(scan, item, kept.at(-1));
    if (sized !== null) {
      kept.push(sized);
      return;
    }
    kept.push(near === item ? completedFromFar(scan, item, kept.slice(-FAR_LOOK_BACK)) : near);
  });
  return kept;
}

/** An item of a list of money takes the size of the one before it. */
function sizedBy(scan: Scan, item: Found, before: Found | undefined): Found | null {
  const size = before === undefined ? null : listedSize(scan, before.draft, item.draft);
  if (size === null) return null;
  const readings = item.draft.readings.map((one) => scaled(one, size, size));
  return { ...item, draft: { ...item.draft, readings } };
}

/** "sold 41,000 shares at 312.4p and still holds 1.2 million": what one costs measures no millions. */
const isPriceOfOne = ({ kind, readings: [one] }: Draft): boolean =>
  kind === 'money' && one?.magnitude === null && one.value !== null && compare(one.value, '1000') < 0;

/** "l'encours des deux livrets s'élève à 601,9 milliards", "48 sites pour 300 millions": a few things are no measure of so many. */
function isFewOf({ kind, readings: [few] }: Draft, { readings: [many] }: Draft): boolean {
  const most = many?.value ?? many?.high ?? null;
  if (
    kind !== 'count' ||
    few?.magnitude !== null ||
    few.value === null ||
    many?.magnitude == null ||
    most === null
  )
    return false;
  const isFew = compare(few.value, '100') < 0 && compare(many.magnitude, '1000000000') >= 0;
  return (
    isFew || (compare(many.magnitude, '1000000') >= 0 && compare(most, multiply(few.value, FAR_MORE)) >= 0)
  );
}

const FAR_MORE = '1000';

const isPlainCount = ({ kind, readings: [one] }: Draft): boolean =>
  kind === 'count' && one?.magnitude === null;

const isLength = ({ kind, readings: [one] }: Draft): boolean =>
  kind === 'quantity' && one?.unit != null && isTimeUnit(one.unit);

/** "subió 1,40 metros en 24 horas, hasta los 6,85": how long it took is no measure of where it got to. */
const isWithin = (scan: Scan, { from }: Draft): boolean =>
  /^(?:in|within|binnen|innerhalb|en|за|dans)$/u.test(foldAt(scan, from - 1));

/** "In 27 months for mines and 15 for plants": the second goes on as the first. */
const isLinked = (scan: Scan, { from }: Draft): boolean => LINKS.has(foldAt(scan, from - 1));

/** "84,0 años en 2024, 0,3 más": nothing stands between but a comma, or a time and what leads to it. */
const isRightBehind = (scan: Scan, from: number, to: number): boolean =>
  to - from <= 2 ||
  (to - from <= 4 &&
    scan.tokens
      .slice(from, to)
      .every(({ kind, fold }) => kind === 'mask' || /^(?:,|in|im|en|в|au|au|,)$/u.test(fold)));

/** "6,900 boxes in its first seven days, 900 more than planned": no days. */
const isFarAbove = ({ readings: [one] }: Draft, { readings: [other] }: Draft): boolean =>
  one?.value != null && other?.value != null && compare(one.value, multiply(other.value, '8')) > 0;

/** "paid $127m apiece for a pair, with options for two more": more of the thing, and no money. */
const isFewMore = (scan: Scan, { from, to }: Draft, before: Draft | undefined): boolean =>
  before?.kind === 'money' &&
  !scan.tokens.slice(from, to).some(({ kind }) => kind === 'digits') &&
  !/^(?:than|als|que|чем)$/u.test(foldAt(scan, to + 1));

function completedBy(scan: Scan, item: Found, near: readonly Found[], isBeforeModel: boolean): Found {
  const { draft } = item;
  if (!isBareCount(draft)) return item;
  if (isAge(scan, draft)) {
    const measure = { unit: 'year', currency: null, rule: 'quantity.age', note: 'a person’s age' };
    const readings = draft.readings.map((one) => ({ ...one, ...measure }));
    return { ...item, draft: { ...draft, kind: 'quantity', readings, isBare: false } };
  }
  // "75% (95% CI 71–79)": the interval is measured like what it is of.
  if (foldAt(scan, draft.from - 1) === 'ci') {
    const of = near.at(-2)?.draft;
    return of?.kind === 'percent'
      ? measured(scan, item, of, null, 'an interval of the amount before it')
      : item;
  }
  // 34,870 is no percentage.
  const isLarge = draft.readings.some(({ value }) => value !== null && compare(value, '1000') > 0);
  const isSized = draft.readings.every(({ magnitude }) => magnitude !== null);
  const hasPercent = near.some(({ draft: other }) => other.kind === 'percent');
  const before = near.filter(
    ({ draft: other }) =>
      !(isLarge && other.kind === 'percent') &&
      !(isSized && (isPriceOfOne(other) || isFewOf(other, draft))) &&
      !(isLength(other) && (isFarAbove(draft, other) || (isWithin(scan, other) && !isLinked(scan, draft)))) &&
      // "two more cuts, to 3.25": nothing is counted in decimals.
      !(isDecimal(draft) && !isDecimal(other) && (isPlainCount(other) || (hasPercent && isLength(other)))),
  );
  const isListed = isBeforeModel || isListItem(scan, draft);
  const isNorm = foldAt(scan, draft.from - 1) === 'of' && NORMS.has(foldAt(scan, draft.from - 2));
  // "a five-year average of 72": the years say what it is an average of.
  const spanOfNorm = isNorm ? draft.from - 2 : -1;
  const isDeplus =
    foldAt(scan, draft.to) === 'de' && /^(?:plus|moins|más|menos)$/u.test(foldAt(scan, draft.to + 1));
  const isCompared =
    (isDeplus || COMPARED.has(foldAt(scan, draft.to))) && !isFewMore(scan, draft, near.at(-1)?.draft);
  const isPlain = isSized || isNorm || isCompared;
  const size = draft.readings[0]?.magnitude ?? null;
  const isSameSize = ({ draft: other }: Found): boolean =>
    isSized && isModel(other, false, true) && other.readings[0]?.magnitude === size;
  // "46 days, nine more than a year ago": more of what stands right before it, lengths of time too.
  const beside = before.findLast(
    ({ draft: other }) =>
      isCompared && isRightBehind(scan, other.to, draft.from) && isModel(other, true, true),
  );
  const model = (
    before.findLast(isSameSize) ??
    beside ??
    before.findLast(
      (other) =>
        ((isPlain || isListed) && other.draft.to !== spanOfNorm && isModel(other.draft, isListed, isNorm)) ||
        (!isSized && isModel(other.draft, true, true) && isSetBeside(scan, other.draft, draft)),
    ) ??
    before.findLast((other) => isModel(other.draft, true, true) && isGapped(scan, other.draft, draft))
  )?.draft;
  if (model?.kind === 'money' && isOfPeople(scan, draft)) return item;
  if (model === undefined || !isOneSentence(scan, model.to, draft.from)) return item;
  const [reading] = model.readings;
  const magnitude =
    !isSized && !isNorm && (takesMagnitude(scan, model, draft) || isGapped(scan, model, draft))
      ? reading?.magnitude
      : null;
  return measured(scan, item, model, magnitude ?? null, 'measured like the amount before it');
}

/** "Thailand should add 10.3m" after "46.03m tonnes": what is counted in the same millions goes on. */
function completedFromFar(scan: Scan, item: Found, before: readonly Found[]): Found {
  const { draft } = item;
  if (!isBareCount(draft)) return item;
  const size = draft.readings[0]?.magnitude ?? null;
  const told = before.findLast(
    ({ draft: other }) =>
      isPricedLike(scan, other, draft) ||
      isShareSubject(scan, other, draft) ||
      isBoundOfLevel(scan, other, draft) ||
      (isModel(other, true, true) && isRetold(scan, other, draft)) ||
      (isModel(other, false, false) && other.kind !== 'count' && isPartOfIt(scan, other, draft)),
  )?.draft;
  if (told !== undefined) {
    const magnitude = size === null ? (told.readings[0]?.magnitude ?? null) : null;
    return measured(scan, item, told, magnitude, 'measured like an amount of the sentence before');
  }
  if (size !== null && (PAYING.test(foldAt(scan, draft.from - 1)) || isFunding(scan, draft)))
    return inMainCurrency(scan, item, size);
  if (size === null || compare(size, '1000000') < 0) return item;
  // Billions of nothing are money, whatever their sentence goes on with.
  const isHuge = compare(size, '1000000000') >= 0 && !isPeoplesDeed(scan, draft);
  const isClosed =
    isHuge || FAR_ENDS.has(foldAt(scan, draft.to)) || isFurther(scan, draft) || isVerbLast(scan, draft.to);
  if (!isClosed || PEOPLE_VERBS.has(foldAt(scan, draft.from - 1))) return item;
  const model = before.findLast(({ draft: other }) => other.readings[0]?.magnitude === size)?.draft;
  const isNear = model !== undefined && draft.from - model.to <= FAR_REACH;
  if (!isNear || model.readings.length !== 1) return inMainCurrency(scan, item, size);
  // Millions are counted of many things; what is told in billions without a noun is money.
  const isOfKind =
    model.kind === 'quantity' ||
    (model.kind === 'money' && compare(size, '1000000000') >= 0) ||
    goesOnInMoney(scan, model, draft);
  if (!isOfKind) return item;
  return measured(scan, item, model, null, 'measured like an amount of the sentence before');
}

/** "Später werden es 12 bis 14 Mio. sein.": German closes a clause with its verb. */
const isVerbLast = (scan: Scan, at: number): boolean =>
  scan.lexicon.language === 'de' &&
  /^(?:sein|werden|betragen|ausmachen|erreichen|wachsen|steigen|sinken|fallen|liegen|kosten|gewesen|geworden|gestiegen|gesunken)$/u.test(
    foldAt(scan, at),
  ) &&
  LIST_ENDS.has(foldAt(scan, at + 1));

/** "we want 100 billion": in an article whose amounts are in one currency it is money of that kind. */
function inMainCurrency(scan: Scan, item: Found, size: string): Found {
  const { draft } = item;
  const isPaid = PAYING.test(foldAt(scan, draft.from - 1)) || isFunding(scan, draft);
  const currency = isPaid || compare(size, '1000000000') >= 0 ? (scan.around?.mainCurrency() ?? null) : null;
  if (currency === null) return item;
  const note = 'in the currency of nearly all amounts of the article';
  const readings = measuredLike(scan, draft, { unit: null, currency, rule: 'money.article', note });
  return { ...item, draft: { ...draft, kind: 'money', readings } };
}

/** Behind these stand people: "$698 million to feed 7 million". */
const PEOPLE_VERBS: ReadonlySet<string> = new Set(
  'feed feeds feeding fed displaced displacing uprooted uprooting killed killing employ employs employing employed serve serves serving house houses housing treat treats vaccinate vaccinated insure insures infected injured affected affecting reached'.split(
    ' ',
  ),
);

/** "to feed 7 million", "1.3 million would lose coverage". */
const isOfPeople = (scan: Scan, { from, to }: Draft): boolean =>
  PEOPLE_VERBS.has(foldAt(scan, from - 1)) ||
  PEOPLE_DO.test(foldAt(scan, MODALS.test(foldAt(scan, to)) ? to + 1 : to));
const MODALS = /^(?:would|will|could|may|might|have|had)$/u;
const PEOPLE_DO =
  /^(?:live|lives|work|lose|lost|rely|relied|depend|flee|fled|die|died|vote|voted|signed|who|qualify|starve|suffer|need|miss|missed)$/u;

/** What may stand behind a number that counts what was counted before: "1.1m work there" counts others. */
const FAR_ENDS: ReadonlySet<string> = new Set([
  ...LIST_ENDS,
  ...'in for from to by this last next at on during over per a under before after than à en pour au par selon gewesen pro por a para im für auf bis nach в за к на до по so more less each annually compared against from mehr weniger gegenüber jährlich contre dès sur pendant supplémentaires cette hasta frente con durante más menos este anuales adicionales против ежегодно больше меньше'.split(
    ' ',
  ),
]);

function measured(scan: Scan, item: Found, model: Draft, magnitude: string | null, note: string): Found {
  const { draft } = item;
  const [reading] = model.readings;
  if (reading === undefined) return item;
  const { unit, currency, rule } = reading;
  const measure = { unit, currency, rule, note };
  const taken =
    model.kind === 'count'
      ? draft.readings.map((one) => ({ ...one, ...measure }))
      : measuredLike(scan, draft, measure);
  const times = magnitude ?? (isInHundredths(scan, model) ? '0.01' : null);
  const readings = taken.map((one) => scaled(one, times, magnitude));
  return { ...item, draft: { ...draft, kind: model.kind, readings } };
}

const isBareCount = ({ isBare, kind, readings }: Draft): boolean =>
  isBare === true && kind === 'count' && readings.length > 0;

/** "53 cents": the written number is a hundred times the value. */
function isInHundredths(scan: Scan, { kind, from, to, readings: [reading] }: Draft): boolean {
  const written = scan.tokens.slice(from, to).find((token) => token.kind === 'digits')?.text;
  if (kind !== 'money' || reading?.value == null || written === undefined || /[.,]/u.test(written))
    return false;
  return compare(multiply(reading.value, '100'), written) === 0;
}

/** "31 million people, Kyrgyzstan 7": the list's magnitude; "€1.2bn, of which 350" is none of it. */
/** "1.4 million tonnes a year, Bratsk 840,000": what is written out in thousands has its size. */
const takesMagnitude = (scan: Scan, model: Draft, draft: Draft): boolean =>
  (isListItem(scan, draft) && !isWrittenOut(draft)) || isSmaller(model, draft);

const isWrittenOut = ({ readings: [one] }: Draft): boolean =>
  one?.value != null && compare(one.value, '10000') >= 0;

function isSmaller({ readings: [model] }: Draft, { readings: [one] }: Draft): boolean {
  const most = model?.value ?? model?.high ?? null;
  const size = model?.magnitude ?? null;
  if (most === null || size === null || one?.value == null) return false;
  return compare(multiply(one.value, size), multiply(most, '10')) <= 0;
}

const isModel = ({ kind, readings }: Draft, isListed: boolean, isNorm: boolean): boolean =>
  (kind === 'money' ||
    (kind === 'quantity' && (isListed || isNorm || !isTimeUnit(readings[0]?.unit ?? ''))) ||
    ((isListed || isNorm) && (kind === 'percent' || kind === 'percentage_points')) ||
    isCountOf(kind, readings)) &&
  readings.length === 1 &&
  (isNorm || readings[0]?.value !== null);

/** "1,120 lorries a day, 140 more": what is counted goes on, and a money before it does not. */
const isCountOf = (kind: Draft['kind'], [reading]: readonly Reading[]): boolean =>
  kind === 'count' && (reading?.unit != null || reading?.magnitude != null);

/** "seven to eight weeks against a norm of 12". */
const NORMS: ReadonlySet<string> = new Set(
  'norm average target mean plan forecast record peak quota'.split(' '),
);

/** "China took 14.9 and the EU 12.1 percent": nothing but a link and a name between a bare number and the next. */
function isListedBefore(scan: Scan, { draft }: Found, next: Found): boolean {
  if (next.draft.kind === 'percent' && isDecimal(draft) && isTimedBefore(scan, draft.to, next.draft.from))
    return true;
  if (next.draft.kind !== 'percent' || !LINKS.has(foldAt(scan, draft.to))) return false;
  const name = foldAt(scan, draft.to + 1) === 'the' ? draft.to + 2 : draft.to + 1;
  const words = next.draft.from - name;
  return words >= 1 && words <= LONGEST_NAME && isNameAt(scan, name, next.draft.from);
}

/** "um 0,5 und 2026 um 1,0 Prozent": nothing stands between but a link, a time and the word in front of both. */
function isTimedBefore(scan: Scan, from: number, to: number): boolean {
  if (to - from > LONGEST_NAME + 2) return false;
  let hasLink = false;
  for (let at = from; at < to; at++) {
    const isLink = LINKS.has(foldAt(scan, at));
    hasLink ||= isLink;
    if (
      !isLink &&
      scan.tokens[at]?.kind !== 'mask' &&
      !/^(?:um|by|de|un|на|in|im|en|в)$/u.test(foldAt(scan, at))
    )
      return false;
  }
  return hasLink;
}

/** "on 640 bn, to 6.9 trn tenge": a step is measured like the level it led to. */
function isStepTo(scan: Scan, { draft }: Found, next: Found): boolean {
  const isSized = draft.readings.every(({ magnitude }) => magnitude !== null);
  if (!isSized || !isBareCount(draft) || next.draft.kind !== 'money') return false;
  let at = draft.to;
  if (foldAt(scan, at) === ',') at++;
  return (
    next.draft.from - at <= 1 && (STEPS.has(foldAt(scan, at)) || STEPS.has(foldAt(scan, next.draft.from)))
  );
}

/** "instead of the planned 4.1 billion it will cost 11 billion euros": what was planned is measured like what came. */
function isInsteadOf(scan: Scan, { draft }: Found, next: Found): boolean {
  const size = draft.readings[0]?.magnitude ?? null;
  if (!isBareCount(draft) || size === null || next.draft.readings[0]?.magnitude !== size) return false;
  if (next.draft.kind !== 'money' && next.draft.kind !== 'quantity') return false;
  for (let at = draft.from - 1; at > draft.from - 6; at--) if (INSTEAD.test(foldAt(scan, at))) return true;
  return false;
}

const INSTEAD = /^(?:instead|statt|anstatt|anstelle|lieu|lugar|вместо)$/u;

const STEPS: ReadonlySet<string> = new Set('to auf à hasta a до'.split(' '));

function scaled(one: Reading, times: string | null, magnitude: string | null): Reading {
  if (times === null) return one;
  const by = (value: string | null): string | null => (value === null ? null : multiply(value, times));
  return {
    ...one,
    value: by(one.value),
    low: by(one.low),
    high: by(one.high),
    magnitude: magnitude ?? one.magnitude,
  };
}

function isOneSentence(scan: Scan, from: number, to: number): boolean {
  return (
    to - from <= REACH &&
    !scan.tokens.slice(from, to).some(({ text }, i) => ENDS.has(text) && isSentenceEnd(scan, from + i))
  );
}

/** "22 380 Fr. pro Quadratmeter": a stop before a small letter is an abbreviation's. */
const isSentenceEnd = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) !== '.' || scan.tokens[at + 1]?.kind !== 'word' || isCapital(scan, at + 1);
