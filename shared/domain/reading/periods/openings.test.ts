import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foldText } from '../foldedText.ts';
import { PERIODS } from './findPeriods.ts';
import type { TimeMemory } from './periodShifts.ts';
import { POINTS } from './readPoint.ts';
import { rulesFrom, type Scan, scanText } from './scan.ts';
import { PERIOD_FORMS } from './testing/periodForms.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'testing', 'articles');
const golds = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .flatMap((name) => {
    const { language } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const text = readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8');
    return text.split(/\n{2,}/).map((paragraph) => ({ language: String(language), text: paragraph }));
  });
const forms = PERIOD_FORMS.map(({ language, words }) => ({ language, text: words }));

const half = { from: '2024-H1', to: '2024-H1' };
const seasons = { from: '2023', to: '2024' };
/** Everything that a relative time could be counted from. */
const memory: TimeMemory = {
  last: half,
  stretch: seasons,
  season: { last: seasons, latest: seasons },
  part: half,
  open: seasons,
  quarter: { from: '2024-Q1', to: '2024-Q1' },
  isHere: true,
  day: { from: '2024-05-03', to: '2024-05-03' },
  latest: '2024',
};

const scanOf = ({ text, language }: { readonly text: string; readonly language: string }): Scan =>
  scanText(foldText(text).text, { language, published: '2025-03-15', fiscalStart: 4 });

/** Where a rule reads something at a token that it is not tried at. */
function missed(scan: Scan): string[] {
  const found: string[] = [];
  scan.tokens.forEach(({ start }, index) => {
    const words = scan.text.slice(start, start + 40);
    const tried = new Set<unknown>([...rulesFrom(scan, PERIODS, index), ...rulesFrom(scan, POINTS, index)]);
    PERIODS.rules.forEach(({ rule }, place) => {
      if (!tried.has(rule) && rule(scan, index, memory, 2024) !== null) found.push(`${place}: ${words}`);
    });
    POINTS.rules.forEach(({ rule }, place) => {
      if (!tried.has(rule) && rule(scan, index, true) !== null) found.push(`point ${place}: ${words}`);
    });
  });
  return found;
}

describe('words that times begin with', () => {
  it('are said by every rule that reads anything, in every gold', () => {
    for (const paragraph of golds) expect(missed(scanOf(paragraph))).toEqual([]);
  });

  it('are said by every rule that reads anything, in every form of a time', () => {
    for (const form of forms) expect(missed(scanOf(form))).toEqual([]);
  });

  it('are few of the words of an article', () => {
    const scans = golds.filter(({ language }) => language.startsWith('en')).map(scanOf);
    const words = scans.flatMap((scan) =>
      scan.tokens.flatMap(({ kind }, index) =>
        kind === 'word' ? [rulesFrom(scan, PERIODS, index).length] : [],
      ),
    );
    expect(words.filter((rules) => rules > 0).length / words.length).toBeLessThan(0.2);
  });
});
