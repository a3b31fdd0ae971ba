/**
 * A currency told in units of itself: "the rouble lost 15 percent, going from 12.3 to 14.2 roubles a yuan". The amounts are what the other
 * currency costs and go the other way, so what is said of its value is not to be read off them.
 */
import { CURRENCY_NOUNS } from '../../reading/number/lexicon/currencyNouns.ts';
import type { Reading } from '../../reading/types.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';

const nouns = CURRENCY_NOUNS.flatMap(({ forms }) => forms.split('|')).filter(
  (form) => !/^(?:pence|cents?)$/u.test(form),
);
const MOVES =
  'lost|loses|gain(?:ed|s)|fell|falls|fallen|slid|slides|dropp?(?:ed|s)|weaken(?:ed|s)|strengthen(?:ed|s)|sank|sunk|tumbled|plunged|depreciated|appreciated|firmed|rose|risen|rallied|slipped|recovered|shed|halved|collapsed|rises|crashed';
const CURRENCY_MOVES = new RegExp(
  `\\b(?:the|its)\\s+(?:\\p{L}+\\s+)?(?<money>${nouns.join('|')})(?:['’]s\\s+(?:value|rate|exchange rate))?\\s+(?:(?:has|have|had|then|also|briefly|in \\p{L}+)\\s+)*(?:${MOVES})\\b`,
  'iu',
);
/** The other currency it is told against. */
const AGAINST =
  /\b(?:against|versus|to|per|for(?: one| each)?|for every|a)\s+(?:the\s+|one\s+)?(?:\p{L}+\s+)?(?:dollars?|euros?|yuan|yen|pounds?|francs?|roubles?|rubles?|greenback|lira)\b/iu;

export function isInOwnMoney({ text }: ClaimSentence): boolean {
  const match = CURRENCY_MOVES.exec(text);
  const money = match?.groups?.['money'];
  if (match === null || money === undefined) return false;
  const rest = text.slice(match.index + match[0].length);
  return AGAINST.test(rest) || new RegExp(`\\d\\s+${money.replace(/s$/u, '')}s?\\b`, 'iu').test(rest);
}

/** Seen from either currency, two rates are apart by another percentage: 24 or 32 percent of 29.1 and 38.3. */
export function isEitherWay({ value, unit }: Reading, rates: readonly number[]): boolean {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const percent = Number(value) * (unit === 'percent' ? 1 : 100);
  return [100 * (1 - low / high), 100 * (high / low - 1)].some((apart) => Math.abs(apart - percent) <= 1);
}
