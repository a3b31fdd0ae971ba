/**
 * Expressions over series, in the field's words. There is no language of cell addresses: what is named is a series.
 *
 * @example growth(exports of ARM to RUS)
 * @example share(exports of ARM to RUS, exports of ARM to W00)
 * @example convert(imports of ARM from RUS by RUS, EUR)
 */
import { err, ok, type Result } from '../../../lib/result.ts';
import { areaCodesNamed } from '../areaNames.ts';
import { FLOWS, type Flow } from '../types.ts';

export const FUNCTIONS = ['growth', 'share', 'index', 'difference', 'ratio', 'convert'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export type Expression =
  | {
      readonly kind: 'series';
      readonly area: string;
      readonly counterpart: string;
      readonly flow: Flow;
      /** Whose statistic is meant throughout; null for whatever each cell shows. */
      readonly reporter: string | null;
    }
  | { readonly kind: 'growth'; readonly of: Expression; readonly isAnyReporter: boolean }
  | { readonly kind: 'index'; readonly of: Expression; readonly base: string }
  | { readonly kind: 'convert'; readonly of: Expression; readonly unit: string }
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
  if (rest.length > 1) return wrong(`${name} takes no third part.`, rest.slice(1).join(', '), EXAMPLE);
  switch (name) {
    case 'growth':
      if (second !== '' && second.toLowerCase() !== ANY_REPORTER)
        return wrong(
          'After the series, growth takes "any reporter" or nothing.',
          second,
          `growth(…, ${ANY_REPORTER})`,
        );
      return ok({ kind: 'growth', of, isAnyReporter: second !== '' });
    case 'index':
      if (!/^\d{4}(-\w+)?$/.test(second))
        return wrong('index needs the period that is 100.', second, 'index(exports of ARM to RUS, 2020)');
      return ok({ kind: 'index', of, base: second });
    case 'convert':
      if (second === '') return wrong('convert needs the unit to convert to.', second, 'convert(…, EUR)');
      return ok({ kind: 'convert', of, unit: second });
    default: {
      const and = parse(second, depth + 1);
      return and.ok ? ok({ kind: name, of, and: and.value }) : and;
    }
  }
}

/** Every series an expression names, in its order. */
export function seriesOfExpression(
  expression: Expression,
): readonly Extract<Expression, { readonly kind: 'series' }>[] {
  if (expression.kind === 'series') return [expression];
  const first = seriesOfExpression(expression.of);
  return 'and' in expression ? [...first, ...seriesOfExpression(expression.and)] : first;
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

/** "exports of Armenia to Russia", "turnover of ARM with RUS by RUS". */
function parseSeries(text: string): Parsed {
  const match = /^([\w-]+)\s+of\s+(.+?)\s+(?:to|from|with)\s+(.+?)(?:\s+by\s+(.+))?$/i.exec(text);
  if (match === null) return wrong(`"${text}" names no series.`, text, EXAMPLE);
  const [, flowText = '', areaText = '', partnerText = '', byText] = match;
  const flow = FLOWS.find((one) => one === flowText.toLowerCase().replace('-', '_'));
  if (flow === undefined) return wrong(`"${flowText}" is no flow.`, flowText, suggestion(flowText, FLOWS));
  const codes: string[] = [];
  for (const name of byText === undefined ? [areaText, partnerText] : [areaText, partnerText, byText]) {
    const [code] = areaCodesNamed(name);
    if (code === undefined)
      return wrong(
        `No area is called "${name}".`,
        name,
        'Write a name or an ISO 3166 code, such as Armenia or ARM.',
      );
    codes.push(code);
  }
  const [area = '', counterpart = '', reporter = null] = codes;
  return ok({ kind: 'series', area, counterpart, flow, reporter });
}

const EXAMPLE =
  'Write it like growth(exports of ARM to RUS), or share(exports of ARM to RUS, exports of ARM to W00).';

/** The word that was likely meant, else all there are. */
function suggestion(word: string, known: readonly string[]): string {
  const near = known.find((one) => distance(one, word.toLowerCase()) <= 2);
  return near === undefined ? `There are ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/** How many letters have to be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const wrong = (message: string, where: string, fix: string): Parsed => err({ message, where, fix });
