/**
 * Expressions over series, in the field's words. There is no language of cell addresses: what is named is a series.
 *
 * @example growth(exports of ARM to RUS)
 * @example share(exports of ARM to RUS, exports of ARM to W00)
 * @example exports of ARM to RUS / imports of ARM from RUS
 * @example exports of ARM to RUS - imports of ARM from RUS
 * @example convert(imports of ARM from RUS by RUS, EUR)
 *
 * Where it says "this", it is a column: the same for each row of the figures, in the period it says.
 *
 * @example growth(this, since 2020) in 2024
 * @example per_capita(this) in 2024
 */
import { nearWord } from '../../../lib/nearWord.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { areaCodesNamed } from '../areaNames.ts';
import { FLOWS, type Flow, type SeriesKey, WORLD } from '../types.ts';

const FUNCTIONS = [
  'growth',
  'share',
  'index',
  'difference',
  'ratio',
  'per_capita',
  'convert',
  'deflated',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type SeriesExpression = {
  readonly kind: 'series';
  readonly area: string;
  readonly counterpart: string;
  readonly flow: Flow;
  /** Whose statistic is meant throughout; null for whatever each cell shows. */
  readonly reporter: string | null;
  /** What of it, where that is not the whole of what the flow measures. */
  readonly of?: Pick<SeriesKey, 'product' | 'productRevision' | 'measure'>;
};

export type Expression =
  | SeriesExpression
  | {
      /** The series of the row, or one that differs from it in what is not null. */
      readonly kind: 'this';
      readonly counterpart: string | null;
      readonly flow: Flow | null;
      readonly reporter: string | null;
    }
  | { readonly kind: 'at'; readonly of: Expression; readonly period: string }
  | {
      readonly kind: 'growth';
      readonly of: Expression;
      /** The period it is compared with; else the year before. */
      readonly since?: string;
      readonly isAnyReporter: boolean;
    }
  | { readonly kind: 'index'; readonly of: Expression; readonly base: string }
  | { readonly kind: 'deflated'; readonly of: Expression; readonly base: string }
  | { readonly kind: 'convert'; readonly of: Expression; readonly unit: string }
  | { readonly kind: 'per_capita'; readonly of: Expression }
  | {
      readonly kind: 'share' | 'difference' | 'ratio';
      readonly of: Expression;
      readonly and: Expression;
    };

export type ExpressionError = { readonly message: string; readonly where: string; readonly fix: string };
type Parsed = Result<Expression, ExpressionError>;

/** Deeper nesting says nothing a person could follow. */
const MOST_DEPTH = 6;
const ANY_REPORTER = 'any reporter';

/** Reads an expression, or says what in it is not understood and what could stand there. */
export const parseExpression = (text: string): Parsed => parse(text.trim(), 0);

function parse(text: string, depth: number): Parsed {
  if (text === '') return wrong('Nothing is written.', text, EXAMPLE);
  if (depth > MOST_DEPTH)
    return wrong('The expression is nested too deep.', text, 'Make a series of its parts first.');
  const pinned = /^(.*\S)\s+in\s+(\d{4}(?:-\w+)?)$/is.exec(text);
  if (pinned !== null) {
    const of = parse(pinned[1] ?? '', depth + 1);
    return of.ok ? ok({ kind: 'at', of: of.value, period: pinned[2] ?? '' }) : of;
  }
  if (sidesOf(text, PLUS) !== null)
    return wrong(
      'An expression adds nothing up.',
      text,
      'Turnover is exports and imports together; a group such as EAEU is the sum of its members.',
    );
  const [apart, over] = [sidesOf(text, MINUS), sidesOf(text, OVER)];
  const sides = apart ?? over;
  if (sides !== null) {
    const [of, and] = [parse(sides[0], depth + 1), parse(sides[1], depth + 1)];
    if (!of.ok) return of;
    const kind = apart === null ? 'ratio' : 'difference';
    return and.ok ? ok({ kind, of: of.value, and: and.value }) : and;
  }
  if (text.startsWith('(') && text.endsWith(')') && argumentsOf(text.slice(1, -1))?.length === 1)
    return parse(text.slice(1, -1).trim(), depth + 1);
  const call = /^([a-z_ ]+)\((.*)\)$/is.exec(text);
  if (call === null) {
    if (/[()]/.test(text)) return wrong('A bracket is not closed.', text, EXAMPLE);
    return parseSeries(text);
  }
  const [, name = '', inside = ''] = call;
  const known = FUNCTIONS.find((one) => one === name.trim().toLowerCase());
  if (known === undefined)
    return wrong(`There is no function "${name.trim()}".`, name.trim(), suggestion(name.trim(), FUNCTIONS));
  const parts = argumentsOf(inside);
  if (parts === null) return wrong('A bracket is not closed.', text, EXAMPLE);
  const of = parse(parts[0] ?? '', depth + 1);
  return of.ok ? build(known, of.value, parts.slice(1), depth) : of;
}

function build(name: FunctionName, of: Expression, rest: readonly string[], depth: number): Parsed {
  const [second = ''] = rest;
  if (name === 'growth') return buildGrowth(of, rest);
  if (rest.length > 1) return wrong(`${name} takes no third part.`, rest.slice(1).join(', '), EXAMPLE);
  switch (name) {
    case 'index':
    case 'deflated':
      if (saysPeriod(of)) return pinnedInside(name);
      if (!PERIOD.test(second))
        return name === 'index'
          ? wrong('index needs the period that is 100.', second, 'index(exports of ARM to RUS, 2020)')
          : wrong('deflated needs the year of the prices.', second, 'deflated(exports of ARM to RUS, 2015)');
      return ok({ kind: name, of, base: second });
    case 'convert':
      if (saysPeriod(of)) return pinnedInside(name);
      if (second === '') return wrong('convert needs the unit to convert to.', second, 'convert(…, EUR)');
      return ok({ kind: 'convert', of, unit: second });
    case 'per_capita': {
      if (saysPeriod(of)) return pinnedInside(name);
      if (second !== '')
        return wrong('per_capita takes one series.', second, 'per_capita(exports of ARM to RUS)');
      const areas = new Set(seriesOfExpression(of).map(({ area }) => area));
      if (areas.size > 1)
        return wrong(
          'per_capita divides by the population of one area.',
          [...areas].join(', '),
          'Take series of one area.',
        );
      return ok({ kind: 'per_capita', of });
    }
    default: {
      if (second === '')
        return wrong(
          `${name} takes two series.`,
          name,
          `Write it like ${name}(exports of ARM to RUS, exports of ARM to W00).`,
        );
      const and = parse(second, depth + 1);
      return and.ok ? ok({ kind: name, of, and: and.value }) : and;
    }
  }
}

const PERIOD = /^\d{4}(-\w+)?$/;

/** growth(x), growth(x, since 2020), growth(x, any reporter), or both. */
function buildGrowth(of: Expression, rest: readonly string[]): Parsed {
  if (saysPeriod(of)) return pinnedInside('growth');
  let since: string | undefined;
  let isAnyReporter = false;
  for (const option of rest) {
    const base = /^since\s+(\d{4}(?:-\w+)?)$/i.exec(option)?.[1];
    if (base !== undefined) since = base;
    else if (option.toLowerCase() === ANY_REPORTER) isAnyReporter = true;
    else
      return wrong(
        'After the series, growth takes "since 2020", "any reporter" or nothing.',
        option,
        `growth(…, since 2020), growth(…, ${ANY_REPORTER})`,
      );
  }
  return ok({ kind: 'growth', of, isAnyReporter, ...(since === undefined ? {} : { since }) });
}

/** Whether a part of it says its period, so that it is the same in every one. */
function saysPeriod(expression: Expression): boolean {
  if (expression.kind === 'at') return true;
  if (expression.kind === 'series' || expression.kind === 'this') return false;
  return saysPeriod(expression.of) || ('and' in expression && saysPeriod(expression.and));
}

const pinnedInside = (name: FunctionName): Parsed =>
  wrong(
    `What stands in ${name} says its own period, so that ${name} could not say which it is for.`,
    name,
    `Write the period behind the bracket: ${name}(…) in 2024.`,
  );

/** Every series an expression names, in its order. */
export function seriesOfExpression(expression: Expression): readonly SeriesExpression[] {
  if (expression.kind === 'series') return [expression];
  if (expression.kind === 'this') return [];
  const first = seriesOfExpression(expression.of);
  return 'and' in expression ? [...first, ...seriesOfExpression(expression.and)] : first;
}

/** A minus has room on both sides, which tells it from the hyphen of a name. */
const MINUS = /^\s[-−]\s/;
const PLUS = /^\s\+\s/;
const OVER = /^[\s\S]\//;

/** What stands before the last of a sign outside brackets, and what behind it; null where there is none. */
function sidesOf(text: string, wanted: RegExp): readonly [string, string] | null {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === ')') depth++;
    if (sign === '(') depth--;
    if (depth === 0 && at > 0 && wanted.test(text.slice(at - 1, at + 2)))
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  }
  return null;
}

/** Parts between commas outside brackets; null where brackets do not match. */
function argumentsOf(text: string): string[] | null {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth < 0) return null;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return depth === 0 ? parts.map((part) => part.trim()) : null;
}

/** "exports of Armenia to Russia", "turnover of ARM with RUS by RUS", "population of ARM", "imports of this from World". */
function parseSeries(text: string): Parsed {
  const people = /^population\s+of\s+(.+)$/i.exec(text);
  if (people !== null) return parsePopulation(people[1] ?? '');
  const row = /^(?:([\w-]+)\s+of\s+)?this(?:\s+(?:to|from|with)\s+(.+?))?(?:\s+by\s+(.+))?$/i.exec(text);
  const match = row ?? /^([\w-]+)\s+of\s+(.+?)\s+(?:to|from|with)\s+(.+?)(?:\s+by\s+(.+))?$/i.exec(text);
  if (match === null) return wrong(`"${text}" names no series.`, text, EXAMPLE);
  const [flowText, ...names] = match.slice(1) as (string | undefined)[];
  const flow = flowText === undefined ? null : flowNamed(flowText);
  if (flow === undefined)
    return wrong(`"${flowText}" is no flow.`, flowText ?? '', suggestion(flowText ?? '', FLOWS));
  const codes: (string | null)[] = [];
  for (const name of names) {
    const code = name === undefined ? null : areaCodesNamed(name)[0];
    if (code === undefined) return noArea(name ?? '');
    codes.push(code);
  }
  if (row !== null) {
    const [counterpart = null, reporter = null] = codes;
    return ok({ kind: 'this', flow, counterpart, reporter });
  }
  const [area = null, counterpart = null, reporter = null] = codes;
  if (flow === null || area === null || counterpart === null)
    return wrong(`"${text}" names no series.`, text, EXAMPLE);
  return ok({ kind: 'series', area, counterpart, flow, reporter });
}

const flowNamed = (text: string): Flow | undefined =>
  FLOWS.find((one) => one === text.toLowerCase().replace('-', '_'));

function parsePopulation(name: string): Parsed {
  const flow = 'population';
  if (name.toLowerCase() === 'this') return ok({ kind: 'this', flow, counterpart: null, reporter: null });
  const [area] = areaCodesNamed(name);
  return area === undefined
    ? noArea(name)
    : ok({ kind: 'series', area, counterpart: WORLD, flow, reporter: null });
}

const noArea = (name: string): Parsed =>
  wrong(`No area is called "${name}".`, name, 'Write a name or an ISO 3166 code, such as Armenia or ARM.');

const EXAMPLE =
  'Write it like growth(exports of ARM to RUS), or share(exports of ARM to RUS, exports of ARM to W00).';

/** The word that was likely meant, else all there are. */
function suggestion(word: string, known: readonly string[]): string {
  const near = nearWord(word, known);
  return near === null ? `There are ${known.join(', ')}.` : `Did you mean "${near}"?`;
}
const wrong = (message: string, where: string, fix: string): Parsed => err({ message, where, fix });
