/** Candidates of a search: the best of each kind are kept, the rest is only counted. */
import type { Family } from './family.ts';
import type { Line, MatchKind } from './types.ts';

/** Why a candidate is no result but a near miss; null for a result. */
export type Miss = 'distance' | 'rough' | 'currency' | 'period' | 'one_end' | null;

export type Found = {
  readonly kind: MatchKind;
  readonly family: Family;
  readonly line: Line;
  /** Where the (later) value stands in the columns. */
  readonly at: number;
  /** Where the earlier value stands; -1 when there is none. */
  readonly fromAt: number;
  /** The sum a share is of, and where it stands; null and -1 for all else. */
  readonly whole: Line | null;
  readonly wholeAt: number;
  readonly offset: number;
  readonly distance: number;
  readonly miss: Miss;
  /** Plausibility before chance is weighed, 0 to 1. */
  readonly score: number;
};

/** Keeps the best of what is offered; cheap for what is not among them. */
class Best {
  readonly #most: number;
  #kept: Found[] = [];
  #floor = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether one of this score would be kept: asked before it is made. */
  wants(score: number): boolean {
    return score > this.#floor;
  }

  add(found: Found): void {
    if (!this.wants(found.score)) return;
    this.#kept.push(found);
    if (this.#kept.length >= this.#most * 2) this.#prune();
  }

  /** Best first. */
  list(): readonly Found[] {
    this.#prune();
    return this.#kept;
  }

  #prune(): void {
    this.#kept.sort((a, b) => b.score - a.score);
    if (this.#kept.length < this.#most) return;
    this.#kept = this.#kept.slice(0, this.#most);
    this.#floor = this.#kept.at(-1)?.score ?? 0;
  }
}

/** What a search found: by kind, results and near misses apart, and how many lay in the neighbourhood. */
export class Finds {
  readonly #results = new Map<MatchKind, Best>();
  readonly #near = new Map<MatchKind, Best>();
  readonly #neighbours = new Map<MatchKind, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  best(kind: MatchKind, miss: Miss): Best {
    const bests = miss === null ? this.#results : this.#near;
    let best = bests.get(kind);
    if (best === undefined) {
      best = new Best(this.#most);
      bests.set(kind, best);
    }
    return best;
  }

  count(kind: MatchKind, neighbours: number): void {
    this.#neighbours.set(kind, this.neighbours(kind) + neighbours);
  }

  neighbours(kind: MatchKind): number {
    return this.#neighbours.get(kind) ?? 0;
  }

  /** Results by kind, best first. */
  results(): (readonly Found[])[] {
    return [...this.#results.values()].map((best) => best.list());
  }

  near(): (readonly Found[])[] {
    return [...this.#near.values()].map((best) => best.list());
  }
}
