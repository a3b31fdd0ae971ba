/** Web pages and Markdown read from their bytes to their numbers, measured against golds made by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '#shared/domain/reading/readArticle.ts';
import { type Gold, scoreMentions } from '#shared/domain/reading/testing/scoreReading.ts';
import { ingestBytes } from './ingestBytes.ts';

const ARTICLES = join(import.meta.dirname, 'testing/articles');
/** No article may fall below this; what the project asks of all together is asked in the domain's own test. */
const FLOOR = 0.95;

const names = readdirSync(ARTICLES).filter((name) => !name.endsWith('.json'));

async function load(name: string) {
  const gold = JSON.parse(readFileSync(join(ARTICLES, name.replace(/\.\w+$/, '.gold.json')), 'utf8')) as Gold;
  const { text, blocks, meta } = await ingestBytes(readFileSync(join(ARTICLES, name)), { fileName: name });
  return { gold, text, meta, reading: readArticle(text, blocks, meta) };
}

describe.each(names)('%s', (name) => {
  test('numbers, periods and their values', async () => {
    const { gold, text, reading } = await load(name);
    const score = scoreMentions(text, gold, reading.mentions);
    const report = JSON.stringify(score, null, 1);
    expect(score.recall, report).toBeGreaterThanOrEqual(FLOOR);
    expect(score.precision, report).toBeGreaterThanOrEqual(FLOOR);
  });

  test('citations, the day of publication, and nothing left open', async () => {
    const { gold, meta, reading } = await load(name);
    expect(reading.citations.map(({ outlet, date, dateBasis }) => [outlet, date, dateBasis])).toEqual(
      gold.citations,
    );
    expect(meta.published).toBe(gold.published);
    expect(
      reading.ledger.tokens.filter((token) => token.state === 'open').map((token) => token.text),
    ).toEqual(gold.open ?? []);
  });
});
