/** Codes of areas that no list knows are kept as the file writes them, and said. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { ImportedAssertion } from '../../import/importTypes.ts';
import type { Store } from '../../store/openStore.ts';

/** So many are named; the rest is counted. */
const NAMED = 8;

/** Gathers the codes that rows speak of and no list of ours names. */
export class UnknownAreas {
  readonly #seen = new Set<string>();
  readonly #unknown: string[] = [];
  #area = '';
  #counterpart = '';
  #reporter = '';

  add({ area, counterpart, reporter }: ImportedAssertion): void {
    // Rows beside each other mostly speak of the same areas.
    if (area !== this.#area) this.#look(area);
    if (counterpart !== this.#counterpart) this.#look(counterpart);
    if (reporter !== this.#reporter && reporter !== '') this.#look(reporter);
    this.#area = area;
    this.#counterpart = counterpart;
    this.#reporter = reporter;
  }

  /** One sentence; null where the lists and the workspace know them all. */
  remark({ db }: Store): string | null {
    const known = new Set(db.prepare('SELECT code FROM area').pluck().all() as string[]);
    const codes = this.#unknown.filter((code) => !known.has(code));
    if (codes.length === 0) return null;
    const named = `${codes.slice(0, NAMED).join(', ')}${codes.length > NAMED ? ', …' : ''}`;
    return codes.length === 1
      ? `1 code of an area is in no list and is kept as written: ${named}.`
      : `${codes.length} codes of areas are in no list and are kept as written: ${named}.`;
  }

  #look(code: string): void {
    if (this.#seen.has(code)) return;
    this.#seen.add(code);
    if (areaName(code) === code) this.#unknown.push(code);
  }
}
