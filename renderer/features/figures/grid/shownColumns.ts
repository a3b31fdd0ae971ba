/** Which columns the grid has: its frequency, the periods and calculated columns of that, and the names in front. */
import { useCallback, useEffect, useMemo } from 'react';
import { FREQUENCIES, type Frequency } from '#shared/domain/figures/types.ts';
import { useQueryOf } from '../../../bridge/client.ts';
import { setFrequency, useFiguresView } from '../figuresView.ts';
import type { CalculatedColumn } from './figureColumns.ts';
import type { SeriesColumn } from './nameWidths.ts';

const NO_PERIODS: readonly string[] = [];
/** A workspace with fewer periods than this has just been begun, and is offered the last years to fill in. */
const FEW_PERIODS = 3;
const FIRST_YEARS = 6;

/** The remembered frequency, or the workspace's first where it has none of that. */
export function useKnownFrequency(): Frequency {
  const remembered = useFiguresView((state) => state.frequency);
  const facets = useQueryOf('figures.facets', {});
  const there = facets.data?.frequencies.map(({ code }) => code) ?? [];
  const known = FREQUENCIES.find((frequency) => frequency === there[0]);
  const isKnown = there.length === 0 || there.includes(remembered);
  useEffect(() => {
    if (!isKnown && known !== undefined) setFrequency(known);
  }, [isKnown, known]);
  return isKnown ? remembered : (known ?? remembered);
}

/** Periods that have figures, with those the analyst added, and the calculated columns; a workspace just begun offers the last years too. */
export function usePeriods(frequency: Frequency): {
  readonly periods: readonly string[];
  readonly calculated: readonly CalculatedColumn[];
  readonly error: Error | null;
  /** Asks again, after an error. */
  readonly retry: () => void;
} {
  const added = useFiguresView((state) => state.addedPeriods[frequency]);
  const first = useQueryOf('figures.page', { where: '', sort: null, frequency, offset: 0, limit: 0 });
  const stated = first.data?.periods ?? NO_PERIODS;
  const isLoaded = first.data !== undefined;
  const text = stated.join(' ');
  const periods = useMemo(() => {
    if (!isLoaded) return NO_PERIODS;
    const found = text.split(' ').filter((period) => period !== '');
    const offered = frequency === 'A' && found.length < FEW_PERIODS ? lastYears() : [];
    return [...new Set([...found, ...offered, ...(added ?? [])])].sort();
  }, [isLoaded, text, added, frequency]);
  const columnsText = JSON.stringify(first.data?.columns ?? []);
  const calculated = useMemo(() => JSON.parse(columnsText) as readonly CalculatedColumn[], [columnsText]);
  const { refetch } = first;
  const retry = useCallback(() => void refetch(), [refetch]);
  return { periods, calculated, error: first.error, retry };
}

function lastYears(): readonly string[] {
  const year = new Date().getFullYear();
  return Array.from({ length: FIRST_YEARS }, (_, at) => String(year - FIRST_YEARS + 1 + at));
}

/** Product and measure have a column of their own where the workspace has several. */
export function useShownColumns(): ReadonlySet<SeriesColumn> {
  const facets = useQueryOf('figures.facets', {});
  const [products, measures] = [facets.data?.products ?? 1, facets.data?.measures ?? 1];
  return useMemo(() => {
    const shown = new Set<SeriesColumn>(['areaName', 'counterpartName', 'flow']);
    if (products > 1) shown.add('product');
    if (measures > 1) shown.add('measure');
    return shown;
  }, [products, measures]);
}
