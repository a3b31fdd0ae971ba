/**
 * Reverse lookup: a number somebody quotes, looked for in everything the figures say or imply. What is searched is made
 * of lines: one measure seen one way, with a value at each period (a reporter's statistic, what a series shows, a
 * turnover, an annual total, a group's sum).
 */

import type { DecimalText } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import type { Flow, Frequency } from '../../figures/types.ts';
import type { MentionKind, Reading } from '../../reading/types.ts';

/** amount: whole units as stated. percent: a growth or a share. factor: a later value over an earlier one. */
export type Scale = 'amount' | 'percent' | 'factor';

/** One number that is looked for, read one way. */
export type Sought = {
  readonly text: string;
  readonly kind: MentionKind | null;
  readonly scale: Scale;
  readonly reading: Reading;
  /** The values the words allow, hedges included; both ends closed. */
  readonly allowed: Interval;
  readonly currency: string | null;
};

/** What the words around the number are about; used to rank, never to leave anything out. */
export type SoughtAbout = {
  readonly flow: string | null;
  readonly areas: readonly string[];
};

/** What is looked for: one number, or a pair from one to the other. */
export type LookupQuestion = {
  /** Null for a single number. */
  readonly from: Sought | null;
  readonly to: Sought;
  /** Periods as the store writes them; null when none is named. */
  readonly fromPeriod: string | null;
  readonly toPeriod: string | null;
  readonly about: SoughtAbout;
  /** How it was read, where it can be read in more than one way; else null. */
  readonly readAs: string | null;
};

/** How the text was understood. Empty questions: `why` says what it lacks. */
export type LookupReading = {
  readonly text: string;
  readonly to: string | null;
  readonly state: 'read' | 'ambiguous' | 'refused';
  readonly questions: readonly LookupQuestion[];
  readonly fromPeriod: string | null;
  readonly toPeriod: string | null;
  readonly why: string | null;
};

export type MatchKind = 'cell' | 'group_sum' | 'ratio' | 'difference' | 'share' | 'pair';

/** Which series a line belongs to; product, its revision and the measure are its family's. */
export type LineKey = {
  readonly area: string;
  readonly counterpart: string;
  readonly flow: Flow;
  readonly frequency: Frequency;
};

/**
 * stated: one reporter in one currency. shown: the best statement of each period. turnover: exports plus imports.
 * year: the sum of a year's months, quarters or half-years. members: the sum over a group.
 */
export type LineMake = 'stated' | 'shown' | 'turnover' | 'year' | 'members';

export type Line = {
  readonly make: LineMake;
  readonly key: LineKey;
  /** Whose statistic; null when each period shows its best one. */
  readonly reporter: string | null;
  readonly currency: string | null;
  /** Where its values stand in the family's columns; several of one period stand best first. */
  readonly start: number;
  readonly end: number;
  /** What it is made of; for `shown` and a shown turnover the alternatives, in the order they are tried. */
  readonly parts: readonly Line[];
  /** The group that is summed; null for every other make. */
  readonly group: GroupSide | null;
};

/** Which side of the series a group stands on. */
export type GroupSide = { readonly id: string; readonly side: 'area' | 'counterpart' };

/** An assertion a result rests on, exactly as the store has it. */
export type ExactValue = {
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
};
