/** One test of a where-expression: what its key allows, and its value as the store writes it. */
import { compare } from '../../../lib/decimal.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { AREA_CODES } from '../../reading/areas/areaCodes.ts';
import { typedAmount } from '../typedAmount.ts';
import { FLOWS, OBS_STATUSES, VALUATIONS } from '../types.ts';
import type { EqualityOp, FlagKey, OrderOp, TextKey, WhereKey, WhereOp, WhereTest } from './whereTypes.ts';

/** `about` says which word of the test is to blame. */
type Refusal = { readonly message: string; readonly about: 'op' | 'value' };
type Read = Result<WhereTest, Refusal>;

const wrongOp = (message: string): Read => err({ message, about: 'op' });
const wrongValue = (message: string): Read => err({ message, about: 'value' });

/** Checks operator and value against the key; refuses what could only be a mistake. */
export function readWhereTest(key: WhereKey, op: WhereOp, value: string): Read {
  switch (key) {
    case 'value':
      return valueTest(op, value);
    case 'period':
      return periodTest(op, value);
    case 'chosen':
    case 'conflict':
    case 'linked':
    case 'traced':
      return flagTest(key, op, value);
    case 'step':
      return stepTest(op, value);
    default:
      return textTest(key, op, value);
  }
}

const isOrder = (op: WhereOp): op is OrderOp => op !== '~';

function valueTest(op: WhereOp, value: string): Read {
  if (!isOrder(op)) return wrongOp('A value is compared with = != < <= > >=, not ~.');
  const [low = '', high, more] = value.split(/\s*\.\.\s*/);
  if (high === undefined || more !== undefined) return amountTest(op, value);
  if (op !== '=' && op !== '!=') return wrongOp(`A range of values is compared with = or !=, not ${op}.`);
  return valuesTest(op, low, high);
}

/** Both ends are read alone, so an end without its magnitude would be a guess. */
function valuesTest(op: EqualityOp, low: string, high: string): Read {
  const [from, to] = [amountTest('=', low), amountTest('=', high)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value.kind !== 'value' || to.value.kind !== 'value')
    return wrongValue('A range needs two amounts.');
  if (/\p{L}/u.test(low) !== /\p{L}/u.test(high))
    return wrongValue(`"${low}..${high}" has a unit at one end only; write both, such as 5bn..10bn.`);
  if (from.value.currency !== to.value.currency)
    return wrongValue(`"${low}..${high}" has ends in two currencies.`);
  if (compare(from.value.value, to.value.value) > 0)
    return wrongValue(`"${low}..${high}" ends below its start.`);
  const { currency } = from.value;
  return ok({ kind: 'values', op, from: from.value.value, to: to.value.value, currency });
}

function amountTest(op: OrderOp, value: string): Read {
  const read = typedAmount(value);
  if (!read.ok) return wrongValue(read.error.message);
  return ok({ kind: 'value', op, value: read.value.value, currency: read.value.currency });
}

/** A calculated column as a condition names it. */
export const COLUMN_KEY = /^calc\d+$/u;

/** One test of a calculated column: `calc3 > 50`, `calc3 = 5bn..10bn`, `calc3 = empty`; percents may have their sign. */
export function readColumnTest(column: string, op: WhereOp, value: string): Read {
  if (value.toLowerCase() === 'empty') {
    if (op !== '=' && op !== '!=') return wrongOp(`"empty" is compared with = or !=, not ${op}.`);
    return ok({ kind: 'column', column, test: { kind: 'empty', is: op === '=' } });
  }
  const read = valueTest(op, value.replaceAll('%', ''));
  if (!read.ok) return read;
  const test = read.value;
  return test.kind === 'value' || test.kind === 'values'
    ? ok({ kind: 'column', column, test })
    : wrongValue(`"${value}" is no amount.`);
}

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-?Q[1-4]|-?[SH][12])?$/;

function periodTest(op: WhereOp, value: string): Read {
  if (op === '~') return ok({ kind: 'period', op, value });
  const [from = '', to, more] = value.split(/\s*\.\.\s*/).map(periodOf);
  if (from === null || to === null || more !== undefined)
    return wrongValue(`"${value}" is no period such as 2024, 2024-Q1, 2024-S1, 2024-07 or 2020..2024.`);
  if (to === undefined) return ok({ kind: 'period', op, value: from });
  if (op !== '=' && op !== '!=') return wrongOp(`A range of periods is compared with = or !=, not ${op}.`);
  if (shapeOf(from) !== shapeOf(to))
    return wrongValue(`"${value}" has ends of two kinds; write both as years, quarters or months.`);
  if (from > to) return wrongValue(`"${value}" ends before it starts.`);
  return ok({ kind: 'periods', op, from, to });
}

function periodOf(text: string): string | null {
  const upper = text.toUpperCase();
  if (!PERIOD.test(upper)) return null;
  return upper.replace(/^(\d{4})-?Q/, '$1-Q').replace(/^(\d{4})-?[SH]/, '$1-S');
}

/** Years, half-years, quarters and months order among themselves only. */
const shapeOf = (period: string): string => period.replace(/\d/g, '').padEnd(2, String(period.length));

const MOST_PATTERN = 100;
const MOST_REPEATS = 3;

/** A regular expression, refused where it could take forever: a repeated group, or many repeats. */
export function readPatternTest(key: WhereKey, op: WhereOp, pattern: string): Read {
  if (op !== '~') return wrongOp(`A pattern /…/ is compared with ~, not ${op}.`);
  if (key === 'value' || key === 'period' || key === 'step' || isFlagKey(key))
    return wrongOp(`"${key}" takes no pattern; text does, such as area ~ /stan$/.`);
  const fault = patternFault(pattern);
  return fault === null ? ok({ kind: 'pattern', key, pattern }) : wrongValue(fault);
}

/** What is wrong with a regular expression that a person wrote, or null. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > MOST_PATTERN) return `A pattern has at most ${MOST_PATTERN} characters.`;
  const plain = pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  if (/\)[*+{]/u.test(plain) || (plain.match(/[*+{]/gu)?.length ?? 0) > MOST_REPEATS)
    return `The pattern /${pattern}/ repeats too much; write at most ${MOST_REPEATS} of * + {} and none after ")".`;
  try {
    new RegExp(pattern, 'iu');
    return null;
  } catch {
    return `/${pattern}/ is no regular expression.`;
  }
}

const isFlagKey = (key: WhereKey): key is FlagKey =>
  key === 'chosen' || key === 'conflict' || key === 'linked' || key === 'traced';

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['no', 'false', '0']);

function flagTest(key: FlagKey, op: WhereOp, value: string): Read {
  if (op !== '=' && op !== '!=') return wrongOp(`"${key}" is compared with = or !=, not ${op}.`);
  const lower = value.toLowerCase();
  if (!YES.has(lower) && !NO.has(lower)) return wrongValue(`"${key}" is yes or no, not "${value}".`);
  return ok({ kind: 'flag', key, is: YES.has(lower) === (op === '=') });
}

function stepTest(op: WhereOp, value: string): Read {
  if (op !== '=') return wrongOp(`"step" is compared with =, not ${op}.`);
  const number = /^op(\d{1,15})$/u.exec(value)?.[1];
  return number === undefined
    ? wrongValue(`"${value}" is no step of the history such as op12.`)
    : ok({ kind: 'step', operation: Number(number) });
}

function textTest(key: TextKey, op: WhereOp, value: string): Read {
  if (value === '' && op === '~') return wrongValue(`"${key} ~" needs some text to look for.`);
  const isOrdering = op !== '=' && op !== '!=' && op !== '~';
  if (isOrdering && key !== 'product')
    return wrongOp(`"${key}" is text: it is compared with =, != or ~, not ${op}.`);
  if (op === '~') return ok({ kind: 'text', key, op, value });
  const stored = storedText(key, value);
  return stored.ok ? ok({ kind: 'text', key, op, value: stored.value }) : stored;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  AREA_CODES.flatMap((area) => area.names.en.map((name) => [name.toLowerCase(), area.iso3] as const)),
);

/** The value as it stands in the store; refuses a flow, status or valuation that there is not. */
function storedText(key: TextKey, value: string): Result<string, Refusal> {
  switch (key) {
    case 'area':
    case 'counterpart':
    case 'reporter':
      return ok(
        NAMES.get(value.toLowerCase()) ?? (/^[a-z]\w{2}$/i.test(value) ? value.toUpperCase() : value),
      );
    case 'currency':
      return ok(value.toUpperCase());
    case 'status':
      return oneOf(key, value.toUpperCase(), OBS_STATUSES);
    case 'valuation':
      return oneOf(
        key,
        VALUATIONS.find((known) => known.toLowerCase() === value.toLowerCase()) ?? value,
        VALUATIONS,
      );
    case 'flow': {
      const flow = value
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
        .replace(/(ex|im)port$/, '$1ports');
      return oneOf(key, flow, FLOWS);
    }
    case 'product':
      return ok(value.toUpperCase() === 'TOTAL' ? 'TOTAL' : value);
    case 'measure':
      return ok(value.toLowerCase());
    case 'source':
      return ok(value);
  }
}

function oneOf(key: string, value: string, known: readonly string[]): Result<string, Refusal> {
  if (known.includes(value)) return ok(value);
  return err({ message: `"${value}" is no ${key}; there are ${known.join(', ')}.`, about: 'value' });
}
