/**
 * A chart asked for in words: "compare 2020 and 2024 for nine states". Answers a spec and everything that was understood,
 * decided or left unread, or what is still to be said. Nothing is drawn that the reading does not tell.
 */
import { periodRuns } from '../periodRange.ts';
import { TWO_PERIODS } from '../planDrawing.ts';
import { draftTitle, type SeriesWords } from '../seriesNames.ts';
import type { ChartKind, ChartSpec } from '../types.ts';
import { type CalculatedCandidate, calculatedInWords } from './calculatedWords.ts';
import { kindInWords, looksInWords, transformInWords } from './kindWords.ts';
import { axisPeriods, type PeriodWords, periodsInWords } from './periodWords.ts';
import { Rest } from './rest.ts';
import { type Candidate, flowsInWords, rowsInWords } from './rowWords.ts';

/** What the figures hold. */
export type Figures = {
  readonly all: readonly Candidate[];
  /** The periods a series has a value in. */
  readonly filled: (candidate: Candidate) => readonly string[];
  /** The unit of a series' value in a period that has one. */
  readonly unit: (candidate: Candidate, period: string) => string;
  readonly words: (candidate: Candidate) => SeriesWords;
  readonly calculated: readonly CalculatedCandidate[];
};

/** Of a spec what words can say. */
export type WordedSpec = Pick<ChartSpec, 'type' | 'title' | 'transform' | 'log' | 'events'> & {
  readonly series: string[];
  readonly periods: string[];
};

export type ChartReading = {
  /** Null when the words do not say enough. */
  readonly spec: WordedSpec | null;
  /** The reading in sentences; of one without a spec the last says what is missing. */
  readonly told: readonly string[];
};

const KIND_NAMES: Readonly<Record<ChartKind, string>> = {
  line: 'lines',
  bar: 'bars',
  stacked: 'stacked bars',
  slope: 'slopes',
  multiples: 'small multiples',
  scatter: 'points, one year against the other',
  heat: 'a shaded table',
  waterfall: 'steps from one sum to the next',
  tornado: 'changes, the largest first',
  mirror: 'both sides’ statistics',
  map: 'a map',
};

export function readChartWords(text: string, figures: Figures): ChartReading {
  const rest = new Rest(text);
  // Their names hold years and words of kinds, so they are taken first.
  const calculated = calculatedInWords(rest, figures.calculated);
  const transform = transformInWords(rest);
  const periodWords = periodsInWords(rest);
  const said = kindInWords(rest);
  const look = looksInWords(rest);
  if (calculated.length > 0) return ofCalculated(calculated, { rest, transform, periodWords, said, look });
  const flows = flowsInWords(rest);
  const counted = countInWords(rest);
  const { rows, told } = rowsInWords(rest, flows, figures.all);
  const missing = (what: string): ChartReading => ({ spec: null, told: [...unread(rest), what] });
  if (text.trim() === '') return { spec: null, told: [] };
  if (rows.length === 0)
    return missing(
      `No row of the figures is ${flows.join(' or ').replaceAll('_', '-')} of anybody named here. Name countries or a group, such as Armenia, or each republic.`,
    );

  const filled = new Map(rows.map((row) => [row, figures.filled(row)]));
  const named = axisPeriods(periodWords, [...filled.values()].flat());
  const kind = said ?? kindFor(periodWords, named);
  const periods = periodsFor(kind, named, [...filled.values()].flat());
  const has = (row: Candidate, period: string): boolean => filled.get(row)?.includes(period) ?? false;
  const withValues = rows.filter((row) => periods.some((period) => has(row, period)));
  const whole = withValues.filter((row) => periods.every((period) => has(row, period)));
  const drawn = counted !== null && withValues.length > counted && whole.length > 0 ? whole : withValues;
  if (drawn.length === 0)
    return missing(`None of these rows has a figure for ${listed(periods) || 'any year'}.`);

  const wordsOf = (some: readonly Candidate[]): SeriesWords[] => some.map(figures.words);
  const left = rows.filter((row) => !drawn.includes(row));
  const title = `${draftTitle(wordsOf(drawn))}, ${listed(periods)}`;
  const spec = wordedSpec(kind, title, drawn, periods, { transform, look });
  return {
    spec,
    told: [
      drawnAs(kind, said, periods),
      `${drawn.length === 1 ? 'One row' : `${drawn.length} rows`}: ${rowsText(wordsOf(drawn))}.`,
      ...(spec.transform === undefined ? [] : [TRANSFORMS[spec.transform.kind]]),
      ...told,
      ...partly(drawn, periods, has, wordsOf),
      ...severalUnits(drawn, periods, has, figures),
      ...(named.join() === periods.join() ? [] : [whyPeriods(kind, named)]),
      ...(left.length === 0
        ? []
        : [
            `Left out, because ${counted === null ? 'no year' : 'not every year'} has a figure: ${rowsText(wordsOf(left))}.`,
          ]),
      ...(counted === null || counted === drawn.length
        ? []
        : [`The words say ${counted}; the figures have ${drawn.length}.`]),
      ...unread(rest),
    ],
  };
}

type Understood = {
  readonly rest: Rest;
  readonly transform: ReturnType<typeof transformInWords>;
  readonly periodWords: PeriodWords | null;
  readonly said: ChartKind | null;
  readonly look: ReturnType<typeof looksInWords>;
};

function wordedSpec(
  type: ChartKind,
  title: string,
  drawn: readonly { readonly seriesId: string }[],
  periods: readonly string[],
  { transform, look }: Pick<Understood, 'transform' | 'look'>,
): WordedSpec {
  return {
    type,
    title,
    series: drawn.map(({ seriesId }) => seriesId),
    periods: [...periods],
    ...(transform === null ? {} : { transform: transform(periods[0] ?? '') }),
    ...(look.log ? { log: true } : {}),
    ...(look.events ? { events: true } : {}),
  };
}

const drawnAs = (kind: ChartKind, said: ChartKind | null, periods: readonly string[]): string =>
  `Drawn as ${KIND_NAMES[kind]}${said === null ? ', which the years suggest' : ''}: ${listed(periods)}.`;

/** Calculated series that are named: they alone, over the years that are named or all they have. */
function ofCalculated(
  drawn: readonly CalculatedCandidate[],
  { rest, transform, periodWords, said, look }: Understood,
): ChartReading {
  const filled = [...new Set(drawn.flatMap((each) => each.filled))].sort();
  const named = axisPeriods(periodWords, filled);
  const kind = said ?? kindFor(periodWords, named);
  const periods = periodsFor(kind, named, filled);
  if (!periods.some((period) => filled.includes(period)))
    return {
      spec: null,
      told: [...unread(rest), `Nothing calculated has a value for ${listed(periods) || 'any year'}.`],
    };
  const title = `${drawn.map(({ name }) => name).join('; ')}, ${listed(periods)}`;
  const spec = wordedSpec(kind, title, drawn, periods, { transform, look });
  return {
    spec,
    told: [
      drawnAs(kind, said, periods),
      ...drawn.map(({ name, expression }) => `Calculated: ${name}, which is ${expression}.`),
      ...(spec.transform === undefined ? [] : [TRANSFORMS[spec.transform.kind]]),
      ...(named.join() === periods.join() ? [] : [whyPeriods(kind, named)]),
      ...unread(rest),
    ],
  };
}

type Has = (row: Candidate, period: string) => boolean;

/** "Only one of the years has a figure: Uzbekistan (2024)." for rows that a comparison draws half of. */
function partly(
  rows: readonly Candidate[],
  periods: readonly string[],
  has: Has,
  wordsOf: (rows: readonly Candidate[]) => SeriesWords[],
): string[] {
  if (periods.length !== 2) return [];
  const half = rows.filter((row) => !periods.every((period) => has(row, period)));
  if (half.length === 0) return [];
  const names = half.map((row) => {
    const there = periods.filter((period) => has(row, period));
    return `${wordsOf([row])[0]?.area} (${there.join()})`;
  });
  return [`Only one of the two years has a figure: ${names.join(', ')}.`];
}

/** That one axis will not hold the rows, before the chart asks what to draw. */
function severalUnits(
  rows: readonly Candidate[],
  periods: readonly string[],
  has: Has,
  { unit, words }: Figures,
): string[] {
  const byUnit = new Map<string, Set<string>>();
  for (const row of rows)
    for (const period of periods.filter((each) => has(row, each))) {
      const one = unit(row, period);
      byUnit.set(one, (byUnit.get(one) ?? new Set()).add(words(row).area));
    }
  if (byUnit.size < 2) return [];
  const [most, ...others] = [...byUnit].sort(([, a], [, b]) => b.size - a.size);
  const rest = others.map(([one, areas]) => `${[...areas].join(', ')} in ${one}`).join('; ');
  return [`Not in one unit: ${rest}, the others in ${most?.[0]}. The chart asks what to draw or convert.`];
}

const TRANSFORMS = {
  index: 'Every row starts at 100.',
  growth: 'Growth against the year before, in percent.',
  share: 'Shares of the sum of these rows.',
} as const;

/** Two years are compared, one is ranked, more are a course. */
function kindFor(words: PeriodWords | null, periods: readonly string[]): ChartKind {
  if (periods.length === 1) return 'bar';
  return words?.kind === 'listed' && periods.length === 2 ? 'slope' : 'line';
}

/** The ends where a kind compares two; for lines of one year every year up to it. */
function periodsFor(kind: ChartKind, named: readonly string[], filled: readonly string[]): string[] {
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = axisPeriods(null, filled).filter((period) => period <= last);
  const earliest = before[0] ?? first;
  if (kind === 'map') return [last];
  if (TWO_PERIODS.includes(kind)) return first === last ? [...new Set([earliest, last])] : [first, last];
  if (['line', 'mirror', 'multiples'].includes(kind) && named.length === 1) return before;
  return [...named];
}

const whyPeriods = (kind: ChartKind, named: readonly string[]): string =>
  kind === 'map'
    ? `Only the last of ${listed(named)}: a map shows one year.`
    : named.length === 1
      ? `${named[0]} alone makes no ${TWO_PERIODS.includes(kind) ? 'comparison' : 'line'}: the years before it are drawn too.`
      : `Only the first and the last of ${listed(named)}: this kind compares two years.`;

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
  ' ',
);
const COUNT = new RegExp(
  `\\b(?:(${NUMBERS.join('|')})|(\\d{1,2})) (?=(?:\\p{L}+ ){0,2}(?:states|countries|republics|neighbou?rs|nations|partners))`,
  'iu',
);

/** "nine states": 9. */
function countInWords(rest: Rest): number | null {
  const found = rest.take(COUNT);
  if (found === null) return null;
  return found[1] === undefined ? Number(found[2]) : NUMBERS.indexOf(found[1].toLowerCase()) + 2;
}

/** Words that ask for nothing by themselves. */
const LITTLE = new Set(
  'a about all among an and annual any are as as at against between by chart compared did did do does draw each every for from go goods grown how i in into is it its made make me most of on one or other our out over per please plot row see series show that the their them then this to trade up value values was we were what when where which who whom whose with year years yearly'.split(
    ' ',
  ),
);

function unread(rest: Rest): string[] {
  const words = rest.text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]+/gu) ?? [];
  const left = [...new Set(words.filter((word) => !LITTLE.has(word.toLowerCase())))];
  return left.length === 0 ? [] : [`Not read: ${left.join(', ')}.`];
}

function listed(periods: readonly string[]): string {
  const text = periods.length > 2 ? periodRuns(axisPeriods(null, periods), periods) : periods.join(' and ');
  return text.replace(/, ([^,]*)$/, ' and $1');
}

/** "Armenia, Georgia (turnover with Russia)". */
function rowsText(all: readonly SeriesWords[]): string {
  const byWhat = new Map<string, string[]>();
  for (const { area, counterpart, flow } of all) {
    const what = `${flow} ${flow.endsWith('imports') ? 'from' : flow === 'turnover' ? 'with' : 'to'} ${counterpart}`;
    byWhat.set(what, [...(byWhat.get(what) ?? []), area]);
  }
  return [...byWhat].map(([what, areas]) => `${areas.join(', ')} (${what})`).join('; ');
}
