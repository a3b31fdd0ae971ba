/** Dated political events of countries, as an analyst weighs them. */
import type { DecimalText } from '../../lib/decimal.ts';
import type { CellRef } from '../figures/types.ts';

export const DIRECTIONS = ['toward', 'away'] as const;
/** Toward Moscow or away from it. */
export type Direction = (typeof DIRECTIONS)[number];

/** What a strength means; the scale is printed wherever a strength is. */
export const STRENGTHS: readonly { readonly strength: 1 | 2 | 3; readonly meaning: string }[] = [
  { strength: 1, meaning: 'words: a statement, a visit, an abstention' },
  { strength: 2, meaning: 'a step: a vote, cooperation begun or frozen' },
  { strength: 3, meaning: 'a break or a bond: a treaty left or joined, relations in crisis, force' },
];

export type Signal = {
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly area: string;
  /** ISO date, to the day, the month or the year. */
  readonly date: string;
  readonly title: string;
  readonly direction: Direction;
  readonly strength: number;
};

/** One country in the divergence view. */
export type DivergencePoint = {
  readonly area: string;
  readonly name: string;
  /** The trade's cell in the first and in the last period. */
  readonly cells: readonly [CellRef, CellRef];
  /** Change of trade in percent; null where one of the two is missing. */
  readonly change: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  /** As printed: "2.16 bn USD to 12.4 bn USD". */
  readonly values: string;
  /** Toward Moscow minus away, by strength; 0 also where no event is recorded. */
  readonly net: number;
  /** Ids of the events it sums. */
  readonly events: readonly string[];
  readonly sources: readonly string[];
  /** What the trade lacks, by period. */
  readonly missing: readonly string[];
};
