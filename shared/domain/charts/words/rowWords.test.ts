import { expect, test } from 'vitest';
import type { Flow } from '../../figures/types.ts';
import { Rest } from './rest.ts';
import { type Candidate, flowsInWords, rowsInWords } from './rowWords.ts';

const candidate = (area: string, counterpart: string, flow: Flow): Candidate => ({
  seriesId: `${area}-${counterpart} ${flow}`,
  key: {
    area,
    counterpart,
    flow,
    product: 'TOTAL',
    productRevision: '',
    frequency: 'A',
    measure: 'trade_value',
  },
});
/** Both sides of each pair, as a workspace has them that took in the tables of both. */
const ALL = (['exports', 'imports', 'turnover'] as const).flatMap((flow) => [
  candidate('ARM', 'RUS', flow),
  candidate('KGZ', 'RUS', flow),
  candidate('RUS', 'ARM', flow),
  candidate('RUS', 'KGZ', flow),
]);

test.each([
  ['Armenia and Kyrgyzstan exports to Russia 2022', ['ARM-RUS exports', 'KGZ-RUS exports']],
  ['exports of Russia to Armenia', ['RUS-ARM exports']],
  ['exports from Russia to the Kyrgyzstan', ['RUS-KGZ exports']],
  ['exports of Russia to Armenia, Georgia, and Kyrgyzstan in 2023', ['RUS-ARM exports', 'RUS-KGZ exports']],
  ['imports of Armenia from Russia', ['ARM-RUS imports']],
  ['Kyrgyzstan’s turnover with Russia', ['KGZ-RUS turnover']],
  ['Armenia and Russia, exports', ['ARM-RUS exports', 'RUS-ARM exports']],
])('%s', (words, rows) => {
  const rest = new Rest(words);
  expect(rowsInWords(rest, flowsInWords(rest), ALL).rows.map(({ seriesId }) => seriesId)).toEqual(rows);
});

test('where the figures have the other side alone, it is drawn', () => {
  const rest = new Rest('turnover of Russia with Armenia');
  const pool = [candidate('ARM', 'RUS', 'turnover')];
  expect(rowsInWords(rest, flowsInWords(rest), pool).rows).toEqual(pool);
});
