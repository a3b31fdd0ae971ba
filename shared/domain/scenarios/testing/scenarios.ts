/** A small book of figures, and scenarios over it. */
import type { FigureLookup } from '../../figures/deriveCell.ts';
import type { Assertion, Flow } from '../../figures/types.ts';
import type { Assumption, Place, ScenarioSpec } from '../types.ts';

export type Stated = {
  readonly area: string;
  readonly flow: Flow;
  readonly period?: string;
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
  readonly currency?: string;
  readonly reporter?: string;
  readonly bound?: Assertion['bound'];
};

/** Trade with Russia; the group `south_caucasus` has three members. */
export function bookOf(stated: readonly Stated[]): FigureLookup {
  const name = (area: string, flow: string): string => `ser:${area}:${flow}`;
  const assertions = stated.map((row, at) => assertionOf(row, at, name(row.area, row.flow)));
  return {
    series: (id) => {
      const [, area = '', flow = ''] = id.split(':');
      const { period: _, ...key } = placeOf(area, flow as Flow, '');
      return key;
    },
    seriesId: ({ area, flow }) => name(area, flow),
    assertions: (cell) =>
      assertions.filter(({ seriesId, period }) => seriesId === cell.seriesId && period === cell.period),
    chosen: () => null,
    members: (area) => (area === 'south_caucasus' ? ['ARM', 'AZE', 'GEO'] : null),
  };
}

const assertionOf = (row: Stated, at: number, seriesId: string): Assertion => ({
  id: `a${at + 1}`,
  seriesId,
  period: row.period ?? '2024',
  value: row.value,
  low: row.low ?? row.value,
  high: row.high ?? row.value,
  valueAsStated: row.value,
  unitAsStated: '',
  currency: row.currency ?? 'USD',
  valuation: 'unknown',
  reporter: row.reporter ?? row.area,
  status: 'A',
  bound: row.bound ?? 'exact',
  sourceId: 'src1',
  note: '',
  externalId: '',
});

export const placeOf = (area: string, flow: Flow, period = '2024'): Place => ({
  area,
  counterpart: 'RUS',
  flow,
  product: 'TOTAL',
  productRevision: '',
  frequency: 'A',
  measure: 'trade_value',
  period,
});

let count = 0;
/** Up to 80 percent of Armenia's exports to Russia end, unless said otherwise. */
export function assumptionOf(change: Partial<Assumption> = {}): Assumption {
  const subject = change.subject ?? placeOf('ARM', 'exports');
  return {
    id: `as${++count}`,
    title: 'Re-exports end',
    kind: 'share_ends',
    subject,
    except: [],
    base: subject,
    isCarried: false,
    spread: { kind: 'interval', low: '0', high: '80' },
    currency: null,
    to: null,
    cites: { kind: 'analyst' },
    note: '',
    ...change,
  };
}

export const scenarioOf = (
  assumptions: readonly Assumption[],
  outputs: readonly Place[] = [],
): ScenarioSpec => ({
  title: 'A scenario',
  reasoning: '',
  assumptions,
  outputs,
  seed: 1,
  draws: 400,
});
