/** Headers as agencies and analysts of several languages write them, by what their column holds. */

import { LONG_COLUMNS, type LongColumn } from '../shapes/longRows.ts';
import { lowered } from './columns.ts';

const WORDS: Partial<Record<LongColumn, string>> = {
  area: 'country|countries|country of origin or destination|ctyname|cty name|страны|наименование страны|наименование стран|наименование|ел атауы|елдердің атауы|länder|pays et territoires|países|reporting country|reporter|reporter name|reporting economy|economy|republic|state|land|berichtsland|meldeland|страна|республика|страна-репортер|государство|отчитывающаяся страна|pays|pays déclarant|declarant|país|pais|exporter|exporters|geo|geo/time|geo\\time|reporting area|ref area|paese|kraj|ülke|ülke adı|raporlayan ülke|країна|держава|краіна|ţara|țara|țară|ţară|țări|riik|valsts|šalis|երկիր|երկրներ|ქვეყანა|ქვეყნები|ölkə|ölkələr|ölkənin adı|ел|елдер|мемлекет|өлкө|өлкөлөр|кишвар|кишварҳо|mamlakat|mamlakatlar|davlat|davlatlar|давлат|давлатлар|мамлакат|мамлакатлар|ýurt|ýurtlar|país declarante|país informante|paese dichiarante|kraj zgłaszający|国家|国别|报告国|国家（地区）|国家(地区)|origin|country of origin|страна происхождения|country name',
  counterpart:
    'partner|final destination|country or region of origin or destination|partner country|partner name|counterpart area|counterpart country|trading partner|trading partners|importers|贸易伙伴名称|no pais|partner economy|страны-партнеры|trade partner|partnerland|handelspartner|партнер|партнёр|страна-партнер|страна-партнёр|страна партнер|страна партнёр|partenaire|pays partenaire|socio|país socio|destination|country of destination|importer|partner area|counterparty|страна назначения|страна-контрагент|контрагент|paese partner|ülkeler|ortak ülke|partner ülke|ticaret ortağı|країна-партнер|країна партнер|краіна-партнёр|țara parteneră|țară parteneră|ţara parteneră|partnerriik|partnervalsts|šalis partnerė|գործընկեր երկիր|գործընկեր|პარტნიორი ქვეყანა|პარტნიორი|tərəfdaş ölkə|серіктес ел|өнөктөш өлкө|hamkor mamlakat|ҳамкор мамлакат|кишвари шарик|país parceiro|parceiro|kraj partnerski|贸易伙伴|伙伴国|伙伴国家|gegenland|bestimmungsland|zielland|counterpart country name|partner country name|counterpart name|counterpart economy',
  flow: 'trade flow|trade flow name|tradeflowname|flow label|napr|exp or imp|flowtypedescription|flow type description|exp or imp|direction|flow type|richtung|handelsrichtung|warenstrom|направление|поток|вид потока|flux|sens|flujo|fluxo|flusso|stk_flow|напрям|напрямок|потік|yön|akım|ticaret akımı|flux comercial|voog|plūsma|srautas',
  period:
    'year|year & month|year and month|date of data|co ano|数据年月|co mes|fiscal year|financial year|ref date|monthid|month id|date|time|jahr|monat|zeitraum|quartal|год|период|месяц|квартал|дата|année|annee|période|mois|año|periodo|mes|quarter|refperiod|yıl|yil|yıllar|dönem|donem|ay|çeyrek|рік|роки|місяць|період|год/месяц|месяц/год|перыяд|anul|perioadă|perioada|luna|trimestru|trimestrul|ano|rok|miesiąc|okres|kwartał|anno|mese|periodo|aasta|kuu|periood|kvartal|gads|gadi|mēnesis|periods|ceturksnis|metai|mėnuo|laikotarpis|ketvirtis|տարի|տարեթիվ|ամիս|ժամանակաշրջան|եռամսյակ|წელი|თვე|პერიოდი|კვარტალი|illər|dövr|rüb|жыл|жылы|жылдар|ай|кезең|тоқсан|мезгил|чейрек|сол|моҳ|давра|семоҳа|йил|йиллар|ой|давр|чорак|yillar|oy|davr|chorak|ýyl|döwür|年|年份|年度|月|月份|季度|时间|日期|时期',
  value:
    'trade value|amount|value usd|value eur|vl fob|stoim|stoimost|trade value us|total value|fob value|cif value|customs value|fas value|all val mo|gen val mo|wert|warenwert|betrag|стоимость|значение|сумма|объем|объём|valeur|montant|valor|importe|primaryvalue|obs value|observation value|değer|tutar|вартість|сума|обсяг|вартасць|valoare|valoarea|valore|reikšmė|wartość|väärtus|summa|vērtība|vertė|արժեք|գումար|ღირებულება|თანხა|dəyər|məbləğ|dəyəri|құны|сома|құн|наркы|суммасы|арзиш|маблағ|qiymat|qiymati|қиймати|қиймат|gymmaty|金额|价值|数值|贸易额',
  product:
    'hs|hs code|hs6|cn code|commodity code|product code|productcode|co ncm|ncm|tnved|тнвэд|commoditycode|product sector code|product/sector code|code|ware|warennummer|товар|код|код тн вэд|тн вэд|produit|code produit|producto|sitc|sitc06|sitc rev 4|cpa2 1|bec|ürün|mal|mal grubu|fasıl|gtip|gtip kodu|ürün kodu|товар код|код товару|код уктзед|уктзед|код укт зед|тавар|код тавара|produs|cod produs|produse|produto|prodotto|towar|kod cn|kood|kaup|kauba kood|prece|preces kods|prekė|prekės kodas|ապրանք|ապրանքի կոդ|կոդ|საქონელი|საქონლის კოდი|კოდი|mal qrupu|malın kodu|xif mn kodu|тауар|тауар коды|тауарлар|товар коду|мол|рамзи мол|tovar|tovar kodi|товар коди|haryt|haryt kody|商品|商品编码|商品名称|产品|hs编码',
  unit: "units|uom|unit of measure|unit_measure|einheit|maßeinheit|единица|ед. изм.|ед.изм.|единица измерения|unité|unidad|birim|ölçü birimi|одиниця|одиниця виміру|од. виміру|адзінка вымярэння|unitate de măsură|unitatea|unidade|unità|unità di misura|jednostka|jednostka miary|ühik|mõõtühik|mērvienība|vienība|matavimo vienetas|vienetas|չափման միավոր|միավոր|ერთეული|ölçü vahidi|vahid|өлшем бірлігі|бірлік|өлчөм бирдиги|воҳиди ченак|o'lchov birligi|ўлчов бирлиги|ölçeg birligi|单位|计量单位",
  currency:
    'währung|waehrung|валюта|devise|moneda|para birimi|döviz|валюта|monedă|valută|valuta|moeda|waluta|valuuta|valūta|արժույթ|ვალუტა|valyuta|асъор|币种|货币',
  note: 'notes|remark|remarks|bemerkung|anmerkung|примечание|примечания|комментарий|remarque|nota|footnote|açıklama|примітка|примітки|notă|note|uwagi|uwaga|märkus|piezīme|pastaba|ծանոթագրություն|შენიშვნა|qeyd|ескертпе|эскертүү|эзоҳ|izoh|изоҳ|bellik|备注|注',
  source:
    'data source|quelle|источник|fuente|kaynak|джерело|крыніца|sursa|sursă|fonte|źródło|allikas|avots|šaltinis|աղբյուր|წყარო|mənbə|дереккөз|булак|манбаъ|manba|манба|çeşme|来源|数据来源',
  status: 'flag|flags|obs flag|value flag|status flag|статус',
};

const plain = (text: string): string =>
  lowered(text)
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/[_\s.:-]+/g, ' ')
    .trim();

const ROLES: ReadonlyMap<string, LongColumn> = new Map([
  ...(Object.entries(WORDS) as [LongColumn, string][]).flatMap(([role, words]) =>
    words.split('|').map((word) => [plain(word), role] as const),
  ),
  ...(Object.entries(LONG_COLUMNS) as [LongColumn, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [plain(word), role] as const),
  ),
]);

/** Headers of the power of ten or the magnitude that amounts are to be taken times. */
export const isScale = (header: string): boolean =>
  /^(?:scalar factor|scale factor|scale|multiplier|unit mult|unit multiplier|magnitude|power code|множитель)$/.test(
    plain(header),
  );

/** Headers of columns that say again how long the periods are: their codes look like flows ("M"). */
export const isFrequency = (header: string): boolean =>
  /^(?:freq|frequency|time frequency|periodicity|frequenz|периодичность)$/.test(plain(header));

/** Headers of columns that say of an SDMX message what it is of and what it asks for: "M" merges, and is no import. */
export const isOfMessage = (header: string): boolean =>
  /^(?:structure|structure id|structure name|dataflow|action)$/.test(plain(header));

/** What a header says its column holds; what stands in brackets or behind a comma is not asked. */
export function roleOfHeader(header: string): LongColumn | null {
  const bare = header.replace(/[([][^)\]]*[)\]]/g, ' ');
  return (
    ROLES.get(plain(header)) ?? ROLES.get(plain(bare)) ?? ROLES.get(plain(bare.split(',')[0] ?? '')) ?? null
  );
}

/** Headers of columns that say whether their row holds values or what is said of them. */
export const isAttribute = (header: string): boolean => plain(header) === 'attribute';

/** What such a column says of a row that holds no values. */
export const isStatusRow = (text: string): boolean => /^(?:status|flags?|footnotes?|notes?)$/i.test(text);
