/** Headers as agencies and analysts of several languages write them, by what their column holds. */
import { LONG_COLUMNS, type LongColumn } from '../csv/longRows.ts';

const WORDS: Partial<Record<LongColumn, string>> = {
  area: 'country|reporting country|reporter|reporter name|reporting economy|economy|republic|state|land|berichtsland|meldeland|страна|республика|страна-репортер|государство|отчитывающаяся страна|pays|pays déclarant|declarant|país|pais|exporter|geo|geo/time|geo\\time|reporting area|ref area|paese|kraj|ülke|origin|country of origin|страна происхождения|country name',
  counterpart:
    'partner|partner country|partner name|counterpart area|counterpart country|trading partner|trade partner|partnerland|handelspartner|партнер|партнёр|страна-партнер|страна-партнёр|страна партнер|страна партнёр|partenaire|pays partenaire|socio|país socio|destination|country of destination|importer|partner area|counterparty|страна назначения|страна-контрагент|контрагент|paese partner|ülkeler|gegenland|bestimmungsland|zielland|counterpart country name|partner country name|counterpart name|counterpart economy',
  flow: 'trade flow|direction|flow type|richtung|handelsrichtung|warenstrom|направление|поток|вид потока|flux|sens|flujo|stk_flow',
  period:
    'year|date|time|jahr|monat|zeitraum|quartal|год|период|месяц|квартал|дата|année|annee|période|mois|año|periodo|mes|quarter|refperiod',
  value:
    'trade value|amount|value usd|value eur|wert|warenwert|betrag|стоимость|значение|сумма|объем|объём|valeur|montant|valor|importe|primaryvalue|obs value|observation value',
  product:
    'hs|hs code|hs6|cn code|commodity code|code|ware|warennummer|товар|код|код тн вэд|тн вэд|produit|code produit|producto|sitc',
  unit: 'units|unit of measure|unit_measure|einheit|maßeinheit|единица|ед. изм.|ед.изм.|единица измерения|unité|unidad',
  currency: 'währung|waehrung|валюта|devise|moneda',
  note: 'notes|remark|remarks|bemerkung|anmerkung|примечание|примечания|комментарий|remarque|nota|footnote',
  source: 'data source|quelle|источник|fuente',
  status: 'flag|flags|obs flag|status flag|статус',
};

const plain = (text: string): string =>
  text
    .toLowerCase()
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

/** What a header says its column holds; what stands in brackets or behind a comma is not asked. */
export function roleOfHeader(header: string): LongColumn | null {
  const bare = header.replace(/[([][^)\]]*[)\]]/g, ' ');
  return (
    ROLES.get(plain(header)) ?? ROLES.get(plain(bare)) ?? ROLES.get(plain(bare.split(',')[0] ?? '')) ?? null
  );
}
