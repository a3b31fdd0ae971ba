/** Prose that is dense with numbers, in which everything is right: articles that nothing was learned from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'dense');

test('of dense sound articles at most three statements in two are called wrong', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  const alarms = names.flatMap((name) => {
    const gold = JSON.parse(readFileSync(join(FOLDER, name.replace('.txt', '.gold.json')), 'utf8')) as {
      readonly published: string;
    };
    return auditText(readFileSync(join(FOLDER, name), 'utf8'), gold.published)
      .claims.filter(({ verdict }) => verdict === 'contradicted')
      .map(({ arithmetic }) => `${name}: ${arithmetic}`);
  });
  expect(names.length).toBeGreaterThan(8);
  expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1.5 * names.length);
});

test('a plain error is told', () => {
  const { claims } = auditText(
    'Exports rose by 40 percent, from $50 million in 2023 to $60 million in 2024.',
  );
  expect(claims.map(({ verdict }) => verdict)).toContain('contradicted');
});

test('of the sample article everything stays that is wrong in it', () => {
  const raw = readFileSync(new URL('../../../../resources/sample/article.md', import.meta.url), 'utf8');
  const { claims } = auditText(raw, '2026-01-20');
  expect(claims.filter(({ verdict }) => verdict === 'contradicted').map(({ wording }) => wording)).toEqual([
    'slightly faster than',
    'all but Moldova and the three Baltic states',
    'seven others',
    'Only Moldova',
  ]);
});
