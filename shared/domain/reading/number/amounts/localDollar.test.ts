import { expect, test } from 'vitest';
import { localDollar } from './localDollar.ts';

const SYDNEY =
  'Beef on track\n\nSYDNEY, 5 November 2025 (AgriWire) — Australia sold more to the United States.';

test.each([
  [
    'dated from a land, the American cents told apart',
    `${SYDNEY} A dollar was worth 65.1 US cents. A steer made $1,900.`,
    'AUD',
  ],
  [
    'its own letter at the first amount alone',
    `${SYDNEY} At 65 US cents, exports earn A$17.2 billion, $1.4 billion more, then $16.5 billion, $9 billion of them beef.`,
    'AUD',
  ],
  [
    'its own letter as often as none',
    `${SYDNEY} It sold at US$480, wrote off A$146 million and lost $24 million.`,
    null,
  ],
  ['nothing tells the American one apart', `${SYDNEY} A steer made $1,900.`, null],
])('a plain dollar: %s', (_, text, code) => {
  expect(localDollar(text, null)).toBe(code);
});
