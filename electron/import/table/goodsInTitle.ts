/**
 * A title that tells of some goods only ("Wheat exports of Kazakhstan"): where no column names goods, every row would be taken
 * for the trade in all of them, so it is asked.
 */
import type { LongColumn } from '../shapes/longRows.ts';
import type { ColumnProposal, ImportQuestion } from './tableTypes.ts';

/** Goods that titles name; Russian and German words by their stems, since they are bent and joined. */
const GOODS = [
  'agricultur\\p{L}*|agri-?food|alumini?um|arms|beef|beer|bananas?|cars|cattle|cement|cereals?|chemicals?|chips|coal|cocoa|coffee|copper|cotton|crude(?: oil)?|dairy|diamonds?|electricity|electronics|energy|fertili[sz]ers?|fish|flour|food|foodstuffs?|fruits?|fuels?|furniture|gas|gold|grains?|iron|lng|machinery|maize|meat|medicines?|metals?|minerals?|nickel|oil|ores?|petroleum|petrochemicals?|pharmaceuticals?|potash|rice|semiconductors?|silver|steel|sugar|tea|textiles?|timber|tobacco|trucks?|uranium|vegetables?|vehicles?|wheat|wine|wood|wool',
  '(?:пшени|зерн|нефт|угл|угол|металл|стал|удобрен|древес|лесомат|золот|алмаз|хлопк|хлопок|машин|оборудован|автомоб|продовольств|сельскохоз|электроэнер|топлив|уран|алюмин|медикамент|лекарств)\\p{L}*|газ(?:а|ом|у)?|вин(?:о|а)|мед(?:ь|и)',
  '(?:weizen|getreide|erdöl|erdgas|kohle|stahl|maschinen|düngemittel|holz|arznei|lebensmittel)\\p{L}*',
].join('|');
const FLOW =
  'e[kx]-?ports?|imports?|shipments|sales|trade|ausfuhr\\p{L}*|einfuhr\\p{L}*|экспорт\\p{L}*|импорт\\p{L}*';
const BETWEEN = '[^\\p{L}]{1,3}(?:\\p{L}+[^\\p{L}]{1,3})';

/** The goods stand right before the flow ("crude oil exports"), or behind it ("exports of refined oil"). */
const TELLS = [
  new RegExp(`(?<!\\p{L})(${GOODS})${BETWEEN}{0,1}(?:${FLOW})(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:${FLOW})${BETWEEN}{0,3}(${GOODS})(?!\\p{L})`, 'iu'),
];
/** What is longer is a paragraph that speaks of many things. */
const LONGEST_TITLE = 160;

/** The question, where a title or the header of a value names goods and nothing says which they are. */
export function goodsInTitle(
  titles: readonly string[],
  columns: readonly ColumnProposal[],
  constants: Partial<Record<LongColumn, string>>,
  where: string,
): ImportQuestion | null {
  const values = columns.filter(({ role }) => role === 'value');
  const isSaid =
    constants.product !== undefined ||
    columns.some(({ role }) => role === 'product') ||
    (values.length > 0 && values.every(({ says }) => says.product !== undefined));
  if (isSaid) return null;
  for (const text of [...titles, ...values.map(({ header }) => header)]) {
    if (text.length > LONGEST_TITLE) continue;
    const goods = TELLS.map((tells) => tells.exec(text)?.[1]).find((found) => found !== undefined);
    if (goods === undefined) continue;
    return {
      code: 'import/goods',
      message: `"${text}" tells of ${goods.toLowerCase()}, and no column names goods: without an answer each row would be of all goods.`,
      where,
      readings: [],
      fix: 'Say which in the mapping (--mapping M), by a code or in a word: {"constants": {"product": "1001"}}; "TOTAL" is all goods.',
    };
  }
  return null;
}
