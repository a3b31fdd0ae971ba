import { boundSign } from '../figures/boundSign.ts';
import { NO_RATE, rateIn } from './convertLines.ts';
import { gapRemarks, kindRemarks } from './kindRemarks.ts';
import { glyphOf, type MarkSign, markSign } from './markSign.ts';
import { OTHER_REPORTER } from './oneReporter.ts';
import { isOverlaid } from './overlayLines.ts';
import { isOnlyEnds, periodRuns, wholeRange } from './periodRange.ts';
import type { Drawing } from './planDrawing.ts';
import { reporterRemarks } from './reporterRemarks.ts';
import { uprightsOf } from './scene/lineNodes.ts';
import type { ChartEvent, ChartLine, ChartMark, ChartSpec } from './types.ts';

/** How a mark says that what it rests on was left out of the chart. */
export const LEFT_OUT = ' (left out of this chart)';

/**
 * What a reader must know to read a chart rightly, as sentences that stand under it wherever it is drawn: the signs and
 * which marks bear them, gaps by name, what a sum lacks, what is not drawn, what two axes mean.
 */
export function chartRemarks(
  spec: ChartSpec,
  { lines, ...drawing }: Drawing,
  events: readonly ChartEvent[] = [],
): string[] {
  const drawn = lines.map((line, index) => {
    const strokes = drawing.strokes.filter((stroke) => stroke.line === index);
    const [only] = strokes.length === 1 ? strokes : [];
    // Most lines have one stroke, and there may be very many marks.
    const marks =
      only === undefined
        ? line.marks.filter((mark, at) => strokes.some((stroke) => stroke.marks[at] === mark))
        : line.marks.filter((mark, at) => only.marks[at] === mark);
    return { ...line, marks };
  });
  const named = (keep: (mark: ChartMark) => boolean, from: readonly ChartLine[]): string =>
    places(spec, from, keep);
  const remarks = [...signs(spec, drawn), ...bounds(spec, drawn)];
  if (spec.type === 'mirror') remarks.unshift(...gapRemarks({ lines, ...drawing }, spec.periods));
  remarks.push(...conversions(spec, drawn));
  remarks.push(...scenarioRemarks(spec, lines));
  // What a scenario does not reach is no gap of the figures.
  const stated = lines.filter(({ overlay }) => overlay === undefined);
  for (const [reason, why] of spec.across === undefined ? REASONS : []) {
    const where = named((mark) => mark.value === null && whyMissing(mark) === reason, stated);
    if (where !== '') remarks.push(`${why}: ${where}.`);
  }
  remarks.push(...incomplete(spec, drawn), ...reporterRemarks(spec, drawn));
  const inUnit = (unit: string): string => named((mark) => mark.value !== null && mark.unit === unit, lines);
  if (drawing.refusal === null && spec.across === undefined)
    for (const unit of drawing.units.filter(
      (each) => ![...drawing.axes, drawing.across].some((axis) => axis?.unit === each),
    ))
      remarks.push(`In ${unit} and so not drawn: ${inUnit(unit)}.`);
  else if (drawing.refusal !== null)
    for (const unit of rarerUnits(lines, drawing.units)) remarks.push(`In ${unit}: ${inUnit(unit)}.`);
  const [left, right] = drawing.axes;
  if (left !== undefined && right !== undefined)
    remarks.push(
      `Left axis in ${left.unit}, right axis in ${right.unit}: heights on one do not compare with the other.`,
    );
  remarks.push(...kindRemarks(spec, { lines, ...drawing }));
  for (const { number, text } of uprightsOf(spec, events))
    remarks.push(`${number}: ${text}.`.replace(/\.\.$/, '.'));
  if (isOnlyEnds(wholeRange(spec.periods), spec.periods))
    remarks.push(`Only ${spec.periods.join(' and ')} are drawn, nothing between them.`);
  return remarks;
}

/** What lies over the figures, or why nothing does. */
function scenarioRemarks(spec: ChartSpec, lines: readonly ChartLine[]): string[] {
  const { scenario } = spec;
  if (scenario === undefined || !isOverlaid(spec)) return [];
  if (!scenario.title) return ['The scenario that lay over these lines is no longer in the workspace.'];
  return lines.some(({ overlay }) => overlay !== undefined)
    ? [
        `“${scenario.title}” lies over the figures and changes none: its marks are its middle, whiskers its range.`,
      ]
    : [`“${scenario.title}” reaches no cell of these rows in these periods.`];
}

const REASONS = [
  [LEFT_OUT, 'Not drawn, because it rests on a source left out by choice'],
  [NO_RATE, 'Not drawn, because no rate is stated'],
  [OTHER_REPORTER, 'No growth, because the reporter changes inside it and nobody confirmed that'],
  ['', 'Missing, left as gaps'],
] as const;

/** Which of the reasons a mark without a value has. */
const whyMissing = ({ missing }: ChartMark): string =>
  REASONS.find(([ending]) => ending !== '' && missing.some((each) => each.endsWith(ending)))?.[0] ?? '';

/** "Converted to USD at 0.14 USD for 1 CNY (IMF, 2024): China 2024." for each rate that is used. */
function conversions(spec: ChartSpec, drawn: readonly ChartLine[]): string[] {
  if (spec.convert === undefined) return [];
  const rateOf = ({ derivation }: ChartMark): string | null =>
    derivation === null ? null : rateIn(derivation);
  const rates = new Set(drawn.flatMap(({ marks }) => marks.flatMap((mark) => rateOf(mark) ?? [])));
  return [...rates].map(
    (rate) => `Converted at ${rate}: ${places(spec, drawn, (mark) => rateOf(mark) === rate)}.`,
  );
}

/** What every growth is measured against; the periods of each are no news. */
const BEFORE = 'against the period before';

/** "◇ E estimated: Armenia 2022, 2023." for every sign but that of a plain reported value. */
function signs(spec: ChartSpec, drawn: readonly ChartLine[]): string[] {
  const borne = new Map<string, { readonly sign: MarkSign; count: number; readonly made: Set<string> }>();
  const isGrowth = spec.transform?.kind === 'growth';
  let marksDrawn = 0;
  for (const { marks } of drawn)
    for (const mark of marks) {
      marksDrawn += 1;
      const sign = markSign(mark);
      if (sign.letter === '') continue;
      const known = borne.get(sign.letter) ?? { sign, count: 0, made: new Set() };
      known.count += 1;
      if (mark.derivation !== null) known.made.add(isGrowth ? BEFORE : rule(mark.derivation));
      borne.set(sign.letter, known);
    }
  return [...borne.values()].map(({ sign, count, made }) => {
    const how = made.size === 0 ? '' : ` (${[...made].join(' or ')})`;
    const bears = (mark: ChartMark): boolean => markSign(mark).letter === sign.letter;
    const where = count === marksDrawn ? 'every mark' : places(spec, drawn, bears);
    return `${glyphOf(sign)} ${sign.letter} ${sign.word}${how}: ${where}.`;
  });
}

const BOUNDS: Readonly<Record<string, string>> = {
  approximate: 'approximately',
  nearly: 'nearly',
  more_than: 'more than',
  less_than: 'less than',
  at_least: 'at least',
  at_most: 'at most',
};

/** "> more than: Armenia 2019." for values that are stated only as bounds. */
function bounds(spec: ChartSpec, drawn: readonly ChartLine[]): string[] {
  const stated = new Set<string>();
  for (const { marks } of drawn) for (const { bound } of marks) stated.add(bound);
  return Object.entries(BOUNDS).flatMap(([bound, word]) => {
    if (!stated.has(bound)) return [];
    const where = places(spec, drawn, (mark) => mark.bound === bound);
    return where === '' ? [] : [`${boundSign(bound)} ${word}: ${where}.`];
  });
}

/** The rule of a derivation without the particulars of one cell. */
const rule = (derivation: string): string =>
  rateIn(derivation) !== null
    ? 'converted'
    : derivation.includes(' against ')
      ? `against ${derivation.split(' against ').at(-1)}`
      : derivation.startsWith('sum of')
        ? 'sum of members'
        : (derivation.split(', reported by')[0] ?? derivation);

function incomplete(spec: ChartSpec, drawn: readonly ChartLine[]): string[] {
  return drawn.flatMap((line) => {
    const lacking = new Set(
      line.marks.filter(({ missing }) => missing.length > 0).map(({ missing }) => missing.join(', ')),
    );
    return [...lacking].map(
      (missing) => `${places(spec, [line], (mark) => mark.missing.join(', ') === missing)} lacks ${missing}.`,
    );
  });
}

/** "Armenia 2018–2020, 2022; Georgia 2019". */
function places(spec: ChartSpec, lines: readonly ChartLine[], keep: (mark: ChartMark) => boolean): string {
  return lines
    .flatMap(({ short, marks }) => {
      const kept = marks.filter(keep).map(({ cell }) => cell.period);
      if (kept.length === 0) return [];
      return [
        `${short} ${kept.length === spec.periods.length && kept.length > 1 ? '(all periods)' : periodRuns(spec.periods, kept)}`,
      ];
    })
    .join('; ');
}

/** Every unit but the one most marks have, which needs no list. */
function rarerUnits(lines: readonly ChartLine[], units: readonly string[]): string[] {
  const marks = lines.flatMap((line) => line.marks.filter(({ value }) => value !== null));
  const count = (unit: string): number => marks.filter((mark) => mark.unit === unit).length;
  return [...units].sort((a, b) => count(b) - count(a)).slice(1);
}
