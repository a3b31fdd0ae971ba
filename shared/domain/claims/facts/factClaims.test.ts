import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

/** A headline, then paragraphs; in braces what is sound and what is wrong. */
const CASES: readonly (readonly [string, string])[] = [
  [
    'a share in the headline, its parts in other words',
    'Mill to shed {15 percent|a third} of its staff\n\nThe mill said that 240 of its 1,600 jobs would go.',
  ],
  [
    'opposites in other words',
    'Mill cuts jobs\n\nThe mill says sales abroad have {grown|collapsed}.\n\nShipments to customers outside Britain brought in £61 million, compared with £58 million a year earlier.',
  ],
  [
    'an amount for each, the many in another sentence',
    'Wages\n\nWith 1,600 people on the payroll, the wage bill comes to £56 million a year, or {£35,000|£45,000} for each employee.',
  ],
  [
    'what is left of a total told before',
    'Overnight stays\n\nOvernight stays came to 6.2 million. Foreign guests accounted for 2.1 million of those nights, and residents for the remaining {4.1|4.4} million.',
  ],
  [
    'an order in one sentence',
    'Guests\n\nGermans were the largest group with 780,000 nights, followed by Dutch guests with {570,000|520,000} and Belgians with 560,000.',
  ],
  [
    'a majority counted over two sentences',
    '{A minority|A majority} of rural clinics have no physician\n\nThe auditors visited 120 clinics in spring. In 54 of them there was no doctor on the staff.',
  ],
  [
    'a factor in the headline paragraph',
    'Health\n\nSpending on primary care has {doubled|tripled} since 2018, an audit found.\n\nExpenditure on primary care rose from 240 million dollars in 2018 to 480 million last year.',
  ],
  [
    'waiting that got shorter',
    'Health\n\nWaiting times have got {longer|shorter}. Patients wait 11 days for an appointment, compared with 8 days in 2019.',
  ],
  [
    'two amounts called equal',
    'Pay\n\nThe average salary, at $46,200, was the same as in the year before, when it stood at {$46,200|$44,900}.',
  ],
  [
    'years between two dates',
    'Works\n\nWork began in March 2019 and lasted until March 2023, {four|six} years in all.',
  ],
  [
    'all but some, with each one’s figure',
    'Hospitals\n\nAll but {two|one} of the five hospitals met the standard of 78 percent. Severn General reached 81 percent, Quayside 80 percent and Brannock 79 percent. Performance at Eastgate was 74 percent and at Penarwen 69 percent.',
  ],
  [
    'a factor from a base, the level told before',
    'Trade\n\nUzbekistan leads with $3.7 billion, followed by Kyrgyzstan with $1.5 billion. The most rapid change has come in Kyrgyzstan, where trade {tripled|quadrupled} from $0.5 billion in 2018.',
  ],
  [
    'parts of the amount before',
    'Levy\n\nThe levy will bring in {$67|$62} million a year. Of that, $34 million is set aside for buses, $19 million for rail and $14 million for repairs.',
  ],
  [
    'a dry spell until now',
    'Levy passes\n\nIt is the first levy to pass here since 2008, ending a dry spell of {17|21} years.',
  ],
  [
    'a factor in a bullet, with the level of the body',
    'Club\n\n• Net debt {rose by half|doubled} to £96m as work began\n\nWork began in May on the stand.\n\nNet debt was £96m at the end of June, compared with £64m twelve months earlier.',
  ],
  [
    'a count before a colon',
    'Market\n\n{Five|Four} companies share most of the market: Vossberg, Harlinger, Nordtherm, Kessel and Rauth.',
  ],
];

const alternative = (text: string, which: 0 | 1): string =>
  text.replace(/\{(?<sound>[^|}]*)\|(?<wrong>[^|}]*)\}/u, (_all, sound: string, wrong: string) =>
    which === 0 ? sound : wrong,
  );

test.each(CASES)('%s: what is sound raises nothing', (_name, text) => {
  expect(auditText(alternative(text, 0)).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('of what is wrong, three in four are contradicted', () => {
  const missed = CASES.filter(([, text]) =>
    auditText(alternative(text, 1)).claims.every(({ verdict }) => verdict !== 'contradicted'),
  ).map(([name]) => name);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(CASES.length / 4);
});

const FAR = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'farCases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('{'))
  .map((line) => (line.includes('||') ? line : `News of the day||${line}`).replaceAll('||', '\n\n'));

test('short texts: four of five wrong numbers are found, and nothing sound raises anything', () => {
  const hasError = (text: string): boolean =>
    auditText(text).findings.some(({ severity }) => severity !== 'info');
  const missed = FAR.filter((text) => !hasError(alternative(text, 1)));
  expect(FAR.length).toBeGreaterThan(35);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(FAR.length / 5);
  expect(FAR.filter((text) => hasError(alternative(text, 0)))).toEqual([]);
});

test.each([
  [
    'a yearly count under one verb, with its average',
    'Nurses\n\nGhana lost 840 nurses to Ireland in 2023, 960 in 2024 and 1,020 in 2025, an average of 940 a year.',
  ],
  [
    'a share of the amount before, its own amount behind',
    'Vote\n\nOf 3,000,000 people entitled to vote, 1,842,000 did so, and 30 percent of them, or 552,600, by post.',
  ],
  [
    'seats won and seats held before',
    "Vote\n\nAlong with the Greens, only the Farmers' League gained: it will have 14 members instead of 12.",
  ],
  [
    'an amount for each of a number told elsewhere, with another number of the same noun nearer by',
    'Vote\n\nThe two could carry on with 75 seats between them.\n\nThe five parties spent 8.4 million euros in total, an average of 70,000 euros per seat.',
  ],
  [
    'a factor from the base its own sentence gives',
    'Rents\n\nThe average new rent reached €1,680 in July, 5 per cent more than the €1,600 of a year earlier. Since 2015, when the average was €840, rents have doubled.',
  ],
  [
    'a share of what was held, and what is left of it',
    'Ice\n\nThe glaciers lost 1.4 cubic kilometres of ice in the twelve months to September, or 3 per cent of the 46.5 cubic kilometres that they held a year ago. That leaves 45.1 cubic kilometres.',
  ],
])('%s: raises nothing', (_name, text) => {
  expect(auditText(text).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});
