import type { Place, Spread } from '#shared/domain/scenarios/types.ts';
import type { Assumed, Spec } from './scenarioSpec.ts';

/** Where forms start in a workspace that has no figures yet. */
export const NO_FIGURES: Place = {
  area: 'ARM',
  counterpart: 'RUS',
  flow: 'exports',
  product: 'TOTAL',
  productRevision: '',
  frequency: 'A',
  measure: 'trade_value',
  period: '2024',
};

/** An assumption to start from, with an id that the scenario has not used; of the same as the last one, else of `first`. */
export function newAssumption({ assumptions }: Spec, first: Place): Assumed {
  const used = assumptions.map(({ id }) => Number(id.slice(2)));
  const subject = assumptions.at(-1)?.subject ?? first;
  return {
    id: `as${Math.max(0, ...used) + 1}`,
    title: '',
    kind: 'share_ends',
    subject,
    except: [],
    base: subject,
    isCarried: false,
    spread: { kind: 'interval', low: '0', high: '50' },
    currency: null,
    to: null,
    cites: { kind: 'analyst' },
    note: '',
  };
}

/** The ends as typed; an empty box is 0. Another kind of spread keeps what was typed. */
export type TypedSpread = {
  readonly kind: Spread['kind'] | 'unknown';
  readonly low: string;
  readonly mode: string;
  readonly high: string;
};

export const typedSpread = (spread: Spread | null): TypedSpread => ({
  kind: spread?.kind ?? 'unknown',
  low: spread?.low ?? '0',
  mode: spread?.kind === 'triangular' ? spread.mode : (spread?.low ?? '0'),
  high: spread?.high ?? '50',
});

/** What was typed, with blanks and a percent sign taken off; nothing typed is 0. Null where no number is known. */
export function readTypedSpread({ kind, low, mode, high }: TypedSpread): Spread | null {
  const read = (text: string): string => text.trim().replace(/%$/, '').trim() || '0';
  if (kind === 'unknown') return null;
  const ends = { low: read(low), high: read(high) };
  return kind === 'triangular' ? { kind, ...ends, mode: read(mode) } : { kind, ...ends };
}
