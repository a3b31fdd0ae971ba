import type { Calculated } from '#shared/domain/figures/calculated/calculatedValue.ts';
import type { CellView } from '#shared/ipc/shapes.ts';

/** A calculated value as a cell of the grid. */
export const cellOf = (point: Calculated): CellView => ({
  ...NOTHING,
  inputs: [...point.inputs],
  ...(point.kind === 'missing'
    ? { value: null, currency: null, bound: 'exact', status: 'M', derivation: null, missing: [point.lacks] }
    : {
        value: point.value,
        currency: point.unit,
        bound: point.bound,
        status: 'A',
        derivation: point.how,
        missing: [],
      }),
});

const NOTHING = {
  reporter: '',
  source: null,
  assertionId: null,
  assertions: 0,
  spread: null,
  links: 0,
} as const;
