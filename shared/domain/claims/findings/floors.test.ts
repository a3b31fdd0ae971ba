import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const toldOf = (text: string): readonly string[] =>
  auditText(`Trade\n\n${text.split('¶').join('\n\n')}`, '2025-06-01')
    .findings.filter(({ code, severity }) => code === 'bound_not_level' && severity === 'warning')
    .map(({ message }) => message);

test.each([
  'The mills have been promised at least €2.4 billion in public money.¶Public money for the mills comes to €2.4 billion in total and not a cent beyond.',
  'Insurers have listed at least 140 tankers.¶Of the tankers that insurers have listed, exactly 140 in number, most are old.',
  'More than 3,200 tonnes of copper left the warehouses in May.¶The warehouses lost 3,200 tonnes of copper, and no more.',
  'At least $56 million was lent to growers of coffee.¶Growers of coffee, to whom just $56 million was lent, want more.',
])('a lower bound told as the whole: %s', (text) => {
  expect(toldOf(text)).toHaveLength(1);
});

test.each([
  'The mills have been promised at least €2.4 billion in public money.¶Public money for the mills comes to at least €2.4 billion in total.',
  'The mills have been promised at least €2.4 billion in public money.¶Public money for the mills is a burden; the €2.4 billion must be borrowed.',
  'Insurers have listed at least 140 tankers.¶Only 140 bakers are left in the town.',
  'More than 3,200 tonnes of copper left the warehouses in May 2024.¶In June 2024 the warehouses lost exactly 3,200 tonnes of copper.',
  'At least $56 million was lent to growers of coffee.¶Growers of coffee, to whom just $65 million was lent, want more.',
])('nothing to tell: %s', (text) => {
  expect(toldOf(text)).toEqual([]);
});
