/**
 * Whole articles with errors planted among sound statements. What must be found was written down before the audit ever
 * saw them; `words` are the words of the error, `codes` the findings that count as finding it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditText } from './fixtures/auditText.ts';
import type { Audit, Claim, FindingCode } from './types.ts';

type Gold = {
  readonly published: string;
  readonly planted: readonly { readonly words: string; readonly codes: readonly FindingCode[] }[];
  readonly sound: readonly string[];
};
type Place = { readonly start: number; readonly end: number };

const ARTICLES = join(import.meta.dirname, 'fixtures', 'articles');
const articles = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(join(ARTICLES, name), 'utf8');
    const gold = JSON.parse(readFileSync(join(ARTICLES, name.replace('.txt', '.gold.json')), 'utf8')) as Gold;
    return { name, text, gold, audit: auditText(text, gold.published) };
  });

function placeOf(text: string, words: string): Place {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`The article does not say “${words}”.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length };
}

const touches = (passages: readonly Place[], place: Place): boolean =>
  passages.some(({ start, end }) => start < place.end && place.start < end);

const claimsAt = ({ claims }: Audit, place: Place): readonly Claim[] =>
  claims.filter(({ passages }) => touches(passages, place));

const planted = articles.flatMap(({ name, text, gold, audit }) =>
  gold.planted.map(({ words, codes }) => {
    const place = placeOf(text, words);
    const isFound =
      claimsAt(audit, place).some(({ verdict }) => verdict === 'contradicted') ||
      audit.findings.some(({ code, passages }) => codes.includes(code) && touches(passages, place));
    return { told: `${name}: ${words}`, isFound };
  }),
);

describe('articles with planted errors', () => {
  test('three of four errors are found', () => {
    const missed = planted.filter(({ isFound }) => !isFound).map(({ told }) => told);
    expect(planted.length).toBeGreaterThan(30);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(planted.length / 4);
  });

  test('nothing sound is called wrong', () => {
    const alarms = articles.flatMap(({ name, text, gold, audit }) => {
      const places = gold.planted.map(({ words }) => placeOf(text, words));
      return audit.findings
        .filter(
          ({ severity, passages }) => severity !== 'info' && !places.some((at) => touches(passages, at)),
        )
        .map(({ code, message }) => `${name}: ${code} ${message}`);
    });
    expect(alarms).toEqual([]);
  });

  test('nine of ten sound statements that can be tested hold', () => {
    const verdicts = articles.flatMap(({ text, gold, audit }) =>
      gold.sound.flatMap((words) => {
        const tested = claimsAt(audit, placeOf(text, words)).filter(
          ({ verdict }) => verdict !== 'untestable',
        );
        return tested.length === 0 ? [] : [tested.some(({ verdict }) => verdict === 'holds')];
      }),
    );
    expect(verdicts.length).toBeGreaterThan(30);
    expect(verdicts.filter(Boolean).length / verdicts.length).toBeGreaterThanOrEqual(0.9);
  });
});
