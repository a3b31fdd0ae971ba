/** Words without a number, and levels called a change: what a whole audit finds of them, whichever rule finds it. */
import { expect, test } from 'vitest';
import { auditText } from '../../fixtures/auditText.ts';
import { isTold, readCases } from '../../testing/readCases.ts';

const cases = readCases('toldCases.txt', '2026-01-20');

test('of the passages it is learned from three in five errors are found, and one in thirty sound ones is called wrong at most', () => {
  const found = cases.filter(({ ofWrong }) => isTold(ofWrong));
  const alarms = cases.filter(({ ofSound }) => isTold(ofSound)).map(({ sound }) => sound);
  expect(found.length / cases.length).toBeGreaterThan(3 / 5);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(cases.length / 30);
});

test.each([
  [
    'Olive oil from Jaén, €4.10 a litre, is dearer than oil from Puglia, €5.60 a litre.',
    'Olive oil from Jaén, €4.10 a litre, is cheaper than oil from Puglia, €5.60 a litre.',
  ],
  [
    'The number of trawlers has risen from 240 in 2015 to 180 today.',
    'The number of trawlers has fallen from 240 in 2015 to 180 today.',
  ],
  [
    'Sales of heat pumps edged down to 41,000 from 78,000 a year earlier.',
    'Sales of heat pumps plunged to 41,000 from 78,000 a year earlier.',
  ],
  [
    'The port raised its traffic by 4.6 million boxes last year, having handled 4.1 million in 2024.',
    'The port raised its traffic to 4.6 million boxes last year, having handled 4.1 million in 2024.',
  ],
])('“%s” is wrong, “%s” is not', (wrong, sound) => {
  expect(isTold(auditText(wrong))).toBe(true);
  expect(isTold(auditText(sound))).toBe(false);
});

test('what holds is told with the two amounts it rests on', () => {
  const { claims } = auditText(
    'Copper smelters in Chile took 21 days to unload a ship; those in Peru were quicker, at 16 days.',
  );
  const claim = claims.find(({ wording }) => wording === 'quicker');
  expect(claim?.verdict).toBe('holds');
  expect(claim?.operands.map(({ value }) => value)).toEqual(['16', '21']);
});

test('words of what is to come, of a place or of a bound say nothing of the amounts beside them', () => {
  const { claims } = auditText(
    'The mill may outpace its rival, which makes 40,000 tonnes to its own 25,000. The 300 workers live behind the 500 houses of the old town. The tunnel was shut for 17 days in winter and 12 days in May, and the railway ends 95 miles short of the mine.',
  );
  expect(claims.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
});
