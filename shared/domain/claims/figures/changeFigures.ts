/** Factors and wordings of change set against the figures: one pair of parties, each of a list, or a group's totals. */
import { compare, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { hull, mirrored, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import { areaName } from '../../figures/areaNames.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { formatFigure } from '../../figures/formatFigure.ts';
import type { Reading } from '../../reading/types.ts';
import { expectedOfFactor, expectedOfFraction, expectedOfStated } from '../arithmetic/stated.ts';
import { verdictOf } from '../arithmetic/verdict.ts';
import { numberWords } from '../arithmetic/words.ts';
import type { ClaimDraft, FindingDraft } from '../forms/draft.ts';
import type { Direction } from '../lexicon/directions.ts';
import { bandOf, type ThresholdId, type Thresholds } from '../lexicon/thresholds.ts';
import type { Passage } from '../types.ts';
import { cellsOperand, figureClaim, unanswered, viewsOperand } from './figureDraft.ts';
import { commonCurrency, groupSum, universesWithin } from './groupSums.ts';
import type { Parties, Years } from './statements.ts';
import { currencyOf, inSeriesOrder, middleView, sameViews, type View, viewsOf } from './views.ts';

/** What the article says of a change. */
export type StatedChange =
  | { readonly kind: 'factor'; readonly reading: Reading }
  /** "rose by 12 percent", "fell by a third": the size of a growth that goes one way. */
  | { readonly kind: 'growth' | 'fraction'; readonly reading: Reading; readonly direction: Direction }
  | { readonly kind: 'wording'; readonly id: ThresholdId };

export type ChangeStatement = {
  readonly change: StatedChange;
  readonly wording: string;
  readonly passage: Passage;
  readonly parties: Parties;
  readonly years: Years;
  /** True when the areas are meant together ("these countries as a group"). */
  readonly isGroup: boolean;
};

export function changeFigures(
  lookup: FigureLookup,
  thresholds: Thresholds,
  statement: ChangeStatement,
): readonly ClaimDraft[] {
  if (statement.isGroup) return [groupChange(lookup, thresholds, statement)];
  const { counterpart, flow } = statement.parties;
  return statement.parties.areas.map((area) => {
    const key = inSeriesOrder(lookup, { area, counterpart, flow });
    const parties = { areas: [key.area], counterpart: key.counterpart, flow: key.flow };
    return areaChange(lookup, thresholds, { ...statement, parties }, key.area);
  });
}

export const subjectOf = (area: string, { counterpart, flow }: Parties, { from, to }: Years): string =>
  `${areaName(area)} – ${areaName(counterpart)}, ${flow.replace('_', '-')}, ${from} to ${to}`;

function areaChange(
  lookup: FigureLookup,
  thresholds: Thresholds,
  statement: ChangeStatement,
  area: string,
): ClaimDraft {
  const { parties, years, change, wording, passage } = statement;
  const { counterpart, flow } = parties;
  const form = change.kind === 'factor' ? ('ratio' as const) : ('change' as const);
  const subject = subjectOf(area, parties, years);
  const [earlier, later] = [years.from, years.to].map((period) =>
    viewsOf(lookup, { area, counterpart, flow }, period),
  );
  const pairs = sameViews(earlier ?? [], later ?? []).flatMap(({ from, to }) => {
    const ratio = quotient(to.interval, from.interval);
    return ratio === null ? [] : [{ from, to, ratio }];
  });
  const expression = (period: string): string => `${flow}(${area}, ${counterpart}, ${period})`;
  if (pairs.length === 0) {
    const currency = currencyOf([...(earlier ?? []), ...(later ?? [])]);
    const missing = [
      ...(middleView(earlier ?? [], currency) === null ? [`${areaName(area)} ${years.from}`] : []),
      ...(middleView(later ?? [], currency) === null ? [`${areaName(area)} ${years.to}`] : []),
    ];
    return unanswered({
      form,
      wording,
      passage,
      operands: [],
      subject,
      missing: missing.length > 0 ? missing : ['one statistic for both years'],
      why: 'the flow and years of the sentence',
    });
  }
  const ratios = pairs.map(({ ratio }) => ratio);
  const computed = ratios.reduce(hull);
  const measured = measuredAs(change, computed);
  const expected = expectedOf(change, computed, thresholds);
  const [froms, tos] = [pairs.map(({ from }) => from), pairs.map(({ to }) => to)];
  const [from, to] = [middleOf(froms), middleOf(tos)];
  const conflict = conflictWords(change, thresholds, pairs);
  return figureClaim({
    form,
    wording,
    passage,
    operands: [
      viewsOperand('from', expression(years.from), years.from, froms, from),
      viewsOperand('to', expression(years.to), years.to, tos, to),
    ],
    computed: measured,
    expected,
    measure: change.kind === 'factor' ? 'times' : 'percent',
    subject,
    calculation: `${formatFigure(from.value, from.currency)} to ${formatFigure(to.value, to.currency)}`,
    missing: [],
    why: `${pairs.length} ${pairs.length === 1 ? 'view' : 'views'} of both years by the same statistics${conflict}`,
  });
}

const middleOf = (views: readonly View[]): View =>
  [...views].sort((a, b) => compare(a.value, b.value))[Math.floor((views.length - 1) / 2)] ??
  (views[0] as View);

/** Under which statistics the wording holds and under which it does not, where they disagree. */
function conflictWords(
  change: StatedChange,
  thresholds: Thresholds,
  pairs: readonly { readonly from: View; readonly to: View; readonly ratio: Interval }[],
): string {
  const told = pairs.map(({ to, ratio }) => ({
    verdict: verdictOf(measuredAs(change, ratio), expectedOf(change, ratio, thresholds)),
    who: `${to.reporter === '' ? 'press' : areaName(to.reporter)} (x${numberWords(ratio.low ?? '0', 'times')})`,
  }));
  const verdicts = [...new Set(told.map(({ verdict }) => verdict))];
  if (verdicts.length < 2) return '';
  return `; ${verdicts
    .map(
      (verdict) =>
        `${verdict} by ${told
          .filter((one) => one.verdict === verdict)
          .map(({ who }) => who)
          .join(', ')}`,
    )
    .join('; ')}`;
}

/** A factor is a ratio; a growth is counted the way it is said to go, a wording whatever its direction, in percent. */
function measuredAs(change: StatedChange, ratio: Interval): Interval {
  if (change.kind === 'factor') return ratio;
  const growth = times(shifted(ratio, '-1'), '100');
  if (change.kind !== 'wording') return change.direction === 'fall' ? mirrored(growth) : growth;
  return growth.high !== null && compare(growth.high, '0') < 0 ? mirrored(growth) : growth;
}

function expectedOf(change: StatedChange, computed: Interval, thresholds: Thresholds): Interval {
  switch (change.kind) {
    case 'factor':
      return expectedOfFactor(change.reading, computed, thresholds);
    case 'growth':
      return expectedOfStated(change.reading, computed, thresholds);
    case 'fraction':
      return expectedOfFraction(change.reading, thresholds, computed);
    case 'wording':
      return bandOf(thresholds, change.id);
  }
}

function groupChange(lookup: FigureLookup, thresholds: Thresholds, statement: ChangeStatement): ClaimDraft {
  const { parties, years, change, wording, passage } = statement;
  const form = change.kind === 'factor' ? ('ratio' as const) : ('change' as const);
  const subject = `${parties.areas.length} areas – ${areaName(parties.counterpart)}, ${parties.flow}, ${years.from} to ${years.to}`;
  const both = bothYears(lookup, parties.areas, parties, years);
  const { from, to, areas, currency } = both;
  const ratio = quotient(to.interval, from.interval);
  const missing = both.missing;
  const operands = [
    cellsOperand('from', sumExpression(parties, years.from), years.from, { ...from, ...from.interval }),
    cellsOperand('to', sumExpression(parties, years.to), years.to, { ...to, ...to.interval }),
  ];
  if (ratio === null || areas.length * 2 < parties.areas.length || from.value === null || to.value === null) {
    return unanswered({
      form,
      wording,
      passage,
      operands,
      subject,
      missing,
      why: 'too few members have both years',
    });
  }
  const claim = figureClaim({
    form,
    wording,
    passage,
    operands,
    computed: measuredAs(change, ratio),
    expected: expectedOf(change, ratio, thresholds),
    measure: change.kind === 'factor' ? 'times' : 'percent',
    subject,
    calculation: `${formatFigure(from.value, currency)} to ${formatFigure(to.value, currency)} for the ${areas.length} with both years`,
    missing,
    why: 'the sum over the members that have both years, each by its chosen or middle view',
  });
  const other = otherUniverse(lookup, thresholds, statement, claim.verdict);
  return other === null ? claim : { ...claim, findings: [...claim.findings, other] };
}

const sumExpression = ({ areas, counterpart, flow }: Parties, period: string): string =>
  `sum(${areas.join(' ')}; ${counterpart}; ${flow}; ${period})`;

/** Sums over the members that have a value in both years: growth must not be a change of members. */
export function bothYears(lookup: FigureLookup, areas: readonly string[], parties: Parties, years: Years) {
  const key = { counterpart: parties.counterpart, flow: parties.flow };
  const currency = commonCurrency(lookup, areas, key, [years.from, years.to]);
  const sum = (members: readonly string[], period: string) =>
    groupSum(lookup, members, key, period, currency);
  const [all, then] = [sum(areas, years.from), sum(areas, years.to)];
  const kept = areas.filter((area) => all.members.includes(area) && then.members.includes(area));
  const missing = [
    ...all.missing.map((area) => `${areaName(area)} ${years.from}`),
    ...then.missing.map((area) => `${areaName(area)} ${years.to}`),
  ];
  return { from: sum(kept, years.from), to: sum(kept, years.to), areas: kept, missing, currency };
}

/** Another declared group inside the words' own under which the verdict would differ. */
function otherUniverse(
  lookup: FigureLookup,
  thresholds: Thresholds,
  { change, parties, years, wording, passage }: ChangeStatement,
  verdict: string,
): FindingDraft | null {
  for (const { name, members } of universesWithin(parties.areas, years.to)) {
    const { from, to, areas, currency } = bothYears(lookup, members, parties, years);
    const ratio = quotient(to.interval, from.interval);
    if (ratio === null || from.value === null || to.value === null || areas.length * 2 < members.length)
      continue;
    const its = verdictOf(measuredAs(change, ratio), expectedOf(change, ratio, thresholds));
    if (its === verdict) continue;
    const growth = numberWords(ratio.low ?? subtract('1', '1'), 'times');
    return {
      code: 'group_undefined',
      severity: 'warning',
      passages: [passage],
      message: `“${wording}” is said of a group the article does not define: it is ${verdict} for all ${parties.areas.length} and ${its} for ${members.length} of them (${name}).`,
      evidence: `${formatFigure(from.value, currency)} to ${formatFigure(to.value, currency)}, x${growth}; ${areas.map(areaName).join(', ')}`,
    };
  }
  return null;
}
