/** Stated amounts set against the figures: a cell's views, a group's sum, and whose figure it may really be. */
import { add, compare, type DecimalText } from '../../../lib/decimal.ts';
import { type Interval, overlaps } from '../../../lib/interval.ts';
import { hull } from '../../../lib/intervalArithmetic.ts';
import { areaName } from '../../figures/areaNames.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { formatFigure } from '../../figures/formatFigure.ts';
import { expectedOfStated } from '../arithmetic/stated.ts';
import { verdictOf } from '../arithmetic/verdict.ts';
import type { ClaimDraft, FindingDraft } from '../forms/draft.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import { type Item, passageOf } from '../sentence/claimSentence.ts';
import { cellsOperand, figureClaim, unanswered, viewsOperand } from './figureDraft.ts';
import { groupSum, universesWithin } from './groupSums.ts';
import type { Parties } from './statements.ts';
import { inSeriesOrder, middleView, type View, viewsOf, viewsOfSide } from './views.ts';

export type LevelStatement = {
  readonly item: Item;
  readonly parties: Parties;
  readonly period: string;
  readonly currency: string;
};

/** One stated amount against the figures of its own parties. */
export function levelFigures(
  lookup: FigureLookup,
  thresholds: Thresholds,
  statement: LevelStatement,
): ClaimDraft {
  const { areas, counterpart, flow } = statement.parties;
  const [area] = areas;
  if (areas.length !== 1 || area === undefined) return groupLevel(lookup, thresholds, statement);
  const key = inSeriesOrder(lookup, { area, counterpart, flow });
  const parties = { areas: [key.area], counterpart: key.counterpart, flow: key.flow };
  return cellLevel(lookup, thresholds, { ...statement, parties });
}

const subjectOf = ({ parties: { areas, counterpart, flow }, period }: LevelStatement): string => {
  const [only] = areas;
  const who = areas.length === 1 && only !== undefined ? areaName(only) : `${areas.length} areas`;
  return `${who} – ${areaName(counterpart)}, ${flow.replace('_', '-')}, ${period}`;
};

function cellLevel(lookup: FigureLookup, thresholds: Thresholds, statement: LevelStatement): ClaimDraft {
  const { item, parties, period, currency } = statement;
  const area = parties.areas[0] ?? '';
  const { counterpart, flow } = parties;
  const key = { area, counterpart, flow };
  const views = viewsOf(lookup, key, period).filter((view) => view.currency === currency);
  // The row that is named, before its mirror.
  const shown = middleView(viewsOfSide(lookup, key, period), currency)?.value;
  const middle = views.find(({ value }) => value === shown) ?? middleView(views, currency);
  const common = {
    form: 'level' as const,
    wording: item.mention.text,
    passage: passageOf(item),
    subject: subjectOf(statement),
  };
  if (middle === null) {
    return unanswered({
      ...common,
      operands: [],
      missing: [`${areaName(area)} – ${areaName(counterpart)} ${flow} ${period} in ${currency}`],
      why: 'the parties and period of the sentence',
      ...elsewhereInCurrency(lookup, statement),
    });
  }
  const reach = (of: readonly View[]): Interval => of.map(({ interval }) => interval).reduce(hull);
  const fitting = views.filter(
    ({ interval }) => verdictOf(interval, expectedOfStated(item.reading, interval, thresholds)) === 'holds',
  );
  // Where the figure that is shown fits, others that do not are told. Where it does not, the number is held to those that
  // fit: what lies between two sources is stated by neither.
  const computed = reach(fitting.includes(middle) ? fitting : views);
  const allowing = fitting.length > 0 ? reach(fitting) : middle.interval;
  return figureClaim({
    ...common,
    operands: [viewsOperand('value', `${flow}(${area}, ${counterpart}, ${period})`, period, views, middle)],
    computed,
    expected: expectedOfStated(item.reading, allowing, thresholds),
    measure: `money ${currency}`,
    calculation: `${views.length} ${views.length === 1 ? 'view' : 'views'} of the cell`,
    missing: [],
    why:
      views.length === 1 ? 'the one figure of the cell' : `every view of the cell${whoFits(views, fitting)}`,
  });
}

/** By whose figures the number holds and by whose it does not, where they disagree. */
function whoFits(views: readonly View[], fitting: readonly View[]): string {
  if (fitting.length === 0 || fitting.length === views.length) return '';
  const named = (of: readonly View[]): string =>
    of
      .map(
        ({ reporter, value, currency }) =>
          `${reporter === '' ? 'press' : areaName(reporter)} (${formatFigure(value, currency)})`,
      )
      .join(', ');
  return `; holds by ${named(fitting)}; not by ${named(views.filter((view) => !fitting.includes(view)))}`;
}

/** A sum without all its members cannot widen what the written number allows. */
const NOTHING_CLOSE: Interval = { low: '-1', high: '-1' };

/** With more of its members missing a sum says nothing of the whole. */
const MOST_MISSING = 0.2;

function groupLevel(lookup: FigureLookup, thresholds: Thresholds, statement: LevelStatement): ClaimDraft {
  const { item, parties, period, currency } = statement;
  const key = { counterpart: parties.counterpart, flow: parties.flow };
  const sum = groupSum(lookup, parties.areas, key, period, currency);
  const missing = sum.missing.map((area) => `${areaName(area)} ${period}`);
  const operand = cellsOperand(
    'value',
    `sum(${parties.areas.join(' ')}; ${key.counterpart}; ${key.flow}; ${period})`,
    period,
    {
      ...sum,
      ...sum.interval,
    },
  );
  const common = {
    form: 'level' as const,
    wording: item.mention.text,
    passage: passageOf(item),
    subject: subjectOf(statement),
    operands: [operand],
    missing,
  };
  if (sum.value === null || sum.missing.length > parties.areas.length * MOST_MISSING) {
    return unanswered({
      ...common,
      why: 'too few members have a figure',
      ...elsewhereInCurrency(lookup, statement),
    });
  }
  // Members without a figure can only add to the sum.
  const computed: Interval = missing.length > 0 ? { low: sum.interval.low, high: null } : sum.interval;
  const claim = figureClaim({
    ...common,
    computed,
    expected: expectedOfStated(item.reading, missing.length > 0 ? NOTHING_CLOSE : computed, thresholds),
    measure: `money ${currency}`,
    calculation: `sum of ${sum.members.length} of ${parties.areas.length} members`,
    why: `each member's chosen or middle view; by all views ${formatFigure(sum.spread.low ?? '0', currency)} to ${formatFigure(sum.spread.high ?? '0', currency)}`,
  });
  const other = claim.verdict === 'holds' ? null : fittingUniverse(lookup, statement);
  return other === null ? claim : { ...claim, findings: [...claim.findings, other] };
}

/** "In CNY all 14 have one: 873 bn CNY", "In EUR it is 8.53 bn EUR". */
function elsewhereInCurrency(
  lookup: FigureLookup,
  { parties, period, currency }: LevelStatement,
): { readonly told?: string } {
  const key = { counterpart: parties.counterpart, flow: parties.flow };
  const currencies = new Set(
    parties.areas.flatMap((area) => viewsOf(lookup, { ...key, area }, period).map((view) => view.currency)),
  );
  for (const other of currencies) {
    if (other === currency) continue;
    const sum = groupSum(lookup, parties.areas, key, period, other);
    if (sum.value === null || sum.missing.length > 0) continue;
    const who = sum.members.length === 1 ? 'it is' : `all ${sum.members.length} have one:`;
    return { told: `In ${other} ${who} ${formatFigure(sum.value, other)}; nothing is converted.` };
  }
  return {};
}

/** Another declared group whose sum the stated amount fits. */
function fittingUniverse(
  lookup: FigureLookup,
  { item, parties, period, currency }: LevelStatement,
): FindingDraft | null {
  const key = { counterpart: parties.counterpart, flow: parties.flow };
  const stated: Interval = { low: item.reading.low, high: item.reading.high };
  for (const { name, members } of universesWithin(parties.areas, period)) {
    const sum = groupSum(lookup, members, key, period, currency);
    if (sum.value === null || sum.missing.length > 0 || !overlaps(sum.interval, stated)) continue;
    return {
      code: 'group_undefined',
      severity: 'warning',
      passages: [passageOf(item)],
      message: `“${item.mention.text}” fits ${members.length} of the ${parties.areas.length} areas only (${name}: ${formatFigure(sum.value, currency)}); the article does not define its group.`,
      evidence: `${sum.members.map(areaName).join(', ')}; by all views ${formatFigure(sum.spread.low ?? '0', currency)} to ${formatFigure(sum.spread.high ?? '0', currency)}`,
    };
  }
  return null;
}

/** A series whose values at two periods lie within two intervals. */
export type PairMatch = {
  readonly area: string;
  readonly counterpart: string;
  readonly flow: string;
  readonly cells: readonly string[];
  readonly from: DecimalText;
  readonly to: DecimalText;
};
export type PairQuestion = {
  readonly currency: string;
  readonly from: { readonly period: string; readonly within: Interval };
  readonly to: { readonly period: string; readonly within: Interval };
};
export type PairSearch = (asked: PairQuestion) => readonly PairMatch[];

/** A pair that does not fit its own parties and fits others exactly: a mislabelled figure. */
export function belongsElsewhere(
  search: PairSearch,
  from: LevelStatement,
  to: LevelStatement,
): FindingDraft | null {
  const found = search({
    currency: from.currency,
    from: { period: from.period, within: writtenFor(from.item) },
    to: { period: to.period, within: writtenFor(to.item) },
  }).filter(({ area, counterpart }) => !isOwn(from.parties, area, counterpart));
  const [match] = found;
  if (match === undefined) return null;
  const label = `${areaName(match.area)} – ${areaName(match.counterpart)}, ${match.flow}`;
  const more = found.length > 1 ? `; ${found.length - 1} more` : '';
  return {
    code: 'figure_belongs_elsewhere',
    severity: 'warning',
    passages: [passageOf(from.item), passageOf(to.item)],
    message: `“${from.item.mention.text}” and “${to.item.mention.text}” are the figures of ${label}.`,
    evidence: `${formatFigure(match.from, from.currency)} in ${from.period} and ${formatFigure(match.to, from.currency)} in ${to.period}${more}`,
  };
}

/** What a writer may have shortened to the written number: by rounding, or by cutting digits off. */
function writtenFor({ reading: { value, low, high } }: Item): Interval {
  if (value === null || low === null || high === null) return { low, high };
  const step = add(high, `-${low}`);
  return compare(value, '0') > 0 ? { low, high: add(value, step) } : { low, high };
}

const isOwn = ({ areas, counterpart }: Parties, a: string, b: string): boolean =>
  (areas.includes(a) && counterpart === b) || (areas.includes(b) && counterpart === a);

/** Not settled by its own parties' figures. */
export const isUnsettled = (claim: ClaimDraft): boolean => claim.verdict !== 'holds';
