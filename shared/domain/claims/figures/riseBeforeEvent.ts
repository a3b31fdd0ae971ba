/** A rise said to have come since an event, and how much of it the figures show before. */
import { compare, multiply, subtract } from '../../../lib/decimal.ts';
import { quotient } from '../../../lib/intervalArithmetic.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { formatFigure } from '../../figures/formatFigure.ts';
import { frequencyOf } from '../../figures/periodText.ts';
import { eventIn } from '../findings/events.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, passageOf } from '../sentence/claimSentence.ts';
import { bothYears } from './changeFigures.ts';
import { groupSum, universesWithin } from './groupSums.ts';
import type { PartyResolver } from './partyResolver.ts';
import { type Parties, type Years, yearsOf } from './statements.ts';

/** For all that the words may mean, and for another group they may mean where they leave that open. */
export function risesBeforeEvent(
  lookup: FigureLookup,
  resolve: PartyResolver,
  sentence: ClaimSentence,
  block: readonly ClaimSentence[],
): readonly FindingDraft[] {
  const event = eventIn(sentence);
  const factor = sentence.items.find(
    ({ mention }) => mention.kind === 'factor' || mention.kind === 'percent',
  );
  if (event === null || factor === undefined) return [];
  const parties = resolve(factor.mention);
  const years = yearsOf({ start: factor.mention.start, period: factor.reading.period }, block);
  if (parties === null || years === null || frequencyOf(years.from) !== 'A') return [];
  const middle = String(Number(event.from.slice(0, 4)) - 1);
  if (!(years.from < middle && middle < years.to)) return [];
  const all = risen(lookup, parties, years, middle);
  if (all === null) return [];
  const [narrow] = universesWithin(parties.areas, years.to).flatMap(({ name, members }) => {
    const own = risen(lookup, { ...parties, areas: members }, years, middle);
    return own === null ? [] : [{ ...own, who: name, of: members.length }];
  });
  const partly =
    narrow === undefined || narrow.count === narrow.of
      ? ''
      : `, by the ${narrow.count} of ${narrow.of} that have all three years`;
  const other = narrow === undefined ? '' : `; of ${narrow.who} alone, ${narrow.percent} percent${partly}`;
  return [
    {
      code: 'baseline_before_event',
      severity: 'warning',
      passages: [event.passage, passageOf(factor)],
      message: `By the figures ${all.percent} percent of the rise had come by ${middle}, before the event${other}.`,
      evidence: narrow === undefined ? all.told : `${all.told}; ${narrow.told}`,
    },
  ];
}

type Risen = { readonly percent: number; readonly count: number; readonly told: string };

/** What of a group's rise had come by a year, over the members that have all three. */
function risen(lookup: FigureLookup, parties: Parties, years: Years, middle: string): Risen | null {
  const { from, to, areas, currency } = bothYears(lookup, parties.areas, parties, years);
  const then = groupSum(lookup, areas, parties, middle, currency);
  if (from.value === null || to.value === null || then.value === null || then.missing.length > 0) return null;
  const part = partBefore(from.value, then.value, to.value);
  if (part === null) return null;
  const at = (value: string, year: string): string => `${formatFigure(value, currency)} in ${year}`;
  const values = [at(from.value, years.from), at(then.value, middle), at(to.value, years.to)].join(', ');
  return {
    percent: Math.round(Number(part)),
    count: areas.length,
    told: `${values}: ${areas.length} members`,
  };
}

/** Percent of a rise that had come by its middle; null where nothing rose. */
function partBefore(start: string, middle: string, end: string): string | null {
  const whole = subtract(end, start);
  if (compare(whole, '0') <= 0) return null;
  const part = quotient({ low: subtract(middle, start), high: null }, { low: whole, high: whole });
  return part === null || part.low === null ? null : multiply(part.low, '100');
}
