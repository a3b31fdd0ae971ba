/**
 * Every kind of claim in many wordings: sentences in which one number or word is sound and another in its place is wrong.
 * The sound one raises nothing; the wrong one is contradicted or found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditText } from './fixtures/auditText.ts';
import type { Audit } from './types.ts';

type Case = { readonly kind: string; readonly sound: string; readonly wrong: string };

const CHOICE = /\{([^{}|]*)\|([^{}]*)\}/gu;
const paragraphs = (text: string): string => text.split('¶').join('\n\n');

function readCases(): readonly Case[] {
  const lines = readFileSync(join(import.meta.dirname, 'fixtures', 'wordedCases.txt'), 'utf8').split('\n');
  let kind = '';
  return lines.slice(1).flatMap((line): readonly Case[] => {
    if (line.startsWith('# ')) kind = line.slice(2);
    if (line.startsWith('#') || line.trim() === '') return [];
    return [
      {
        kind,
        sound: paragraphs(line.replace(CHOICE, '$1')),
        wrong: paragraphs(line.replace(CHOICE, '$2')),
      },
    ];
  });
}

const isTold = ({ claims, findings }: Audit): boolean =>
  findings.some(({ severity }) => severity !== 'info') ||
  claims.some(({ verdict }) => verdict === 'contradicted');

const cases = readCases().map((one) => ({
  ...one,
  ofSound: auditText(one.sound),
  ofWrong: auditText(one.wrong),
}));

describe('claims in many wordings', () => {
  test('there are many of each kind', () => {
    expect(cases.length).toBeGreaterThan(300);
  });

  test('nothing sound is called wrong', () => {
    expect(
      cases.filter(({ ofSound }) => isTold(ofSound)).map(({ kind, sound }) => `${kind}: ${sound}`),
    ).toEqual([]);
  });

  test('nineteen of twenty wrong ones are found', () => {
    const missed = cases.filter(({ ofWrong }) => !isTold(ofWrong));
    const told = missed.map(({ kind, wrong }) => `${kind}: ${wrong}`).join('\n');
    expect(missed.length, told).toBeLessThanOrEqual(cases.length / 20);
  });

  test('sound claims that can be tested hold', () => {
    const tested = cases.flatMap(({ ofSound }) =>
      ofSound.claims.filter(({ verdict }) => verdict !== 'untestable'),
    );
    const others = tested.filter(({ verdict }) => verdict !== 'holds');
    expect(tested.length).toBeGreaterThan(250);
    expect(others.length / tested.length).toBeLessThanOrEqual(0.05);
  });
});
