/** Statements about the course of one thing, sound and wrong, against what is told of it at several times. */
import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';
import { isTold, readCases } from '../testing/readCases.ts';

const cases = readCases('timelineCases.txt');

test('nothing sound is called wrong', () => {
  expect(
    cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
  ).toEqual([]);
});

test('every error is found', () => {
  expect(
    cases.filter(({ ofWrong }) => !isTold(ofWrong)).map(({ kind, wrong }) => `${kind}: ${wrong}`),
  ).toEqual([]);
});

/** Amounts that are of another thing, of another length of time, or that came later than a record. */
const LEFT_ALONE = [
  'Imports peaked at 31 million tonnes in 2019. Exports, by contrast, came to 44 million tonnes in 2021 and 46 million in 2022.',
  'The ferry carried a record 1.2 million people in 2022. In 2023 it carried 1.4 million.',
  'Output peaked at 46,300 megawatts on 24 June, short of the 47,100 megawatts of August 2023.',
  'The price in Ghana peaked in April, at 310 dollars. In Togo it was 340 dollars in May.',
  'The rate was its highest since 2015, 4.1 percent. In 2014 it had been 5.2 percent.',
  'Debt did not pass 60 percent in 2021. It was 57 percent in 2020 and 59 percent in 2021.',
  'Sales could have peaked in 2021. They were 31 million in 2021, 34 million in 2022 and 33 million in 2023.',
  'Norway overtook Sweden in 2022 with its catches of cod. Landings in Norway were 51,000 tonnes in 2021 and 62,000 in 2022, in Sweden 55,000 and 58,000.',
  'In 2023 the mill made 88,000 tonnes, the most since 2018. It planned 95,000 tonnes for 2022.',
];

test.each(LEFT_ALONE)('of another thing or time: %s', (text) => {
  expect(isTold(auditText(text))).toBe(false);
});
