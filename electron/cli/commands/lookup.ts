import { anyPeriod } from '#shared/domain/claims/lookup/readLookup.ts';
import type { LookupQuestion, Sought } from '#shared/domain/claims/lookup/types.ts';
import { formatEnd, formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { toFixed } from '#shared/lib/decimal.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type LookupAnswer, type LookupResult, lookUp } from '../../services/lookup/lookup.ts';
import { withWorkspace } from '../commandContext.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** Results told when no number is asked for. */
const RESULTS = 10;
const MOST_RESULTS = 1000;
/** Sources of one result that are named in a line of text; with --json all are. */
const NAMED_SOURCES = 2;

/** `attest lookup WS TEXT [--to TEXT] [--from-period P] [--to-period P] [--limit N]`. */
export function lookup({ positionals, options }: ParsedArguments): Promise<Outcome> {
  const [path = '', text = ''] = positionals;
  const request = {
    text,
    to: options['to'] ?? null,
    fromPeriod: periodOption(options, 'from-period'),
    toPeriod: periodOption(options, 'to-period'),
    limit: limitOption(options['limit']),
  };
  return withWorkspace(path, 'read', 'lookup', (context) => {
    const answer = lookUp(context, request);
    return { json: lookupJson(answer), text: lookupText(answer) };
  });
}

function periodOption(options: ParsedArguments['options'], name: string): string | null {
  const text = options[name];
  if (text === undefined) return null;
  const period = anyPeriod(text);
  if (period === null) {
    throw new Problem('command/value', {
      message: `"${text}" is no period.`,
      where: `--${name}`,
      fix: 'Write a year, half-year, quarter or month: 2024, 2024-S1, 2024-Q1, 2024-07.',
    });
  }
  return period;
}

function limitOption(text: string | undefined): number {
  if (text === undefined) return RESULTS;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST_RESULTS) {
    throw new Problem('command/value', {
      message: `"${text}" is no number of results.`,
      where: '--limit',
      fix: `Write a whole number from 1 to ${MOST_RESULTS}.`,
    });
  }
  return limit;
}

/** As the command line's contract prints it (docs/contract.md). */
const lookupJson = ({ reading, results, near }: LookupAnswer) => ({
  query: {
    text: reading.text,
    to: reading.to,
    state: reading.state,
    fromPeriod: reading.fromPeriod,
    toPeriod: reading.toPeriod,
    readings: reading.questions.map(({ from, to }: LookupQuestion) => ({
      from: from === null ? null : soughtJson(from),
      to: soughtJson(to),
    })),
    why: reading.why,
  },
  results: results.map(resultJson),
  near: near.map(resultJson),
});

const soughtJson = ({ kind, reading, currency, allowed }: Sought) => ({
  kind,
  value: reading.value,
  low: allowed.low,
  high: allowed.high,
  currency,
  unit: reading.unit,
  bound: reading.bound,
});

const resultJson = ({ cells, sources, label, marks, fromValue: _from, ...result }: LookupResult) => ({
  ...result,
  label: markedLabel({ label, marks }),
  cells: cells.map(cellText),
  sources: sources.map(({ id }) => id),
});

/** What few digits leave open: "1 bn" may be anything from 500 mn to 1.5 bn. */
function allowedText({ kind, low, high, currency }: LookupResult): string {
  const isRate = kind === 'share' || kind === 'ratio';
  const [from, to] = [low, high].map((end) => (isRate ? toFixed(end, 2) : formatEnd(end, null)));
  return from === to
    ? ''
    : `\n      its digits allow ${from} to ${to}${isRate || currency === null ? '' : ` ${currency}`}`;
}

const markedLabel = ({ label, marks }: Pick<LookupResult, 'label' | 'marks'>): string =>
  [label, ...marks.map((mark) => `[${mark}]`)].join(' ');

function lookupText({ reading, results, near }: LookupAnswer): string {
  if (reading.questions.length === 0) return `Nothing to look up: ${reading.why ?? 'no number'}.\n`;
  const asked = reading.why === null ? '' : `${reading.state}: ${reading.why}\n`;
  const listed =
    results.length === 0 ? 'Nothing in the figures fits.\n' : `${results.map(line).join('\n')}\n`;
  const missed = near.length === 0 ? '' : `\nNear misses:\n${near.map(line).join('\n')}\n`;
  return `${asked}${listed}${missed}`;
}

function line(result: LookupResult): string {
  const { rank, kind, value, fromValue, currency, score, distance, missing, sources } = result;
  const before = kind === 'pair' && fromValue !== null ? `${formatFigure(fromValue, currency)} → ` : '';
  const shown =
    kind === 'share' || (kind === 'ratio' && currency === null)
      ? toFixed(value, 2)
      : formatFigure(value, currency);
  const off = distance === 0 ? 'fits' : `${(distance * 100).toFixed(2)} % off`;
  const allowed = allowedText(result);
  const lacks = missing.length === 0 ? '' : `\n      missing: ${missing.join(', ')}`;
  const named = sources.slice(0, NAMED_SOURCES).map(({ name }) => name);
  const more = sources.length > NAMED_SOURCES ? ` and ${sources.length - NAMED_SOURCES} more` : '';
  const from = named.length === 0 ? '' : `\n      ${named.join('; ')}${more}`;
  return `${String(rank).padStart(3)}. ${`${before}${shown}`.padEnd(14)} ${off.padEnd(11)} ${score.toFixed(2)}  ${markedLabel(result)}${allowed}${lacks}${from}`;
}
