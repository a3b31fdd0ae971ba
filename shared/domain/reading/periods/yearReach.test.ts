import { describe, expect, test } from 'vitest';
import { yearReach } from './yearReach.ts';

/** The reach of the year that stands last in a sentence, which is the whole text; yearsAgo is 1. */
function reachOf(text: string, year: string): number {
  const start = text.lastIndexOf(year);
  return yearReach(text, { start, end: start + year.length }, { start: 0, end: text.length }, 1);
}

describe('how far a year reaches', () => {
  test('to the end of a bracket, to the end of an inserted clause, else to the end of the sentence', () => {
    const bracket = 'The kiln (cold since November 2023) was relit on 6 May';
    expect(reachOf(bracket, '2023')).toBe(bracket.indexOf(')'));
    const inserted = 'The kiln, mothballed in November 2023, was relit on 6 May';
    expect(reachOf(inserted, '2023')).toBe(inserted.indexOf(', was'));
    expect(reachOf('It fell in March 2023 and rose in May', '2023')).toBe(Number.POSITIVE_INFINITY);
  });

  test('a year that the news is set against holds to the end of its clause', () => {
    const compared =
      'Sales rose by a third, more than in the same month of 2024, as a tariff began on 7 August';
    expect(reachOf(compared, '2024')).toBe(compared.indexOf(', as'));
    const before = 'It sold less than in 2024 before a tariff began on 7 August';
    expect(reachOf(before, '2024')).toBe(before.indexOf(' before'));
    expect(reachOf('It rose in 2024 before a tariff began on 7 August', '2024')).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('years ago hold no further than a semicolon', () => {
    const ago = 'It had 23 four years ago; five posts have been vacant since January';
    expect(reachOf(ago, 'four years ago')).toBe(ago.indexOf(';'));
  });

  test('a sentence without an end costs each of its years the same, however long it is', () => {
    const cost = (length: number): number => {
      const text = `${'sold it '.repeat(length / 8)}in 2023 ${'and so on '.repeat(length / 10)}`;
      const start = text.indexOf('2023');
      const sentence = { start: 0, end: text.length };
      const runs = Array.from({ length: 3 }, () => {
        const began = process.cpuUsage();
        for (let i = 0; i < 500; i++) yearReach(text, { start, end: start + 4 }, sentence, 1);
        // This process's own work, so that a busy machine does not count.
        return process.cpuUsage(began).user / 1000;
      });
      return Math.min(...runs);
    };
    cost(20_000);
    // Twenty times the text; work that grew with it would be twenty times as much.
    expect(cost(400_000)).toBeLessThan(Math.max(8, cost(20_000) * 5));
  });
});
