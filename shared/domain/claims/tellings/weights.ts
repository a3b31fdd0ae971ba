/** Weights as ../learned/testing/learn.ts has learned them. */
import { weightsOf } from '../learned/weigh.ts';
import tables from './weights.json' with { type: 'json' };

export const LENGTHS = weightsOf(tables.lengths);
export const RETOLD = weightsOf(tables.retold);
export const STALE = weightsOf(tables.stale);
export const OLD_BASES = weightsOf(tables.oldBases);
export const BOUNDS = weightsOf(tables.bounds);
