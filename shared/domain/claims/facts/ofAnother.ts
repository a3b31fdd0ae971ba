/**
 * A contradicted statement whose own words say that it is of other amounts than those it was set against: a change that
 * goes "to" an amount of its own, a pair behind "as" or "after", a share "of the vote" beside seats. One test a line.
 */
import type { ClaimDraft } from '../forms/draft.ts';
import { PER_CURRENCY } from '../lexicon/exchangeRates.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';
import { conceptsOf, sharedOf } from './equivalents.ts';

type Against = {
  readonly sentence: ClaimSentence;
  readonly item: Item;
  /** The amounts of the claim that stand in the same sentence. */
  readonly used: readonly Item[];
  /** All of its amounts stand there. */
  readonly isWithin: boolean;
};

export function isOfAnother(sentence: ClaimSentence, item: Item, { form, operands }: ClaimDraft): boolean {
  const ids = operands.map(({ mention }) => mention);
  const used = sentence.items.filter((one) => one !== item && ids.includes(one.mention.id));
  const against = { sentence, item, used, isWithin: used.length === ids.length };
  const tests = form === 'share' ? SHARES : form === 'change' || form === 'ratio' ? CHANGES : [];
  return tests.some((test) => test(against));
}

const OWN_TARGET =
  /^[^;:\ue000-\ue6ff]{0,60}?\bto\s+(?:(?:about|some|only|just|nearly|a record|around)\s+)?$/iu;

/** "Imports fell by 5 percent, to $344 billion, and the gap narrowed from X to Y": it leads to an amount of its own. */
function hasOwnTarget({ sentence: { items, tagged }, item, used }: Against): boolean {
  const target = items.find((one) => one.at > item.at && dimensionOf(one) !== null);
  return (
    target !== undefined &&
    used.length > 0 &&
    !used.includes(target) &&
    OWN_TARGET.test(tagged.slice(item.at + 1, target.at)) &&
    (used.every((one) => !isCommensurable(one, target)) || used.every((one) => one.at > target.at))
  );
}

const EXPLAINS =
  /(?:,\s+|\s)(?:after|as|while|when|with|since)\s+(?!(?:against|much|many|well|compared|a year|the year|before|it|they|there|he|she|this|that)\b|\p{L}+ing\b)(?:the\s+|its\s+|their\s+)?\p{L}/iu;

/** "grew by 15.7 per cent, as the average price dipped to X from Y": the pair is of what went along with it. */
const isBesideIt = ({ sentence: { tagged }, item, used, isWithin }: Against): boolean =>
  isWithin &&
  used.every(({ at }) => at > item.at) &&
  EXPLAINS.test(
    tagged.slice(item.at + 1, Math.min(...used.map(({ at }) => at))).replace(/^.*(?=,\s)/su, ''),
  ) &&
  /,\s/u.test(tagged.slice(item.at + 1, Math.min(...used.map(({ at }) => at))));

const NEXT_OBJECT =
  /\band\s+(?:the|its|their)\s+(?:[\p{L}-]+\s+){1,3}by\s+(?:(?:about|some|only|just)\s+)?$/iu;

/** "raised the free share from 10 to 15 percent and the royalty by one point". */
const isNextObject = ({ sentence: { tagged }, item, used, isWithin }: Against): boolean =>
  isWithin &&
  used.every(({ at }) => at < item.at) &&
  NEXT_OBJECT.test(tagged.slice(Math.max(...used.map(({ at }) => at)) + 1, item.at));

/** A currency that gains against another has a lower rate. */
const isRateOfExchange = ({ sentence: { tagged }, item }: Against): boolean =>
  PER_CURRENCY.test(tagged.slice(item.at + 1));

/** "five times its volume of 2012, while Lima sold 2.7 million": the amount is of the next statement. */
const isPastClause = ({ sentence: { tagged }, item, used, isWithin }: Against): boolean => {
  const next = used.find(({ at }) => at > item.at);
  return (
    isWithin &&
    next !== undefined &&
    /\bits\s+[^,;]*,\s+(?:while|whereas|but)\s/iu.test(tagged.slice(item.at + 1, next.at))
  );
};

const FORECAST = /\b(?:expects?|forecasts?|predicts?|foresees?|projects?)\b[^,;]*$/iu;

/** "Analysts expect growth of 3 to 5 per cent", and amounts of what has been in another sentence. */
const isForecast = ({ sentence: { tagged }, item, used }: Against): boolean =>
  used.length === 0 && FORECAST.test(tagged.slice(0, item.at));

const CHANGES = [hasOwnTarget, isBesideIt, isNextObject, isRateOfExchange, isPastClause, isForecast];

const OF_WORDS = /^\s+of\s+(?<what>[^,;:.()\ue000-\ueaff]+)/u;

/** "411 of 650 seats on 33.7% of the vote", "41¢, or 50 per cent of underlying earnings": of what nothing else here is. */
function isOfOtherWhole({ sentence: { tagged }, item, used, isWithin }: Against): boolean {
  const what = OF_WORDS.exec(tagged.slice(item.at + 1))?.groups?.['what'];
  if (what === undefined || !isWithin || used.some(({ at }) => at > item.at)) return false;
  const words = conceptsOf(what);
  const units = used.map(({ mention }) => mention.text).join(' ');
  const rest = `${tagged.slice(0, item.at)} ${units}`;
  return (
    words.size > 0 &&
    sharedOf(words, conceptsOf(rest)) === 0 &&
    !GENERAL.test(what) &&
    /\b(?:on|or|with|at)\s+$/iu.test(tagged.slice(0, item.at))
  );
}

const GENERAL = /^(?:the |all |its |their )?(?:total|whole|all|sum|lot|figure)/iu;

/** "it was 83 million, and almost a third of that was restocking": the amount before is the whole, and no part is told. */
const isOfThat = ({ sentence: { tagged }, item, used }: Against): boolean =>
  /^\s+of\s+(?:that|it|this)\b/u.test(tagged.slice(item.at + 1)) &&
  /\band\s+(?:(?:about|some|only|just|nearly|almost|over)\s+)?$/iu.test(tagged.slice(0, item.at)) &&
  used.every(({ at }) => at < item.at) &&
  used.length < 2;

/** The part stands behind a semicolon, and is said of something there. */
const isPastStop = ({ sentence: { tagged }, item, used }: Against): boolean =>
  used.some(({ at }) => at > item.at && /;/u.test(tagged.slice(item.at, at)));

const SHARES = [isOfOtherWhole, isOfThat, isPastStop];
