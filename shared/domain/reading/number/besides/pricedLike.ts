/**
 * "Rice sells for 1,100 ariary; it cost 750 in January", "a bale that fetched 17,500 shillings goes for 11,000": a bare number
 * behind a verb of prices is money, like the price its paragraph has told before.
 */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';
import { LIST_ENDS } from './listItems.ts';

/** Tokens back to the price. */
const REACH = 60;
/** Prices of one thing differ by no more. */
const MOST = '12';
/** What something costs, fetches or is paid. */
const PRICING =
  /^(?:costs?|costing|fetch|fetches|fetched|charges?|charged|pays?|paid|paying|earns?|earned|kostet|kosten|kostete|kosteten|zahlt|zahlen|zahlte|zahlten|coûte|coûtent|coûtait|coûtaient|paie|paient|payait|payaient|gagne|gagnait|cuesta|cuestan|costaba|costaban|paga|pagan|pagaba|pagaban|cobra|cobran|стоит|стоят|стоил[аио]?|платят|платит|платил[аи]?)$/u;
/** "sells for", "went for": verbs that tell a price with a word behind them. */
const FOR = /^(?:for|at|für|à|a|por|за|по)$/u;
const DEALING =
  /^(?:sells?|sold|go|goes|went|trades?|traded|bought|buys?|offered|retails?|priced|verkauft|verkaufte|gehandelt|vend|vendu|vendue|vendait|vende|venden|vendía|продают|продается|продавали)$/u;
const ADVERBS: ReadonlySet<string> = new Set(
  'only just still about around some nearly almost now jetzt heute nur noch rund encore seulement environ hoy solo unos сейчас лишь около'.split(
    ' ',
  ),
);

/** True where a number can only be a price like an amount of money before it. */
export function isPricedLike(scan: Scan, model: Draft, draft: Draft): boolean {
  const { from, to } = draft;
  if (model.kind !== 'money' || model.readings.length !== 1 || from - model.to > REACH) return false;
  if (model.readings[0]?.value === null || draft.readings[0]?.magnitude !== null) return false;
  if (!isAlike(model, draft, MOST) || !endsHere(scan, to)) return false;
  let verb = from - 1;
  while (ADVERBS.has(foldAt(scan, verb))) verb--;
  if (PRICING.test(foldAt(scan, verb)) || isPriceTold(scan, verb)) return true;
  return FOR.test(foldAt(scan, verb)) && DEALING.test(foldAt(scan, verb - 1));
}

/** "а закупочная цена — 41", "der Preis liegt bei 41": a noun of prices and what leads from it to the number. */
function isPriceTold(scan: Scan, at: number): boolean {
  if (!TELLING.test(foldAt(scan, at))) return false;
  for (let back = at - 1; back > at - NOUN_REACH; back--) {
    if (PRICES.test(foldAt(scan, back))) return true;
    if (/^[.,;!?]?$/u.test(foldAt(scan, back)) || isDigits(scan, back)) return false;
  }
  return false;
}

const NOUN_REACH = 6;
const TELLING =
  /^(?:[—–:]|is|was|at|bei|beträgt|betrug|lag|est|était|de|à|es|era|en|составляет|составила|составил)$/u;
const PRICES =
  /^(?:price|cost|tariff|rent|fare|preis|kosten|tarif|miete|prix|coût|loyer|precio|coste|costo|tarifa|alquiler|цена|стоимость|тариф|себестоимость|аренда)$/u;

/** Nothing that the number could count stands behind it: a stop, a time, "a head", "in January". */
const endsHere = (scan: Scan, at: number): boolean =>
  LIST_ENDS.has(foldAt(scan, at)) ||
  scan.tokens[at]?.kind === 'mask' ||
  foldAt(scan, at) === '(' ||
  (BEHIND.test(foldAt(scan, at)) && !isDigits(scan, at + 1));

const BEHIND =
  /^(?:in|at|last|this|a|an|per|each|apiece|now|today|before|when|from|im|vor|je|pro|heute|en|par|il|hace|por|cada|hoy|в|за)$/u;
