/** Who trades what with whom: frames of words as one table, each with what its last number is said of. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../document/canonicalText.ts';
import { planTextBlocks } from '../../document/planTextBlocks.ts';
import { readArticle } from '../readArticle.ts';

/** Members of the Union stand for it. */
const named = (codes: readonly string[]): string => (codes.length > 15 ? 'EU' : codes.join('+'));

/** "measure flow SUBJECT>COUNTERPART basis" of the last number. */
function aboutOf(text: string): string {
  const canonical = canonicalText(`A title of the piece\n\n${text}\n`);
  const { mentions } = readArticle(canonical, planTextBlocks(canonical), {
    language: 'en',
    published: '2025-06-03',
  });
  const last = mentions.findLast(({ kind }) => kind !== 'period' && kind !== 'date' && kind !== 'vague');
  const { measure, flow, subject, counterpart, basis } = last?.about ?? {};
  return `${measure} ${flow ?? '-'} ${named(subject ?? [])}>${named(counterpart ?? [])} ${basis}`;
}

test.each<[string, string]>([
  ["China's exports to Kazakhstan reached $15bn in 2023.", 'exports exports CHN>KAZ stated'],
  ['Chinese exports to Kazakhstan reached $15bn in 2023.', 'exports exports CHN>KAZ stated'],
  ['Exports from China to Kazakhstan reached $15bn.', 'exports exports CHN>KAZ stated'],
  ['Exports to Kazakhstan from China reached $15bn.', 'exports exports CHN>KAZ stated'],
  ['China exported $15bn of goods to Kazakhstan.', 'exports exports CHN>KAZ stated'],
  ['China sold Kazakhstan $15bn of goods.', 'exports exports CHN>KAZ stated'],
  ['Kazakhstan imported $15bn of goods from China.', 'imports imports KAZ>CHN stated'],
  ["Kazakhstan's imports from China came to $15bn.", 'imports imports KAZ>CHN stated'],
  ['Imports of $15bn from China made Kazakhstan uneasy.', 'imports imports KAZ>CHN stated'],
  ['Imports from China into Kazakhstan came to $15bn.', 'imports imports KAZ>CHN stated'],
  ['Goods worth $15bn were exported from China to Kazakhstan.', 'exports exports CHN>KAZ stated'],
  ['Goods worth $15bn were imported by Kazakhstan from China.', 'imports imports KAZ>CHN stated'],
  ['Trade between China and Kazakhstan reached $41bn.', 'trade turnover CHN>KAZ stated'],
  ['Bilateral trade between Russia and Armenia quintupled.', 'trade turnover RUS>ARM stated'],
  ["China's trade with Kazakhstan reached $41bn.", 'trade turnover CHN>KAZ stated'],
  ['Trade with Kazakhstan brought China $41bn.', 'trade turnover CHN>KAZ stated'],
  ['Bilateral turnover of Russia and Georgia was $2.5bn.', 'turnover turnover RUS>GEO stated'],
  ['Russian-Georgian trade was $2.5bn.', 'trade turnover RUS>GEO stated'],
  ['Sino-Kazakh trade was $41bn.', 'trade turnover CHN>KAZ stated'],
  ['Tbilisi imported $1.7bn of fuel from Moscow.', 'imports imports GEO>RUS stated'],
  ['Yerevan sent goods worth $3bn to the Russian Federation.', 'exports exports ARM>RUS stated'],
  ['The Kremlin bought $3bn of arms from Iran.', 'imports imports RUS>IRN stated'],
  ['Armenia and Georgia exported $4bn to Russia.', 'exports exports ARM+GEO>RUS stated'],
  ['Exports of Armenia and Georgia to Russia were $4bn.', 'exports exports ARM+GEO>RUS stated'],
  [
    "Armenia's exports fell. Its imports from Russia rose to $3bn.",
    'imports imports ARM>RUS previous_sentence',
  ],
  ["Georgia's economy grew. It exported $2bn to Turkey.", 'exports exports GEO>TUR previous_sentence'],
  ["Turkey's exports to Russia rose. They reached $9bn.", 'exports exports TUR>RUS previous_sentence'],
  ["Russia's share of Armenian exports was 35%.", 'share exports ARM>RUS stated'],
  ["Russia took 35% of Armenia's exports.", 'share exports ARM>RUS stated'],
  ["35% of Armenia's exports went to Russia.", 'share exports ARM>RUS stated'],
  ['Russia accounted for 35% of Armenian imports.', 'share imports ARM>RUS stated'],
  ["Uzbekistan's trade deficit with China widened to $10bn.", 'trade_balance - UZB>CHN stated'],
  ["America's tariff on Brazilian coffee is 50%.", 'tariff - USA>BRA stated'],
  ['Washington imposed a tariff of 25% on steel from Canada.', 'tariff - USA>CAN stated'],
  ["Germany's GDP shrank by 0.2%.", 'gdp - DEU> stated'],
  ['Inflation in Turkey was 44%.', 'inflation - TUR> stated'],
  ['Kazakh oil output reached 1.8m barrels a day.', 'production - KAZ> stated'],
  ['Kyrgyzstan re-exported $2bn of Chinese cars to Russia.', 're_exports re_exports KGZ>RUS stated'],
  ['Re-exports from Kyrgyzstan to Russia were $2bn.', 're_exports re_exports KGZ>RUS stated'],
  ['Remittances from Russia to Tajikistan were $4bn.', 'remittances - TJK>RUS stated'],
  ['Exports were $5bn.', 'exports exports > unsure'],
  ['EU imports from Azerbaijan rose to $18bn.', 'imports imports EU>AZE stated'],
  ["Azerbaijan's gas exports to the EU rose 7%.", 'exports exports AZE>EU stated'],
  ['India bought 1.7m barrels of Russian oil a day.', 'imports imports IND>RUS stated'],
  ['Exports to China of Australian coal rose 12%.', 'exports exports AUS>CHN stated'],
])('%s', (text, expected) => {
  expect(aboutOf(text)).toBe(expected);
});
