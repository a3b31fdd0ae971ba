/** Forty claims against values that scripts/claims computes with exact fractions. */
import { expect, test } from 'vitest';
import { absolute, compare, subtract } from '../../lib/decimal.ts';
import { auditText } from './fixtures/auditText.ts';
import expected from './fixtures/expectedClaims.json' with { type: 'json' };

/** A quotient and a product of eighteen-place decimals may differ from the exact value in their last places. */
const CLOSE = '0.00000000000001';
const isClose = (a: string | null, b: string): boolean =>
  a !== null && compare(absolute(subtract(a, b)), CLOSE) <= 0;

test('there are forty', () => {
  expect(expected).toHaveLength(40);
});

test.each(expected)('$words $verdict: $text', ({ text, words, low, high, verdict }) => {
  const claims = auditText(text).claims.filter(({ wording }) => wording === words);
  expect(claims.map((claim) => claim.verdict)).toEqual([verdict]);
  const [claim] = claims;
  expect([claim?.computed.low, claim?.computed.high]).toSatisfy(
    ([from, to]: (string | null)[]) => isClose(from ?? null, low) && isClose(to ?? null, high),
  );
});
