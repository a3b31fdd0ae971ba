import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const rootsIn = (text: string): readonly (readonly [string, string])[] =>
  auditText(`Parts\n\n${text}`, '2025-06-01')
    .findings.filter(({ code }) => code === 'single_root')
    .map(({ severity, message }) => [severity, message]);

test.each([
  [
    'Two independent sources confirm that parts passed through Poti (Reuters, February 4, 2025; Hürriyet, citing Reuters, February 5, 2025).',
    'Reuters alone',
  ],
  [
    'It rests on three separate investigations (Reuters, May 13, 2024; Kyiv Independent, citing Reuters, May 14, 2024; Ukrainska Pravda, quoting Reuters, May 14, 2024).',
    'Reuters alone',
  ],
  [
    'Several outlets have the figure of 17 percent (Eurasianet, via Radio Azattyk, March 3, 2025; Radio Azattyk, March 2, 2025).',
    'Radio Azattyk alone',
  ],
  [
    'Three newspapers report it (Kommersant, May 3, 2024; Izvestia, May 4, 2024; RBC, citing Izvestia, May 4, 2024).',
    'Kommersant and Izvestia',
  ],
])('fewer roots than are announced: %s', (text, roots) => {
  const [found] = rootsIn(text);
  expect(found?.[0]).toBe('warning');
  expect(found?.[1]).toContain(roots);
});

test.each([
  'Two independent sources confirm it (Reuters, February 4, 2025; Hürriyet, February 5, 2025).',
  'Two newspapers report it (Kommersant, May 3, 2024; Izvestia, May 4, 2024; RBC, citing Izvestia, May 4, 2024).',
  'Parts passed through Poti (Hürriyet, citing Reuters, February 5, 2025).',
  'Several outlets report it (Reuters, May 3, 2024; Izvestia, May 4, 2024).',
])('nothing to tell: %s', (text) => {
  expect(rootsIn(text).filter(([severity]) => severity !== 'info')).toEqual([]);
});
