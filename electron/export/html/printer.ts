/** Prints numbers into a page: hands out their anchors (`n12`, then `n12-2`), and remembers them for the manifest. */
import type { ManifestPlace } from '#shared/domain/packs/manifest.ts';
import type { PackAssertion, PackModel, PackNumber, PackSource } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';

const FILE = 'index.html';

/** One page or document in the making; `places` is what the manifest is told when it is done. */
export class Printer {
  readonly model: PackModel;
  readonly places = new Map<string, ManifestPlace[]>();
  /** How high charts are drawn, where that is not left to them. */
  readonly chartHeight: number | undefined;
  readonly #numbers: ReadonlyMap<string, PackNumber>;
  readonly #sources: ReadonlyMap<string, PackSource>;
  /** Assertions by their id and by their cell. */
  readonly #figures = new Map<string, PackAssertion[]>();
  readonly #places: ReadonlyMap<PackAssertion, number>;

  constructor(model: PackModel, chartHeight?: number) {
    this.model = model;
    this.chartHeight = chartHeight;
    this.#numbers = new Map(model.numbers.map((number) => [number.id, number]));
    this.#places = new Map(model.figures.map((figure, at) => [figure, at]));
    for (const figure of model.figures) {
      for (const key of new Set([figure.id, figure.cell])) {
        const same = this.#figures.get(key);
        if (same === undefined) this.#figures.set(key, [figure]);
        else same.push(figure);
      }
    }
    const sources = new Map(model.sources.map((source) => [source.id, source]));
    this.#sources = new Map(
      model.figures.flatMap(({ id, source }) => {
        const found = sources.get(source);
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  }

  /** Throws for an id the model lacks: its builder has a bug. */
  number(id: string): PackNumber {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error(`The pack's model names ${id} but has no such number.`);
    return number;
  }

  /** Where the pack lists a source in full; null for what is no source, and where no part lists them. */
  listedSource(reference: string): string | null {
    const isListed =
      this.model.sources.some(({ id }) => id === reference) &&
      this.model.parts.some(
        (part) => part.kind === 'sources' && part.rows.length === this.model.sources.length,
      );
    return isListed ? `#source-${reference}` : null;
  }

  /** What a number takes in, and all that is stated for its cell, in the model's order. */
  statedFor({ inputs, cell }: PackNumber): readonly PackAssertion[] {
    const found = [...inputs, ...(cell === null ? [] : [cell])].flatMap(
      (key) => this.#figures.get(key) ?? [],
    );
    return [...new Set(found)].sort((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0));
  }

  /** An assertion by its id; undefined where the model lacks it. */
  figure(id: string): PackAssertion | undefined {
    return this.#figures.get(id)?.find((figure) => figure.id === id);
  }

  /** The source of an assertion; none where the model lacks either. */
  sourcesOf(figure: string): readonly PackSource[] {
    const source = this.#sources.get(figure);
    return source === undefined ? [] : [source];
  }

  /** A button that opens the number's trace. */
  button(id: string): string {
    const number = this.number(id);
    const kind = number.value === null ? 'num missing' : 'num';
    return `<button type="button" class="${kind}" id="${this.anchor(id)}" data-num="${id}" aria-haspopup="dialog">${escapeHtml(number.text)}</button>`;
  }

  /** A new anchor of the number; `name` makes it a named one ("n12-trace"), else the next free. */
  anchor(id: string, name?: string): string {
    const places = this.places.get(id) ?? [];
    this.places.set(id, places);
    const plain = places.filter((place) => /^n\d+(-\d+)?$/.test(place.anchor)).length;
    const anchor = name !== undefined ? `${id}-${name}` : plain === 0 ? id : `${id}-${plain + 1}`;
    places.push({ file: FILE, anchor });
    return anchor;
  }
}

/** Digits in groups of three, for reading; "-1234.5" is "-1,234.5". */
export const groupDigits = (value: string): string =>
  value.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
