/** One test of a where-expression: what its key allows, and its value as the store writes it. */
import { err, ok, type Result } from '../../lib/result.ts';
import { AREA_CODES } from '../reading/areas/areaCodes.ts';
import { readNumber } from '../reading/number/readNumber.ts';
import { FLOWS, OBS_STATUSES, VALUATIONS } from './types.ts';
import type { FlagKey, OrderOp, TextKey, WhereKey, WhereOp, WhereTest } from './whereTypes.ts';

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
      return flagTest(key, op, value);
    default:
      return textTest(key, op, value);
  }
}

const isOrder = (op: WhereOp): op is OrderOp => op !== '~';

function valueTest(op: WhereOp, value: string): Read {
  if (!isOrder(op)) return wrongOp('A value is compared with = != < <= > >=, not ~.');
  const read = readNumber(value, { locale: 'en' });
  const [reading, second] = read.readings;
  const why = read.why === null ? '' : `: ${read.why}`;
  if (read.state === 'ambiguous' || second !== undefined)
    return wrongValue(`"${value}" can be read in more than one way${why}`);
  if (read.state !== 'read' || reading === undefined || reading.value === null || reading.unit !== null)
    return wrongValue(`"${value}" is no number or amount of money such as 5bn, 12.4 mn or 63000000000.`);
  if (reading.bound !== 'exact') return wrongValue(`"${value}" hedges; write the number alone.`);
  return ok({ kind: 'value', op, value: reading.value, currency: reading.currency });
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

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['no', 'false', '0']);

function flagTest(key: FlagKey, op: WhereOp, value: string): Read {
  if (op !== '=' && op !== '!=') return wrongOp(`"${key}" is compared with = or !=, not ${op}.`);
  const lower = value.toLowerCase();
  if (!YES.has(lower) && !NO.has(lower)) return wrongValue(`"${key}" is yes or no, not "${value}".`);
  return ok({ kind: 'flag', key, is: YES.has(lower) === (op === '=') });
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
