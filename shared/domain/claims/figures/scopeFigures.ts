/** "risen in all but Moldova", "only in Moldova a decline": the direction of every member, by the figures. */
import { compare } from '../../../lib/decimal.ts';
import { hull, quotient } from '../../../lib/intervalArithmetic.ts';
import { areaName } from '../../figures/areaNames.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import type { ClaimDraft } from '../forms/draft.ts';
import type { Direction } from '../lexicon/directions.ts';
import type { Passage } from '../types.ts';
import { cellsOperand, figureClaim, unanswered } from './figureDraft.ts';
import type { Parties, Years } from './statements.ts';
import { sameViews, viewsOf } from './views.ts';

export type ScopeStatement = {
  readonly passage: Passage;
  readonly wording: string;
  readonly direction: Direction;
  /** Those the words say it of, and those they say it is not so of. */
  readonly members: readonly string[];
  readonly others: readonly string[];
  readonly parties: Omit<Parties, 'areas'>;
  readonly years: Years;
};

type Move = 'rise' | 'fall' | 'either' | 'unknown';

export function scopeFigures(lookup: FigureLookup, statement: ScopeStatement): ClaimDraft {
  const { members, others, parties, years, passage, wording, direction } = statement;
  const opposite: Direction = direction === 'rise' ? 'fall' : 'rise';
  const moveOf = (area: string): Move => move(lookup, area, parties, years);
  const moves = new Map([...members, ...others].map((area) => [area, moveOf(area)]));
  const against = [
    ...members.filter((area) => moves.get(area) === opposite),
    ...others.filter((area) => moves.get(area) === direction),
  ];
  const missing = [...moves]
    .filter(([, one]) => one === 'unknown')
    .map(([area]) => `${areaName(area)} ${years.from} or ${years.to}`);
  const known = moves.size - missing.length;
  const subject = `${members.length + others.length} areas – ${areaName(parties.counterpart)}, ${parties.flow}, ${years.from} to ${years.to}`;
  const fits = String(known - against.length);
  const operands = [
    cellsOperand(
      'members',
      `direction(${[...moves.keys()].join(' ')}; ${parties.counterpart}; ${parties.flow})`,
      years.to,
      {
        cells: [],
        value: fits,
        low: fits,
        high: fits,
        members: [...moves].filter(([, one]) => one !== 'unknown').map(([area]) => area),
        missing: [...moves].filter(([, one]) => one === 'unknown').map(([area]) => area),
      },
    ),
  ];
  if (against.length === 0 && missing.length > 0) {
    return unanswered({
      form: 'scope',
      wording,
      passage,
      operands,
      subject,
      missing,
      why: 'every member with figures moved as the words say',
      told: `The ${known} with figures moved as stated.`,
    });
  }
  return figureClaim({
    form: 'scope',
    wording,
    passage,
    operands,
    computed: { low: fits, high: fits },
    expected: { low: String(known), high: String(known) },
    measure: 'plain',
    subject,
    calculation:
      against.length === 0
        ? 'members that moved as stated'
        : `${against.map(areaName).join(', ')} moved the other way; members that moved as stated`,
    missing,
    why: 'the direction of each member by the same statistic in both years',
  });
}

function move(lookup: FigureLookup, area: string, parties: Omit<Parties, 'areas'>, years: Years): Move {
  const [earlier, later] = [years.from, years.to].map((period) =>
    viewsOf(lookup, { area, ...parties }, period),
  );
  const ratios = sameViews(earlier ?? [], later ?? []).flatMap(
    ({ from, to }) => quotient(to.interval, from.interval) ?? [],
  );
  if (ratios.length === 0) return 'unknown';
  const { low, high } = ratios.reduce(hull);
  if (low !== null && compare(low, '1') > 0) return 'rise';
  if (high !== null && compare(high, '1') < 0) return 'fall';
  return 'either';
}
