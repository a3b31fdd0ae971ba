/** Who is set apart by name, and what other clauses say of them, by words alone. */
import { expect, test } from 'vitest';
import { contextOf } from '../../../learned/testing/trainingTexts.ts';
import { namedAloneIn } from './namedAlone.ts';
import { toldNear } from './namedElsewhere.ts';
import { wordsOf } from './nameMarks.ts';

const read = (text: string) => {
  const context = contextOf(text, '2026-01-20');
  return context.sentences.flatMap((sentence) =>
    namedAloneIn(sentence).map((alone) => ({
      kind: alone.kind,
      names: alone.names.map(({ text: name }) => name),
      told: toldNear(context, sentence)
        .filter((told) => told.sentence !== sentence || told.at >= alone.end)
        .map((told) => [
          told.names.map(({ text: name }) => name).join(', '),
          wordsOf(alone, told).split(' ')[0],
        ]),
    })),
  );
};

test('those who alone did something are read with what others are said to do', () => {
  expect(
    read('Only Norway kept its rate unchanged. Sweden cut it by half a point and Denmark raised it.'),
  ).toEqual([
    {
      kind: 'only',
      names: ['norway'],
      told: [
        ['sweden', 'opposes'],
        ['denmark', 'opposes'],
      ],
    },
  ]);
});

test('those who are left out are read wherever the exception stands', () => {
  expect(
    read('Apart from Lidova, all lenders passed the test. Koruna passed with ease; Lidova fell short.'),
  ).toEqual([
    {
      kind: 'but',
      names: ['lidova'],
      told: [
        ['koruna', 'agrees'],
        ['lidova', 'opposes'],
      ],
    },
  ]);
  expect(read('No bank other than Sabine lifted its dividend. Orchard held its payout.')).toEqual([
    { kind: 'only', names: ['sabine'], told: [['orchard', 'opposes']] },
  ]);
});

test('a verb that is left out is that of the clause before', () => {
  expect(read('Only Corran has not raised its fares; Northlink and Peel did so in May.')[0]?.told).toEqual([
    ['northlink, peel', 'opposes'],
  ]);
});

test('"not only" sets nobody apart', () => {
  expect(read('Not only Norway cut its rate. Sweden cut it too.')).toEqual([]);
});
