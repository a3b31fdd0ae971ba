import { expect, test } from 'vitest';
import { detectLanguage } from './detectLanguage.ts';

test.each([
  ['en', 'Exports to the region rose by 4 percent, and the ministry said that it expects more.'],
  ['de', 'Die Ausfuhren in die Region sind um 4 Prozent gestiegen, und das Ministerium rechnet mit mehr.'],
  ['fr', 'Les exportations vers la région ont augmenté de 4 % et le ministère en attend plus.'],
  ['es', 'Las exportaciones a la región crecieron un 4 % y el ministerio espera más para este año.'],
  ['it', 'Le esportazioni verso la regione sono cresciute del 4 per cento e il ministero ne attende di più.'],
  ['ru', 'Экспорт в регион вырос на 4 процента, и министерство ожидает продолжения роста.'],
  ['uk', 'Експорт до регіону зріс на 4 відсотки, і міністерство очікує на продовження.'],
  ['zh', '中国与中亚国家的贸易额去年增长了百分之四。'],
  ['ja', '中央アジアとの貿易は昨年、四パーセント増えた。'],
  ['ar', 'ارتفعت الصادرات إلى المنطقة بنسبة أربعة في المئة.'],
  ['en', '12 345'],
  ['en', ''],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
