/** When the fiscal years of lands begin, for articles that are mostly of one and speak of such a year. */
import { matchesOf } from '../../../lib/matches.ts';

/** `ofState`: companies there count otherwise, so that its state has to be spoken of beside the year. */
type LandYear = { readonly start: number; readonly ofState: boolean };

const year = (lands: string, start: number, ofState: boolean): readonly (readonly [string, LandYear])[] =>
  lands.split(' ').map((land) => [land, { start, ofState }]);

/** By ISO 3166-1 alpha-3, as the budgets of these lands say it. */
const LANDS: ReadonlyMap<string, LandYear> = new Map([
  ...year('IND JPN', 4, false),
  ...year('GBR ZAF CAN HKG SGP BWA NAM LSO SWZ', 4, true),
  ...year('AUS NZL PAK BGD', 7, false),
  ...year('EGY KEN UGA TZA RWA MUS', 7, true),
  ...year('USA THA', 10, true),
]);

/** Words for such a year, in the languages that are read. */
const FISCAL =
  /[Ff]iscal (?:[Yy]ear|20\d\d)|[Ff]inancial [Yy]ear|\bFY ?'?\d\d|Fiskaljahr|Haushaltsjahr|(?:année|exercice) (?:fiscale?|budgétaire)|(?:año|ejercicio) fiscal|(?:финансов|фискальн|бюджетн)[а-я]{2,4} год/gu;
/** The state, its money and those who spend it. */
const STATE =
  /(?<!\p{L})(?:federal|government\p{L}*|treasury|chancellor|councils?|congress\p{L}*|senate|parliament|pentagon|budget\p{L}*|borrowing|deficit|appropriations?|exchequer|ministr\p{L}+|ministers?|department|NHS|OBR|USDA|customs|revenue service|Bundesregierung|Regierung|Kongress|Finanzministerium|Defizit|Etat|Staats\p{L}+|gouvernement|Congrès|Trésor|déficit|gobierno|Congreso|Tesoro|правительств\p{L}+|Конгресс\p{L}*|Минфин\p{L}*|дефицит\p{L}*|бюджет\p{L}*)(?!\p{L})/iu;
/** Around the year's words, in characters: about a sentence. */
const BESIDE = 160;
/** A company's accounts. */
const COMPANY =
  /(?<!\p{L})(?:shareholders?|dividends?|ebitda|pre-tax|earnings per share|a share|net income|net profit|Inc|Corp|plc|Ltd|AG|SE)(?!\p{L})/u;

/** "Fiscal 2025" of Japan began in April 2025; elsewhere such a year is called by the one it ends in. */
export const namesFiscalByStart = (land: string | null): boolean => land === 'JPN';

/** The first month of the fiscal year of the land an article is mostly of; null where it speaks of none. */
export function landFiscalStart(article: string, land: string | null): number | null {
  const own = land === null ? undefined : LANDS.get(land);
  if (own === undefined) return null;
  const named = matchesOf(article, FISCAL);
  if (named.length === 0 || !own.ofState) return named.length === 0 ? null : own.start;
  const isOfState = named.some(({ index, 0: words }) => {
    const around = article.slice(Math.max(0, index - BESIDE), index + words.length + BESIDE);
    return STATE.test(around) && !COMPANY.test(around);
  });
  return isOfState ? own.start : null;
}
