/** The unit of a column or a row as written: a power of ten of a currency. */
import { CODE_ALIASES, CURRENCY_CODES } from '#shared/domain/reading/number/lexicon/currencyCodes.ts';
import { lowered } from '../table/columns.ts';
import { remembered } from './remembered.ts';

/** What one written unit stands for: 10^exponent of a currency. */
export type StatedUnit = { readonly exponent: number; readonly currency: string | null };

const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  thousands: 3,
  k: 3,
  th: 3,
  ths: 3,
  thsd: 3,
  thou: 3,
  million: 6,
  millions: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  m: 6,
  billion: 9,
  billions: 9,
  bn: 9,
  bln: 9,
  mrd: 9,
  trillion: 12,
  trillions: 12,
  trn: 12,
  tn: 12,
  mill: 6,
  milliarde: 9,
  milliarden: 9,
  millionen: 6,
  tausend: 3,
  tsd: 3,
  milliers: 3,
  milliards: 9,
  milliard: 9,
  miles: 3,
  millones: 6,
  тыс: 3,
  тысяч: 3,
  тысячи: 3,
  млн: 6,
  миллион: 6,
  миллионов: 6,
  миллионы: 6,
  млрд: 9,
  миллиард: 9,
  миллиардов: 9,
  миллиарды: 9,
  трлн: 12,
  ming: 3,
  минг: 3,
  mlrd: 9,
  milj: 6,
  bin: 3,
  milyon: 6,
  milyar: 9,
  min: 3,
  milyard: 9,
  müň: 3,
  mii: 3,
  milioane: 6,
  miliarde: 9,
  tys: 3,
  migliaia: 3,
  milioni: 6,
  miliardi: 9,
  milhões: 6,
  tūkst: 3,
  tuhat: 3,
  тис: 3,
  тисяч: 3,
  мільйонів: 6,
  мільярдів: 9,
  мың: 3,
  миң: 3,
  ҳазор: 3,
  հազար: 3,
  հազ: 3,
  մլն: 6,
  միլիոն: 6,
  մլրդ: 9,
  ათასი: 3,
  ათ: 3,
  მლნ: 6,
  მილიონი: 6,
  მლრდ: 9,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  crore: 7,
  crores: 7,
};
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  долл: 'USD',
  доллар: 'USD',
  доллара: 'USD',
  долларов: 'USD',
  доллары: 'USD',
  евро: 'EUR',
  руб: 'RUB',
  рубль: 'RUB',
  рублей: 'RUB',
  рубли: 'RUB',
  юань: 'CNY',
  юаней: 'CNY',
  тенге: 'KZT',
  dólares: 'USD',
  dollari: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  дол: 'USD',
  доларів: 'USD',
  долари: 'USD',
  доллари: 'USD',
  dolar: 'USD',
  dolarów: 'USD',
  dolari: 'USD',
  doları: 'USD',
  dolları: 'USD',
  dólar: 'USD',
  դոլար: 'USD',
  დოლარი: 'USD',
  avro: 'EUR',
  eiro: 'EUR',
  eurot: 'EUR',
  eurų: 'EUR',
  євро: 'EUR',
  եվրո: 'EUR',
  ევრო: 'EUR',
  tl: 'TRY',
  грн: 'UAH',
  гривень: 'UAH',
  сом: 'KGS',
  сомонӣ: 'TJS',
  դրամ: 'AMD',
  драм: 'AMD',
  ლარი: 'GEL',
  лари: 'GEL',
  zł: 'PLN',
  美元: 'USD',
  欧元: 'EUR',
  日元: 'JPY',
  人民币: 'CNY',
  元: 'CNY',
  '£': 'GBP',
  '₽': 'RUB',
  '₸': 'KZT',
  '₹': 'INR',
  '₴': 'UAH',
  '₺': 'TRY',
  '₼': 'AZN',
  '₾': 'GEL',
  '֏': 'AMD',
  rmb: 'CNY',
  yuan: 'CNY',
  yen: 'JPY',
  円: 'JPY',
  日圆: 'JPY',
  won: 'KRW',
  韩元: 'KRW',
  卢布: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  rouble: 'RUB',
  roubles: 'RUB',
  rubel: 'RUB',
  tenge: 'KZT',
  теңге: 'KZT',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  гривна: 'UAH',
  lari: 'GEL',
  dram: 'AMD',
  drams: 'AMD',
  reais: 'BRL',
  lira: 'TRY',
  liras: 'TRY',
  zloty: 'PLN',
};

/** Words beside magnitude and currency that change nothing: "in million US dollars", "долл. США", "current US$". */
const FILLERS: ReadonlySet<string> = new Set([
  'in',
  'us',
  'сша',
  'de',
  'of',
  'в',
  'с',
  'current',
  'at',
  'prices',
  'exchange',
  'rates',
  'aqsh',
  'abd',
  'abş',
  'ақш',
  'акш',
  'има',
  'ամն',
  'აშშ',
  'sua',
  'usa',
  'value',
  'valor',
  'fob',
  'fas',
  'cif',
  'di',
  'do',
  'dos',
  'des',
]);

/** "KEUR", "MUSD", "TEUR": a magnitude glued to a currency. */
const GLUED: Readonly<Record<string, number>> = { K: 3, T: 3, M: 6 };

/**
 * Reads "thousand USD", "bn USD (sic)", "US dollars (millions)", "10,000 CNY (...)", "亿美元", "KEUR", "USD '000" or "". What
 * stands in parentheses is read where it is a unit and adds what is missing outside; else it explains and is not read.
 * Null when a word is neither a magnitude nor a currency.
 */
export const readUnit = remembered((text: string): StatedUnit | null => {
  const unit = text.replaceAll('（', '(').replaceAll('）', ')');
  const outside = plainUnit(unit.replace(/\([^)]*\)/g, ' '));
  if (outside === null) return null;
  let { exponent, currency } = outside;
  for (const [, inside = ''] of unit.matchAll(/\(([^)]*)\)/g)) {
    const more = inside.trim() === '' ? null : plainUnit(inside);
    if (more === null || (more.currency !== null && currency !== null && more.currency !== currency))
      continue;
    if (exponent === 0) exponent = more.exponent;
    currency ??= more.currency;
  }
  return { exponent, currency };
});

/** Words of every script: one that is passed over unread would take its magnitude along. */
const TOKENS =
  /\d[\d, ]*\d|\d|万亿|千亿|百亿|十亿|千万|百万|[亿万千]|美元|欧元|日元|日圆|円|韩元|卢布|人民币|元|US\$|[$€£₽₸₹₴₺₼₾֏]|\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/giu;

function plainUnit(text: string): StatedUnit | null {
  const plain = text
    .replace(/\bd['’](?=\p{L})/giu, ' ')
    .replace(/\bU\.\s?S\.?/g, 'US')
    // The OECD's code of a currency at the rates of exchange.
    .replace(/\bUSD_EXC\b/, 'USD')
    .replaceAll('_', ' ')
    .replace(/(?<=(?:\$|€|USD|EUR)\s?)mil\b/giu, 'million')
    .replace(/(?<![\d,.])(?<!\d )['’]?000s?(?!\d)/gu, ' thousand ');
  if (/[^\s\p{L}\d,.$€£₽₸₹₴₺₼₾֏]/u.test(plain)) return null;
  const words = plain.match(TOKENS) ?? [];
  let exponent = 0;
  let currency: string | null = null;
  for (const word of words) {
    if (FILLERS.has(word.toLowerCase())) continue;
    const meant = wordOfUnit(word);
    if (meant === null || (meant.currency !== null && currency !== null && meant.currency !== currency))
      return null;
    exponent += meant.exponent;
    currency ??= meant.currency;
  }
  return words.length === 0 && plain.trim() !== '' ? null : { exponent, currency };
}

function wordOfUnit(word: string): StatedUnit | null {
  if (/^10*$/.test(word.replace(/[, ]/g, '')))
    return { exponent: word.replace(/[, ]/g, '').length - 1, currency: null };
  const lower = lowered(word);
  const magnitude = MAGNITUDES[lower];
  if (magnitude !== undefined) return { exponent: magnitude, currency: null };
  const named = CURRENCY_WORDS[lower] ?? currencyOfCode(word);
  if (named !== null) return { exponent: 0, currency: named };
  const glued = GLUED[word.charAt(0)];
  const behind = currencyOfCode(word.slice(1));
  return glued === undefined || behind === null ? null : { exponent: glued, currency: behind };
}

const currencyOfCode = (word: string): string | null =>
  CURRENCY_CODES.has(word) ? (CODE_ALIASES[word] ?? word) : null;
