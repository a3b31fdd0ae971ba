/** Words that say what a number measures, with the flow they imply. The longest phrase at a place wins. */
import { codeClass } from '../../../lib/charClass.ts';
import { lower } from '../areas/phraseTable.ts';

/** Flows as seen from the subject area. */
export type Flow = 'exports' | 'imports' | 're_exports' | 're_imports' | 'turnover' | 'transit';

export type MeasureWord = {
  readonly start: number;
  readonly end: number;
  readonly measure: string;
  readonly flow: Flow | null;
};

const group = (
  measure: string,
  flow: Flow | null,
  phrases: string,
): readonly (readonly [string, { measure: string; flow: Flow | null }])[] =>
  phrases.split('|').map((phrase) => [phrase, { measure, flow }] as const);

const ENGLISH = [
  ...group(
    'turnover',
    'turnover',
    'trade turnover|turnover|two-way trade|total trade|trade volume|trade volumes|volume of trade|foreign trade turnover',
  ),
  ...group('trade', 'turnover', 'bilateral trade|trade|commerce|goods trade|merchandise trade'),
  ...group('trade_balance', null, 'trade deficit|trade surplus|trade balance|deficit|surplus|trade gap'),
  ...group(
    'exports',
    'exports',
    'exports|export|exported|exporting|exporter|sales abroad|shipments to|shipped|outbound shipments|export earnings|export revenues',
  ),
  ...group('imports', 'imports', 'imports|import|imported|importing|importer|purchases|inbound shipments'),
  ...group(
    're_exports',
    're_exports',
    're-exports|re-export|re-exported|re-exporting|reexports|reexport|transshipment|transshipments',
  ),
  ...group('transit', 'transit', 'transit'),
  ...group('tariff', null, 'tariffs|tariff|duty|duties|levy|levies|customs duty'),
  ...group(
    'price',
    null,
    'prices|price|a barrel|per barrel|per tonne|a tonne|benchmark|spot rate|freight rate|freight rates|rates',
  ),
  ...group('production', null, 'production|output|produced|harvest|crop|mined'),
  ...group('consumption', null, 'consumption|demand'),
  ...group('gdp', null, 'gross domestic product|gdp|economy|economic growth|economic output'),
  ...group(
    'investment',
    null,
    'foreign direct investment|direct investment|investments|investment|fdi|invested|invest',
  ),
  ...group('inflation', null, 'inflation|consumer prices'),
  ...group('debt', null, 'debt|borrowing|loans|loan'),
  ...group('aid', null, 'aid|grants|grant'),
  ...group('reserves', null, 'reserves|stocks|stockpiles|inventories'),
  ...group('revenue', null, 'revenues|revenue|sales|profits|profit|earnings|income'),
  ...group('spending', null, 'spending|budget|expenditure|costs|cost'),
  ...group('remittances', null, 'remittances'),
  ...group(
    'volume',
    null,
    'volumes|volume|cargo|throughput|traffic|freight|shipments|deliveries|supplies|flows',
  ),
  ...group('capacity', null, 'capacity'),
  ...group('employment', null, 'jobs|employment|workers|workforce'),
  ...group('population', null, 'population|inhabitants'),
  ...group('exchange_rate', null, 'exchange rate|against the dollar|to the dollar'),
  ...group('share', null, 'market share|share'),
];

const OTHER: Readonly<Record<string, typeof ENGLISH | undefined>> = {
  ru: [
    ...group('turnover', 'turnover', 'товарооборот*|внешнеторгов* оборот*'),
    ...group('trade', 'turnover', 'торговл*'),
    ...group('re_exports', 're_exports', 'реэкспорт*'),
    ...group('exports', 'exports', 'экспорт*|поставк*|вывоз*'),
    ...group('imports', 'imports', 'импорт*|ввоз*|закупк*'),
    ...group('share', null, 'дол*'),
    ...group('price', null, 'цен*|стоимост*'),
    ...group('gdp', null, 'ввп'),
    ...group('investment', null, 'инвестици*'),
    ...group('tariff', null, 'пошлин*|тариф*'),
  ],
  de: [
    ...group('turnover', 'turnover', 'handelsvolumen|außenhandelsumsatz|handelsumsatz'),
    ...group('trade', 'turnover', 'handel*|außenhandel*'),
    ...group('re_exports', 're_exports', 'reexport*'),
    ...group('exports', 'exports', 'export*|ausfuhr*'),
    ...group('imports', 'imports', 'import*|einfuhr*'),
    ...group('share', null, 'anteil*'),
    ...group('tariff', null, 'zoll*|zölle*'),
    ...group('price', null, 'preis*'),
    ...group('investment', null, 'investition*'),
    ...group('gdp', null, 'bip|bruttoinlandsprodukt*'),
  ],
  fr: [
    ...group('trade', 'turnover', 'échanges commerciaux|commerce|échanges'),
    ...group('re_exports', 're_exports', 'réexport*'),
    ...group('exports', 'exports', 'export*'),
    ...group('imports', 'imports', 'import*'),
    ...group('share', null, 'part|parts'),
    ...group('tariff', null, 'droits de douane|tarif*'),
    ...group('price', null, 'prix'),
    ...group('investment', null, 'investissement*'),
    ...group('gdp', null, 'pib'),
  ],
  es: [
    ...group('trade', 'turnover', 'intercambio comercial|comercio'),
    ...group('re_exports', 're_exports', 'reexport*'),
    ...group('exports', 'exports', 'export*'),
    ...group('imports', 'imports', 'import*'),
    ...group('share', null, 'cuota|participación'),
    ...group('tariff', null, 'arancel*'),
    ...group('price', null, 'precio*'),
    ...group('investment', null, 'inversion*|inversión'),
    ...group('gdp', null, 'pib'),
  ],
};

type Entry = {
  readonly words: readonly string[];
  readonly stem: boolean;
  readonly measure: string;
  readonly flow: Flow | null;
};
/** Phrases by their first word, and those that begin with a stem by its first letters. */
type Table = {
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
};

const tables = new Map<string, Table>();
/** Stems are looked up by this many letters; the shortest stem is not shorter. */
const STEM_LETTERS = 3;

function tableFor(language: string): Table {
  const tag = language.slice(0, 2).toLowerCase();
  const key = OTHER[tag] ? tag : 'en';
  const known = tables.get(key);
  if (known) return known;
  const [byWord, byStem] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()];
  for (const [phrase, meaning] of OTHER[key] ?? ENGLISH) {
    const stem = phrase.includes('*');
    const words = phrase.replaceAll('*', '').split(' ');
    const head = words[0] ?? '';
    const [table, index] = stem ? [byStem, head.slice(0, STEM_LETTERS)] : [byWord, head];
    const bucket = table.get(index) ?? [];
    bucket.push({ words, stem, ...meaning });
    table.set(index, bucket);
  }
  const table = { byWord, byStem };
  for (const bucket of [...byWord.values(), ...byStem.values()])
    bucket.sort(
      (a, b) => b.words.length - a.words.length || (b.words[0] ?? '').length - (a.words[0] ?? '').length,
    );
  tables.set(key, table);
  return table;
}

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Words of a stretch in small letters; hyphens join them. */
function wordsIn(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    const from = at;
    while (at < end && (isLetter(text, at) || (at > from && isJoint(text, at, end)))) at++;
    if (at === from) at++;
    else words.push({ text: lower(text.slice(from, at)), start: from, end: at });
  }
  return words;
}

/** A hyphen in front of a letter. */
const isJoint = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === HYPHEN && at + 1 < end && isLetter(text, at + 1);
const HYPHEN = 0x2d;

const isWideLetter = codeClass(/\p{L}/u);

/** Asked of every character of an article: most are plain, and need no pattern. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : isWideLetter(code);
}

/** Measure words of a stretch, in order, in the text's own offsets. */
export function findMeasures(
  text: string,
  start: number,
  end: number,
  language: string,
): readonly MeasureWord[] {
  const table = tableFor(language);
  const words = wordsIn(text, start, end);
  const found: MeasureWord[] = [];
  for (let i = 0; i < words.length; ) {
    const entry = entryAt(table, words, i);
    const last = entry && words[i + entry.words.length - 1];
    if (!entry || !last) {
      i++;
      continue;
    }
    const at = words[i]?.start ?? start;
    const isDenominator =
      entry.measure === 'gdp' && DENOMINATOR.test(text.slice(Math.max(start, at - 40), at));
    if (!isDenominator) found.push({ start: at, end: last.end, measure: entry.measure, flow: entry.flow });
    i += entry.words.length;
  }
  return found;
}

/** "49 percent of GDP" measures something else by it. */
const DENOMINATOR =
  /(?:%|percent|per cent|prozent|pour cent|por ciento|процент\p{L}*|share|third|half|quarter|tenth)\s(?:of|des|du|del|от)?\s?(?:its|the|their|национального)?\s?$/iu;

function entryAt(table: Table, words: readonly { text: string }[], at: number): Entry | undefined {
  const head = words[at]?.text ?? '';
  const whole = table.byWord.get(head);
  const stems = table.byStem.get(head.slice(0, STEM_LETTERS));
  if (whole === undefined && stems === undefined) return undefined;
  const fits = (entry: Entry): boolean =>
    entry.words.every((word, i) => {
      const text = words[at + i]?.text ?? '';
      return entry.stem ? text.startsWith(word) : text === word;
    });
  return whole?.find(fits) ?? stems?.find(fits);
}
