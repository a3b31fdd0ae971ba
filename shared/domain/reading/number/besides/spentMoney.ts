/**
 * "destinará 67,5 millones a almacenar el excedente", "450 millions de dépense": millions without a measure, which a verb of
 * spending or a noun of accounts makes money, are of the money that most amounts of the article are in.
 */
import { compare } from '../../../../lib/decimal.ts';
import type { Draft, Found } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

/** What is done with money and with nothing else, in the forms of the third person and the infinitive. */
const SPENDING: Readonly<Record<string, RegExp>> = {
  de: /^(?:kost(?:et|en|ete|eten)|zahlt(?:e|en)?|zahlen|investiert(?:e|en)?|investieren|erlöst(?:e|en)?|spart(?:e|en)?|schuldet(?:e)?|verdient(?:e|en)?|überweist|überwies(?:en)?|spendet(?:e|en)?)$/u,
  fr: /^(?:coût(?:e|ent|ait|aient|é|er|era|eront)|pa(?:ie|ient|yait|yé|yer|iera)|invest(?:it|issent|i|ir|ira)|dépens(?:e|ent|ait|é|er|era)|factur(?:e|ait|é|er)|rapport(?:e|ait|era)|débours(?:e|ait|é|er)|économis(?:e|er|é|era)|empoch(?:e|ait|é|er)|doit|devait)$/u,
  es: /^(?:cuesta|cuestan|costó|costará|costarán|costaba|costar|paga|pagan|pagó|pagará|pagar|invierte|invierten|invirtió|invertirá|invertir|destina|destinó|destinará|destinarán|destinar|factura|facturó|facturará|facturar|gasta|gastó|gastará|gastar|recauda|recaudó|recaudará|recaudar|ingresa|ingresó|adeuda|adeudan|debe|deben|ahorra|ahorrará|ahorrar|pide|piden|desembolsó|desembolsará|anticipa|anticipó|anticipará|concede|concederá|desbloquea|desbloqueará|prestará|movilizará)$/u,
  ru: /^(?:стоит|стоят|стоил[аио]?|обойд[её]тся|обош[её]л\p{L}*|заплатил\p{L}*|потратил\p{L}*|потратят|потратит|вложил\p{L}*|вложит|инвестиру\p{L}+|инвестировал\p{L}*|заработал\p{L}*|выручил\p{L}*|задолжал\p{L}*|должны|выделил\p{L}*|выделит|выделят)$/u,
};
/** A trade has its price behind this: "la compra ... por unos 210 millones". */
const TRADES =
  /^(?:compra|compró|compraron|vendió|venta|vendida|vendido|adquirió|adquisición|vendu|vendue|rachat|racheté|verkauft|verkaufte|gekauft|kaufte|Übernahme)$/iu;
const FOR = /^(?:por|pour|für)$/u;
/** What accounts count in money alone. */
const ACCOUNTS =
  /^(?:dépenses?|économies|recettes|pertes|dettes?|bénéfices?|déficit|chiffre|subventions?|impôts|prêts?|aides?|crédits?|allègements|gastos?|ahorros?|pérdidas|deudas?|beneficios?|ingresos|facturación|inversión|subvenciones|préstamos?|ayudas?|créditos?|avales|verlust|verluste|schulden|umsatz|gewinn|einsparungen|kosten|subventionen|steuern|kredite?n?|hilfen|darlehen|bürgschaften|zuschüssen?|убытка|убытков|долга|долгов|выручки|прибыли|расходов|доходов|субсидий|налогов|кредитов|займов|компенсаций)$/u;
/** A few may be millions of anything; behind a verb a hedge or an adverb may stand. */
const LEAST = '100000';
const VERB_REACH = 4;
const TRADE_REACH = 12;

/** Quantities in text order; those that can only be money have the article's. */
export function inheritSpentMoney(scan: Scan, found: readonly Found[]): readonly Found[] {
  const verbs = SPENDING[scan.lexicon.language];
  const currency = verbs === undefined || scan.around === null ? null : articleMoney(scan);
  if (verbs === undefined || currency === null) return found;
  return found.map((one) => {
    const { draft } = one;
    const isMoney =
      isSized(draft) && (isSpent(scan, draft, verbs) || isOfAccounts(draft) || isResult(scan, draft));
    if (!isMoney) return one;
    const note = 'money by what is said of it, in the currency of the article';
    const readings = draft.readings.map((read) => ({
      ...read,
      unit: null,
      currency,
      rule: 'money.spent',
      note,
    }));
    return { ...one, draft: { ...draft, kind: 'money' as const, readings, isBare: false } };
  });
}

/** In Spanish the plain sign may be a land's peso, which then is the article's money. */
function articleMoney(scan: Scan): string | null {
  const peso = scan.lexicon.language === 'es' ? (scan.around?.localPeso() ?? null) : null;
  return peso === null ? (scan.around?.mainCurrency() ?? null) : peso.isSure ? peso.code : null;
}

const isSized = ({ kind, state, readings: [one, ...others] }: Draft): boolean =>
  kind === 'count' &&
  state === 'extracted' &&
  others.length === 0 &&
  one?.magnitude != null &&
  compare(one.magnitude, LEAST) > 0;

const isOfAccounts = ({ readings: [one] }: Draft): boolean => one?.unit != null && ACCOUNTS.test(one.unit);

/** "sus pérdidas se redujeron a 12 millones", "der Gewinn stieg auf 88 Mio.": the level of what accounts count in money alone. */
function isResult(scan: Scan, draft: Draft): boolean {
  const lead = LEVEL.test(foldAt(scan, draft.from)) ? draft.from : draft.from - 1;
  if (draft.isBare !== true || !LEVEL.test(foldAt(scan, lead))) return false;
  for (let at = lead - 1; at >= draft.from - RESULT_REACH; at--) {
    if (/^[.;:!?]$/u.test(foldAt(scan, at))) return false;
    if (RESULTS.test(foldAt(scan, at))) return true;
  }
  return false;
}

const RESULT_REACH = 16;
const LEVEL = /^(?:auf|à|a|hasta|до)$/u;
const RESULTS =
  /^(?:(?:rein|betriebs|vorsteuer|netto)?gewinn|umsatz|verlust|erlös|erlöse|ebit|ebitda|bénéfice|pertes?|résultat|recettes|beneficios?|pérdidas|ingresos|facturación|ganancias?|прибыль|выручка|убыток|доход|доходы)$/u;

function isSpent(scan: Scan, draft: Draft, verbs: RegExp): boolean {
  if (draft.isBare !== true) return false;
  for (let at = draft.from - 1; at >= draft.from - VERB_REACH; at--) {
    if (scan.tokens[at]?.kind !== 'word') break;
    if (verbs.test(foldAt(scan, at))) return true;
  }
  if (!FOR.test(foldAt(scan, draft.from - 1)) && !FOR.test(foldAt(scan, draft.from))) return false;
  for (let at = draft.from - 1; at >= draft.from - TRADE_REACH; at--) {
    if (foldAt(scan, at) === '.') return false;
    if (TRADES.test(foldAt(scan, at))) return true;
  }
  return false;
}
