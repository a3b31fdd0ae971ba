/** One word of a filter in words, or several that are one name, as a test of figures. */
import { compare } from '../../../lib/decimal.ts';
import { nearWord } from '../../../lib/nearWord.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { areaCodesLike, areaCodesNamed, areaWords } from '../areaNames.ts';
import { readPeriod } from '../periodText.ts';
import { typedAmount } from '../typedAmount.ts';
import { FLOWS, FREQUENCIES } from '../types.ts';
import { FLAG_WORDS, type FlagWord, readColumnFilter } from './columnFilter.ts';
import { STATUS_WORDS } from './columnWhere.ts';

export type PlainTest = {
  /** Only what is of one kind is joined by `or` beside other words. */
  readonly kind: 'area' | 'flow' | 'period' | 'state' | 'amount' | 'group';
  /** As it was typed. */
  readonly said: string;
  readonly where: string;
  readonly isNot: boolean;
  /** The condition that denies it; null where a row is denied that has any such figure. */
  readonly turned: string | null;
};
export type WordFault = { readonly unknown: string; readonly message: string | null };

type Taken = { readonly test: PlainTest | null; readonly taken: number };

/** Words of the longest area name, "Democratic People's Republic of Korea" and the like. */
const LONGEST_NAME = 7;
/** A shorter part of a name is in too many. */
const SHORTEST_PART = 3;
/** Words that say nothing about which rows are meant. */
const FILLERS: ReadonlySet<string> = new Set(['with', 'and', 'to', 'of', 'in', 'trade', '–']);
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const FLAGS: Readonly<Record<FlagWord, string>> = {
  conflict: 'conflict = yes',
  linked: 'linked = yes',
  traced: 'traced = yes',
  untraced: 'traced = no',
};

/** The test that the words from a place on stand for, the longest name first; null for words that say nothing. */
export function readPlainTest(words: readonly string[], at: number): Result<Taken, WordFault> {
  const found = readName(words, at) ?? readLongAmount(words, at) ?? readWord(words[at] ?? '');
  return found ?? err(unknownWord(words[at] ?? ''));
}

const one = (
  kind: PlainTest['kind'],
  said: string,
  where: string,
  { turned = null, taken = 1 }: { readonly turned?: string | null; readonly taken?: number } = {},
): Result<Taken, WordFault> => ok({ test: { kind, said, where, isNot: false, turned }, taken });

function readName(words: readonly string[], at: number): Result<Taken, WordFault> | null {
  for (let taken = Math.min(LONGEST_NAME, words.length - at); taken > 0; taken--) {
    const said = words.slice(at, at + taken).join(' ');
    const codes = areaCodesNamed(said);
    if (codes.length === 0) continue;
    const joined = (op: string, joint: string): string =>
      `(${codes.flatMap((code) => [`area ${op} "${code}"`, `counterpart ${op} "${code}"`]).join(` ${joint} `)})`;
    return one('area', said, joined('=', 'or'), { turned: joined('!=', 'and'), taken });
  }
  return null;
}

/** What stands in the filter row too: a flow, a period, a flag, a status, a currency, an amount, a pattern, a part of a name. */
function readWord(word: string): Result<Taken, WordFault> | null {
  const lower = word.toLowerCase();
  if (FILLERS.has(lower)) return ok({ test: null, taken: 1 });
  const flow = FLOWS.find((name) => {
    const said = name.replace('_', '-');
    return said === lower || said === `${lower}s` || name.replace('_', '') === lower;
  });
  if (flow !== undefined) return one('flow', word, `flow = ${flow}`, { turned: `flow != ${flow}` });
  const period = periodIn(lower);
  if (period !== null) return one('period', word, `period = ${period}`, { turned: `period != ${period}` });
  const flag = FLAG_WORDS.find((known) => known === lower);
  if (flag !== undefined) return one('state', word, FLAGS[flag]);
  const status = STATUS_WORDS[lower];
  if (status !== undefined) return one('state', word, `status = ${status}`);
  // In small letters it may be a part of a name.
  if (CURRENCIES.has(word)) return one('state', word, `currency = ${word}`);
  if (/^[/~]/u.test(word)) return readPart(word);
  if (/^[<>=!≤≥≠]|^\p{Sc}?\d/u.test(word)) return readAmount(word);
  const isPart = lower.length >= SHORTEST_PART && areaCodesLike((name) => name.includes(lower)).length > 0;
  return isPart ? one('area', word, eitherSide(`"${word.replaceAll('"', '')}"`)) : null;
}

/** Behind its sign, or at its beginning. */
const AMOUNT = /^(?:<=|>=|!=|<>|[<>=≤≥≠])?\s*(?=\p{Sc}?\d)/u;
/** "5 mil millones USD" and the like. */
const LONGEST_AMOUNT = 4;

/** An amount with the words behind it: its magnitude, and its currency where a sign or a magnitude says that it is one. */
function readLongAmount(words: readonly string[], at: number): Result<Taken, WordFault> | null {
  const first = words[at] ?? '';
  const sign = AMOUNT.exec(first)?.[0];
  if (sign === undefined) return null;
  const alone = typedAmount(first.slice(sign.length));
  for (let taken = Math.min(LONGEST_AMOUNT, words.length - at); taken > 1; taken--) {
    const said = words.slice(at, at + taken).join(' ');
    const amount = typedAmount(said.slice(sign.length));
    const isMore =
      sign !== '' || !amount.ok || !alone.ok || compare(amount.value.value, alone.value.value) !== 0;
    if (!amount.ok && !amount.error.isOpen) continue;
    if (!isMore) continue;
    const read = readAmount(said);
    return read.ok ? ok({ ...read.value, taken }) : read;
  }
  return null;
}

function periodIn(word: string): string | null {
  for (const frequency of FREQUENCIES) {
    const period = readPeriod(word, frequency);
    if (period !== null) return period;
  }
  const range = /^(\d{4})(?:-|\.\.|–)(\d{4})$/u.exec(word);
  return range === null ? null : `${range[1]}..${range[2]}`;
}

const eitherSide = (test: string): string => `(area ~ ${test} or counterpart ~ ${test})`;

function readPart(word: string): Result<Taken, WordFault> {
  const read = readColumnFilter(word, { isNumber: false, hasFlags: false });
  if (!read.ok) return err({ unknown: word, message: read.error.message });
  const name = read.value;
  if (name?.kind === 'pattern') return one('area', word, eitherSide(`/${name.pattern}/`));
  const text = name?.kind === 'contains' ? name.text : word;
  return one('area', word, eitherSide(`"${text.replaceAll('"', '""')}"`));
}

function readAmount(word: string): Result<Taken, WordFault> {
  const read = readColumnFilter(word, { isNumber: true, hasFlags: false });
  if (!read.ok) return err({ unknown: word, message: read.error.message });
  const amount = read.value;
  if (amount?.kind !== 'number' && amount?.kind !== 'numbers')
    return err({ unknown: word, message: `“${word}” is no amount.` });
  const money = amount.currency === null ? '' : ` and currency = ${amount.currency}`;
  const where =
    amount.kind === 'number'
      ? `value ${amount.op} ${amount.value}`
      : `value >= ${amount.from} and value <= ${amount.to}`;
  return one('amount', word, `${where}${money}`);
}

/** The word, and the one that was likely meant. */
function unknownWord(word: string): WordFault {
  const near = nearWord(word, knownWords());
  const isNamed =
    near === null ? undefined : `“${word}” is no area, flow, period or state. Did you mean ${near}?`;
  return { unknown: word, message: isNamed ?? null };
}

function* knownWords(): Generator<string> {
  yield* FLAG_WORDS;
  yield* Object.keys(STATUS_WORDS);
  for (const flow of FLOWS) yield flow.replace('_', '-');
  for (const name of areaWords()) if (name.length > SHORTEST_PART) yield name;
}
