import { describe, expect, it } from 'vitest';
import { findQuantities } from './findQuantities.ts';
import { notation, yearsOf } from './testing/caseFormat.ts';
import { TRADE_CASES } from './testing/casesTrade.ts';

const TABLES = [{ name: 'trade news', language: 'en', cases: TRADE_CASES }] as const;

describe.each(TABLES)('$name', ({ language, cases }) => {
  it.each(cases.map((entry) => [entry[0], entry.slice(1)] as const))('%s', (sentence, expected) => {
    const withVague = expected.some((line) => line.includes('= vague'));
    expect(
      notation(sentence, findQuantities(sentence, { language, masked: yearsOf(sentence) }), withVague),
    ).toEqual(expected);
  });
});
