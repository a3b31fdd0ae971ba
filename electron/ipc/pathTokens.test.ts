import { expect, test } from 'vitest';
import { createPathTokens } from './pathTokens.ts';

const unknown = expect.objectContaining({ code: 'path/unknownToken' });

test('a token gives its path once and says nothing about it', () => {
  const tokens = createPathTokens();
  const token = tokens.issue('article', '/folder/a.html');
  expect(token).not.toContain('ana');
  expect(tokens.redeem('article', token)).toBe('/folder/a.html');
  expect(() => tokens.redeem('article', token)).toThrow(unknown);
});

test('a token of one purpose is worthless for another, and stays good for its own', () => {
  const tokens = createPathTokens();
  const token = tokens.issue('article', 'a.html');
  expect(() => tokens.redeem('packTarget', token)).toThrow(unknown);
  expect(tokens.redeem('article', token)).toBe('a.html');
});

test('a path is no token', () => {
  expect(() => createPathTokens().redeem('article', '/etc/passwd')).toThrow(unknown);
});

test('the oldest unused tokens are forgotten, the latest kept', () => {
  const tokens = createPathTokens();
  const first = tokens.issue('article', 'first');
  const issued = Array.from({ length: 256 }, (_, n) => tokens.issue('article', `p${n}`));
  expect(() => tokens.redeem('article', first)).toThrow(unknown);
  expect(tokens.redeem('article', issued[0]!)).toBe('p0');
});

test('a token that is only looked at stays good, for its purpose', () => {
  const tokens = createPathTokens();
  const token = tokens.issue('figureFile', 'trade.csv');
  expect(tokens.peek('figureFile', token)).toBe('trade.csv');
  expect(() => tokens.peek('article', token)).toThrow(unknown);
  expect(tokens.redeem('figureFile', token)).toBe('trade.csv');
  expect(() => tokens.peek('figureFile', token)).toThrow(unknown);
});
