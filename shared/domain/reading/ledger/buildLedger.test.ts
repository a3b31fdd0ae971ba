import { expect, test } from 'vitest';
import { buildLedger, type LedgerEntry } from './buildLedger.ts';

const entry = (text: string, rest: Partial<LedgerEntry>): LedgerEntry => ({
  block: 'b1',
  start: 0,
  end: text.length,
  text,
  isDigits: true,
  dismissal: null,
  citation: null,
  mention: null,
  ...rest,
});
const mention = { id: 'm1', isSettled: true, isDate: false, rule: 'percent' };

test.each<[string, Partial<LedgerEntry>, string, string | null]>([
  ['a token of a settled mention is extracted', { mention }, 'extracted', 'percent'],
  [
    'a token of a calendar day is a date',
    { mention: { ...mention, isDate: true, rule: 'date' } },
    'date',
    'date',
  ],
  ['a token of a question is open', { mention: { ...mention, isSettled: false } }, 'open', null],
  ['a token in a reference is a citation', { citation: 'citation' }, 'citation', 'citation'],
  [
    'a number word that counts nothing is dismissed',
    { isDigits: false, dismissal: 'one in which' },
    'dismissed',
    'one in which',
  ],
  ['a digit token is never dismissed', { dismissal: 'one in which' }, 'open', null],
  ['what nobody accounts for is open', {}, 'open', null],
])('%s', (_name, rest, state, rule) => {
  const { tokens, ...counts } = buildLedger([entry('12', rest)]);
  expect(tokens).toMatchObject([{ state, rule }]);
  expect(counts).toEqual({ extracted: 0, date: 0, citation: 0, dismissed: 0, open: 0, [state]: 1 });
});
