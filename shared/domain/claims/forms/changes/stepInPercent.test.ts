import { describe, expect, it } from 'vitest';
import { auditText } from '../../fixtures/auditText.ts';

const verdictOf = (text: string, wording: string): string | undefined =>
  auditText(text, '2026-01-20').claims.find((claim) => claim.wording === wording)?.verdict;

const LEADING = 'A year earlier there had been 186,000 unemployed in a labour force of 2,480,000, or 7.5%. ';

describe('a change told as an amount and as a part of what it began from, with where it led', () => {
  it.each([
    [`${LEADING}The number of people in work grew by 56,000, or 2.4%, to 2,350,000.`, '2.4%'],
    ['The fleet shrank by 40 ships, or a tenth, to 360.', 'a tenth'],
    ['Deposits fell by 9 percent, or $2.0bn, to $20.2bn in the spring.', '9 percent'],
  ])('holds: %s', (text, wording) => {
    expect(verdictOf(text, wording)).toBe('holds');
  });

  it.each([
    [`${LEADING}The number of people in work grew by 56,000, or 2.9%, to 2,350,000.`, '2.9%'],
    ['The fleet shrank by 40 ships, or a fifth, to 360.', 'a fifth'],
    ['Deposits fell by 14 percent, or $2.0bn, to $20.2bn in the spring.', '14 percent'],
  ])('is contradicted: %s', (text, wording) => {
    expect(verdictOf(text, wording)).toBe('contradicted');
  });
});
