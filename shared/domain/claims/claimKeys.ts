/**
 * A claim's name that outlives edits. `k4` is its turn in one audit; its key is what it says, of whom and where, so that
 * a decision of the analyst, or a window that shows it, finds it again after a figure or a threshold changed.
 *
 * @example claimKeys(claims) // ['article ratio 120-134', 'figures change 410-421 Georgia – Russia, turnover, ...']
 */
import type { Claim } from './types.ts';

type Keyed = Pick<Claim, 'basis' | 'form' | 'passages' | 'subject'>;

/** One key per claim, in their order; equal ones are told apart by their turn. */
export function claimKeys(claims: readonly Keyed[]): readonly string[] {
  const turns = new Map<string, number>();
  return claims.map(({ basis, form, passages, subject }) => {
    const place = passages[0] === undefined ? '' : `${passages[0].start}-${passages[0].end}`;
    const key = [basis, form, place, subject ?? ''].filter((part) => part !== '').join(' ');
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    return turn === 1 ? key : `${key} #${turn}`;
  });
}
