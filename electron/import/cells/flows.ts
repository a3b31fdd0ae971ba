/** Flows as tables of several languages call them. */
import { FLOWS, type Flow, type Valuation } from '#shared/domain/figures/types.ts';
import { columnName } from '../table/columns.ts';
import { remembered } from './remembered.ts';

const WORDS: Partial<Record<Flow, string>> = {
  exports:
    'export|exp|x|2|02|exported|gross_exp|gross_exp_|domestic_exports|ausfuhr|ausfuhren|exporte|экспорт|вывоз|эк|exportation|exportations|exportación|exportaciones|exportação|exportações|esportazioni|eksport|ihracat|dışsatım|експорт|вивіз|экспарт|exporturi|exportul|eksports|eksportas|արտահանում|ექსპორტი|ixrac|ixracat|содирот|eksporti|экспорти|出口|出口额|出口值|出口总额|出口总值',
  imports:
    'import|imp|m|1|01|imported|gross_imp|gross_imp_|einfuhr|einfuhren|importe|импорт|ввоз|им|importation|importations|importación|importaciones|importação|importações|importazioni|ithalat|dışalım|імпорт|ввіз|імпарт|importuri|importul|importas|ներմուծում|ներկրում|იმპორტი|idxal|idxalat|воридот|importi|импорти|进口|进口额|进口值|进口总额|进口总值',
  re_exports:
    're_export|reexport|reexports|rx|3|re_exporte|reexporte|реэкспорт|réexportations|reexportaciones|reeksport|реекспорт|рээкспарт|təkrar_ixrac|re_ixrac|վերաարտահանում|რეექსპორტი|reexporturi|reexportações|转口',
  re_imports:
    're_import|reimport|reimports|rm|4|re_importe|reimporte|реимпорт|réimportations|reimportaciones|реімпорт|рэімпарт|təkrar_idxal|վերաներմուծում|რეიმპორტი|reimportações',
  turnover:
    'total_trade|trade_turnover|aussenhandelsumsatz|außenhandelsumsatz|товарооборот|оборот|внешнеторговый_оборот|foreign_trade_turnover|external_trade_turnover|foreign_trade_volume|total_trade_turnover|dış_ticaret_hacmi|toplam_dış_ticaret|товарообіг|зовнішньоторговельний_оборот|тавараабарот|знешнегандлёвы_абарот|արտաքին_առևտրաշրջանառություն|ապրանքաշրջանառություն|საგარეო_სავაჭრო_ბრუნვა|სავაჭრო_ბრუნვა|ticarət_dövriyyəsi|xarici_ticarət_dövriyyəsi|сыртқы_сауда_айналымы|тауар_айналымы|тышкы_соода_жүгүртүү|соода_жүгүртүү|гардиши_савдои_хориҷӣ|tashqi_savdo_aylanmasi|ташқи_савдо_айланмаси|tovar_aylanmasi|товар_айланмаси|进出口总额|进出口|进出口总值|贸易总额',
  population:
    'total_population|einwohner|bevölkerung|население|численность_населения|población|population_totale',
};

const FLOW_WORDS: ReadonlyMap<string, Flow> = new Map(
  FLOWS.flatMap((flow) => [
    [flow, flow] as const,
    ...(WORDS[flow] ?? '')
      .split('|')
      .filter((word) => word !== '')
      .map((word) => [word, flow] as const),
  ]),
);

/** A flow seen from the area; null when the word names none. */
export const flowOf = remembered((text: string): Flow | null => FLOW_WORDS.get(columnName(text)) ?? null);

/** What is counted beside goods that cross a border, and what is left when one flow is taken from another. */
const NOT_A_FLOW =
  /\bnet\b|balance|services|сальдо|saldo|solde|bilanz|услуг|dienstleistung|denge|açığı|fazlası|hizmet|послуг|баланс|balan[tț]|serviços|servicios|servizi|usług|serviciilor|հաշվեկշիռ|ծառայ|ბალანსი|მომსახურ|xidmət|қызмет|хизмат|хадамот|xizmat|айырмасы|差额|顺差|逆差|服务/i;

/** What compares or divides amounts, and is none. */
const RATE =
  /%|percent|per cent|per capita|growth|\bindex|\bshare\b|anteil|veränderung|доля|темп|прирост|индекс|на душу|частка|зростан|pondere|creștere|oranı|artış|payı|dəyişim|endeks|տեսակարար|աճի|წილი|ზრდა|ინდექს|xüsusi çəki|үлес|үлүш|өсу|өсүш|ҳисса|ulush|o'sish|ўсиш|улуш|占比|比重|增长|同比|环比|增速/i;

/** The flow that a text names: as a whole, or by one of its words ("Exports (FOB)"). Null when it names none, or several. */
export const flowIn = remembered((stated: string): Flow | null => {
  const text = stated.replaceAll('（', '(').replaceAll('）', ')');
  if (RATE.test(text)) return null;
  const bare = text.replace(/[([][^)\]]*[)\]]/g, ' ').trim();
  const whole = flowOf(bare.split(',')[0]?.trim() ?? '');
  if (whole !== null) return whole;
  if (NOT_A_FLOW.test(bare)) return null;
  const words = bare.match(/\p{L}[\p{L}-]*/gu) ?? [];
  const found = new Set(words.flatMap((word) => (word.length > 3 ? (flowOf(word) ?? []) : [])));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
});

/** The valuation that a flow's name carries ("Imports, CIF"); null when it carries none. */
export function valuationIn(text: string): Valuation | null {
  if (/(?<!\p{L})(?:f\.?o\.?b\.?|фоб)(?!\p{L})/iu.test(text)) return 'FOB';
  return /(?<!\p{L})(?:c\.?i\.?f\.?|сиф)(?!\p{L})/iu.test(text) ? 'CIF' : null;
}
