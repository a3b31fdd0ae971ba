import { describe, expect, it } from 'vitest';
import { DIGITS, RuleTable, rulesAt } from './ruleTable.ts';

const table = new RuleTable<string, ReadonlySet<string>>([
  { opens: (months) => months, rule: 'month' },
  { opens: () => ['the year', 'the month', 'year', DIGITS], rule: 'distance' },
  { opens: (_, language) => (language === 'de' ? ['im'] : ['the', DIGITS]), rule: 'any' },
]);
const rules = (first: string, second = '', language = 'en'): readonly string[] =>
  rulesAt(table.in(language, new Set(['may', 'march'])), first, second);

describe('RuleTable', () => {
  it('tries a rule where a word it opens with stands, and nowhere else', () => {
    expect(rules('may')).toEqual(['month']);
    expect(rules('april')).toEqual([]);
  });

  it('asks for the second word where the first alone opens nothing', () => {
    expect(rules('the', 'year')).toEqual(['distance', 'any']);
    expect(rules('the', 'war')).toEqual(['any']);
  });

  it('keeps the order of the rules', () => {
    expect(rules(DIGITS)).toEqual(['distance', 'any']);
  });

  it('has the words of each language', () => {
    expect(rules('im', '', 'de')).toEqual(['any']);
    expect(rules('im')).toEqual([]);
  });
});
