/** Facts of a table as stretches of neighbours, each of one series: a million facts are as few numbers as they have series. */
import type { FactTable } from './factTable.ts';

/** Stretch by stretch, where it begins and where the next fact that is none of it stands. */
export type Stretches = { readonly from: Uint32Array; readonly to: Uint32Array };

/** Takes facts in the order they are to be in; neighbours of one series grow together. */
export class StretchBuilder {
  readonly #seriesAt: Uint32Array;
  #from: Uint32Array;
  #to: Uint32Array;
  #length = 0;

  constructor({ seriesAt, series }: Pick<FactTable, 'seriesAt' | 'series'>) {
    this.#seriesAt = seriesAt;
    this.#from = new Uint32Array(series.length + 16);
    this.#to = new Uint32Array(series.length + 16);
  }

  /** Facts of one series. */
  add(from: number, to: number): void {
    if (from === to) return;
    const last = this.#length - 1;
    if (last >= 0 && this.#to[last] === from && this.#seriesAt[from - 1] === this.#seriesAt[from]) {
      this.#to[last] = to;
      return;
    }
    if (this.#length === this.#from.length) this.#grow();
    this.#from[this.#length] = from;
    this.#to[this.#length] = to;
    this.#length++;
  }

  end(): Stretches {
    return { from: this.#from.subarray(0, this.#length), to: this.#to.subarray(0, this.#length) };
  }

  #grow(): void {
    const [from, to] = [new Uint32Array(this.#length * 2), new Uint32Array(this.#length * 2)];
    from.set(this.#from);
    to.set(this.#to);
    [this.#from, this.#to] = [from, to];
  }
}

/** Every fact of a table. */
export function allFacts(table: FactTable): Stretches {
  const builder = new StretchBuilder(table);
  for (let at = 0; at < table.series.length; at++)
    builder.add(table.starts[at] ?? 0, table.starts[at + 1] ?? 0);
  return builder.end();
}
