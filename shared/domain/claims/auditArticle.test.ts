import { describe, expect, test } from 'vitest';
import { auditText } from './fixtures/auditText.ts';
import { CONTROL_PARAGRAPHS } from './fixtures/controlParagraphs.ts';
import { PLANTED_ERRORS } from './fixtures/plantedErrors.ts';

const alarms = (text: string): string[] =>
  auditText(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ code, message, evidence }) => `${code}: ${message} ${evidence}`);

describe('auditArticle', () => {
  test('raises nothing on sound paragraphs', () => {
    expect(CONTROL_PARAGRAPHS.flatMap(alarms)).toEqual([]);
  });

  test('finds the testable claims of sound paragraphs to hold', () => {
    const claims = CONTROL_PARAGRAPHS.flatMap((text) => auditText(text).claims);
    const testable = claims.filter(({ verdict }) => verdict !== 'untestable');
    const others = testable.filter(({ verdict }) => verdict !== 'holds');
    expect(testable.length).toBeGreaterThanOrEqual(CONTROL_PARAGRAPHS.length);
    expect(others.map(({ wording, verdict, arithmetic }) => `${wording} ${verdict}: ${arithmetic}`)).toEqual(
      [],
    );
  });

  test('contradicts nine of ten planted errors', () => {
    const missed = PLANTED_ERRORS.filter(({ text, words, code }) => {
      const { claims, findings } = auditText(text);
      const isContradicted = claims.some(
        ({ verdict, wording }) => verdict === 'contradicted' && wording === words,
      );
      return !isContradicted || !findings.some((one) => one.severity === 'error' && one.code === code);
    }).map(({ words }) => words);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(PLANTED_ERRORS.length / 10);
  });
});
