import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAt } from '../findQuantities.ts';
import { mayOpen } from './openers.ts';
import { makeScan } from './scan.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'testing', 'articles');
const golds = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => ({
    language: String(JSON.parse(readFileSync(join(folder, name), 'utf8')).language),
    text: readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8'),
  }));

/** Tokens that are passed over although a reader would have read something there. */
function wrongly(text: string, language: string): string[] {
  const scan = makeScan(text, language, { prose: true });
  return scan.tokens.flatMap((token, at) => {
    if (mayOpen(scan, at)) return [];
    const found: Parameters<typeof readAt>[2] = [];
    const next = readAt(scan, at, found);
    return found.length > 0 || next > at + 1 ? [text.slice(token.start, token.start + 40)] : [];
  });
}

describe('words that open nothing', () => {
  it('are none that a reader would read, in every gold', () => {
    for (const { text, language } of golds)
      for (const paragraph of text.split(/\n{2,}/)) expect(wrongly(paragraph, language)).toEqual([]);
  });

  it('are most words of an article', () => {
    const english = golds.filter(({ language }) => language.startsWith('en'));
    const scans = english.map(({ text, language }) => makeScan(text, language, { prose: true }));
    const tokens = scans.reduce((sum, { tokens: all }) => sum + all.length, 0);
    const opening = scans.reduce(
      (sum, scan) => sum + scan.tokens.filter((_, at) => mayOpen(scan, at)).length,
      0,
    );
    expect(opening / tokens).toBeLessThan(0.4);
  });
});
