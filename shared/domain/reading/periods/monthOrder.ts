/**
 * Months without a year that one sentence sets against each other: "from $652 in January to $598 in December" goes
 * forward, and what December is compared with ("against 652 in January") was before it.
 */
import type { Period } from '../types.ts';
import { shiftYears } from './periodShifts.ts';

/** A month of one sentence whose year was inferred, the words before it, and where it stands. */
export type InferredMonth = {
  readonly period: Period;
  readonly lead: string;
  readonly start: number;
  readonly end: number;
};

/** "from 652 per tonne in ", "de 652 euros en ", "von 652 Euro im ", "с 652 рублей в ". */
const START =
  /(?<!\p{L})(?:from|von|de|desde|с|со)\s[^.;:,]{0,12}\d(?:[^.;:]|\.\d){0,40}(?<!\p{L})(?:in|im|en|в)\s(?:early |late |mid-)?$/iu;
const END =
  /(?<!\p{L})(?:to|auf|à|a|до)\s[^.;:,]{0,16}\d(?:[^.;:]|\.\d){0,40}(?<!\p{L})(?:in|im|en|в)\s(?:early |late |mid-)?$/iu;
const BASE =
  /(?<!\p{L})(?:from|against|versus|than|compared (?:with|to)|von|gegenüber|nach|als|contre|frente a|против|с)\s(?:[^.;:]|\.\d){0,50}(?<!\p{L})(?:in|im|en|в)\s(?:early |late |mid-)?$/iu;

/** "in March from February" */
const DIRECT =
  /^\s(?:from|against|over|versus|compared (?:with|to)|gegenüber|par rapport à|contre|frente a|против)\s$/iu;

/** "last December" says itself which one it is. */
const NAMED = /(?<!\p{L})(?:last|next|past|vergangenen|letzten|kommenden|pasado|próximo|прошлого)\s$/iu;

const isMonth = ({ from, to }: Period): boolean => from !== null && from === to && /^\d{4}-\d\d$/u.test(from);

/** The month at the beginning of a change, when it was inferred to lie behind its end: a year earlier. */
export function startBefore(start: InferredMonth, end: InferredMonth): Period | null {
  const isChange = START.test(start.lead) && END.test(end.lead);
  return isChange && isMonth(start.period) && isMonth(end.period) && isBehind(start.period, end.period)
    ? shiftYears(start.period, -1)
    : null;
}

/** The month something is compared with, when it was inferred to lie behind what is compared: a year earlier. */
export function baseBefore(told: InferredMonth, base: InferredMonth): Period | null {
  const between = base.lead.slice(Math.max(0, base.lead.length - (base.start - told.end)));
  const isNear = base.start - told.end < base.lead.length && !/[:;]\s/u.test(between);
  const isBase =
    isNear &&
    (BASE.test(between) || DIRECT.test(between)) &&
    !START.test(told.lead) &&
    !NAMED.test(told.lead);
  return isBase && isMonth(base.period) && isMonth(told.period) && isBehind(base.period, told.period)
    ? shiftYears(base.period, -1)
    : null;
}

const isBehind = (a: Period, b: Period): boolean => (a.from ?? '') > (b.from ?? '');
