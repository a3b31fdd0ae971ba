/** Weights as testing/learnTellings.ts has learned them. */
import type { Weights } from './weigh.ts';
import tables from './weights.json' with { type: 'json' };

const asWeights = (table: Readonly<Record<string, number>>): Weights => new Map(Object.entries(table));

export const LENGTHS = asWeights(tables.lengths);
export const RETOLD = asWeights(tables.retold);
export const STALE = asWeights(tables.stale);
export const OLD_BASES = asWeights(tables.oldBases);
export const BOUNDS = asWeights(tables.bounds);
