/** Words that make millions money by themselves: what is set aside, earned, paid or asked for. */
import type { Draft } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

/** "un plan de seis años y 350 millones", "ein Programm über 350 Millionen": what is set aside for something is money. */
export function isFunding(scan: Scan, draft: Draft): boolean {
  const isLed = FUND_LINKS.test(foldAt(scan, draft.from - 1));
  for (let at = draft.from - 1; isLed && at >= draft.from - FUND_REACH; at--) {
    const word = foldAt(scan, at);
    if (FUNDS.test(word)) return true;
    if (/^[.;:!?]$/u.test(word)) return false;
  }
  return false;
}

const FUND_REACH = 7;
const FUND_LINKS = /^(?:of|worth|de|d|por|über|von|und|and|y|et|на|в|и)$/u;
const FUNDS =
  /^(?:fines?|bills?|costs?|savings?|losses|loss|profits?|revenues?|turnover|deficit|surplus|multas?|facturas?|costes?|costos?|pérdidas?|beneficios?|ingresos|ahorros?|déficit|superávit|amendes?|factures?|coûts?|pertes?|bénéfices?|économies?|excédent|geldstrafe|geldbuße|rechnung|verlust\p{L}*|gewinn\p{L}*|umsatz|defizit|überschuss|einsparungen|штраф\p{L}*|убыт\p{L}+|прибыл\p{L}+|выручк\p{L}+|ущерб\p{L}*|дефицит\p{L}*|стоимост\p{L}+|plans?|programmes?|fund|package|loans?|grants?|subsid(?:y|ies)|budget|debts?|fonds|enveloppe|prêts?|crédits?|aides?|dette|subventions?|planes|programas?|fondos?|paquetes?|préstamos?|créditos?|deuda|presupuesto|ayudas?|inversi(?:ón|ones)|programm|paket|kredite?n?|darlehen|fördertopf|schulden|zuschüsse?n?|ausfälle?n?|mindereinnahmen|mehreinnahmen|mehrkosten|programm\p{L}*|программ\p{L}+|кредит\p{L}*|заем|займ\p{L}*|фонд\p{L}*|субсиди\p{L}+|бюджет\p{L}*|долг\p{L}*)$/u;

/** What is earned, paid or asked for is money. */
export const PAYING =
  /^(?:earns?|earned|earning|pays?|paid|paying|costs?|costing|получа\p{L}+|зарабатыва\p{L}+|стоит|стоят|стоил\p{L}*|стоить|плат[ия]\p{L}+|обойд\p{L}+|verdien\p{L}+|kostet\p{L}*|kosten|ganan?|ganó|ganaron|perdió|cuestan?|costó|costará|costarán|gagn(?:e|ent|ait)|coût(?:e|ent|ait|era|eront|é)|invests?|invested|spends?|spent|investier\p{L}+|umsetz\p{L}+|investi(?:t|ssent|ra|ront)?|dépens\p{L}+|factur(?:a|e|ó|aron|ent|era)|invirt\p{L}+|invertir\p{L}*|recaud\p{L}+|вложи\p{L}+|инвестир\p{L}+|потрати\p{L}+|выручил\p{L}*)$/u;
