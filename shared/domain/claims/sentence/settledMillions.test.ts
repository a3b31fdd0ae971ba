import { expect, test } from 'vitest';
import { auditText } from '../fixtures/auditText.ts';

const verdicts = (text: string): readonly string[] => auditText(text).claims.map(({ verdict }) => verdict);

test('a bare number with an m is of millions', () => {
  expect(verdicts('A third of the catch, 3.6m tonnes out of 10.8m, was sold abroad.')).toContain('holds');
  expect(verdicts('A third of the catch, 4.6m tonnes out of 10.8m, was sold abroad.')).toContain(
    'contradicted',
  );
});

test('beside metres written so it is left open', () => {
  const text = 'The wall is 3.2m high. A third of the catch, 4.6m tonnes out of 10.8m, was sold abroad.';
  expect(verdicts(text)).not.toContain('contradicted');
});
