import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const toldOf = (text: string): readonly string[] =>
  auditText(`Trade\n\n${text.split('¶').join('\n\n')}`, '2025-06-01')
    .findings.filter(({ code }) => code === 'figure_belongs_elsewhere')
    .map(({ message }) => message);

test.each([
  'Norway spent €170 million on charging points in 2024, more than any neighbour.¶Finland, with the €170 million that it spent on charging points in 2024, has few to show.',
  'Kenya exported tea worth $1.37 billion in 2024, most of it by sea.¶Rain spoilt the harvest in the hills.¶Uganda exported tea worth $1.37 billion in 2024 and hopes for more.',
  'In 2023 Peru shipped 84,500 tonnes of avocados to Rotterdam.¶Growers in Chile, which in 2023 shipped 84,500 tonnes of avocados to Rotterdam, complain of drought.',
  'Vietnam paid farmers subsidies of $412 million for rice seed.¶The subsidies of $412 million were spent. Laos paid farmers subsidies of $412 million for rice seed.',
])('one figure of two places: %s', (text) => {
  expect(toldOf(text)).toHaveLength(1);
});

test.each([
  'Norway spent €170 million on charging points in 2024.¶Finland spent €170 million on charging points in 2024.',
  'Norway spent €173 million on charging points in 2024.¶Finland, too, spent €173 million on charging points in 2024.',
  'Norway spent €173 million on charging points in 2024. Finland spent €173 million on charging points in 2024.',
  'Norway spent €170 million on charging points in 2024.¶Norway has few cars to charge. Neighbours in Finland envy it the €170 million that it spent on charging points in 2024.',
  'Kenya exported tea worth $1.37 billion in 2024.¶Both Uganda and Rwanda exported tea worth $1.37 billion in 2024.',
  'Kenya exported tea worth about $1.4 billion in 2024.¶Uganda exported tea worth about $1.4 billion in 2024.',
  'Kenya raised the levy on tea by 1,370 shillings.¶Uganda cut the levy on tea by 1,370 shillings.',
  'Kenya exported tea worth $1.37 billion in 2024.¶Uganda earned $1.37 billion from gold in 2024.',
  'Kenya exported tea worth $1.37 billion in 2023.¶Uganda exported tea worth $1.37 billion in 2024.',
  'Kenya exported tea worth $1.37 billion to Pakistan in 2024.¶Pakistan imported tea worth $1.37 billion from Kenya in 2024.',
  'Kenya exported tea worth $1.37 billion in 2024.¶The $1.37 billion of tea that was exported in 2024 was dried in the sun.',
  'Ghana exported cocoa worth $1.37 billion in 2024.¶Togo exported tea and imported cocoa worth $1.37 billion in 2024.',
])('nothing to tell: %s', (text) => {
  expect(toldOf(text)).toEqual([]);
});
