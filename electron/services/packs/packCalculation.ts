import { markValue } from '#shared/domain/charts/markText.ts';
import { calculatedParts } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { Rate } from '#shared/domain/figures/calculated/calculatedValue.ts';
import {
  evaluate,
  perHead,
  populationOf,
  seriesNamed,
  targetUnit,
} from '#shared/domain/figures/calculated/evaluate.ts';
import type { Expression, SeriesExpression } from '#shared/domain/figures/calculated/expression.ts';
import type { FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { yearBefore } from '#shared/domain/figures/periodText.ts';
import type { CellRef, Frequency } from '#shared/domain/figures/types.ts';
import { computedLabel } from '#shared/domain/packs/computedNumber.ts';
import type { PackAssertion, PackNumber } from '#shared/domain/packs/packModel.ts';
import { type Calculation, calculationOf, findCalculated } from '../calculated/calculatedSeries.ts';
import { unknownId } from '../ids.ts';
import { operationNames } from '../operationNames.ts';
import type { StoreContext } from '../serviceContext.ts';

/** A computation, with what it prints and is called, and the operations that made it what it is. */
export type Combination = Pick<PackNumber, 'text' | 'label' | 'unit' | 'inputs' | 'history'> & {
  readonly expression: 'difference' | 'ratio' | 'share' | 'change' | 'product';
};

/** Where the numbers of a pack are written down. */
export type NumberBook = {
  readonly cell: (cell: CellRef) => string;
  readonly reported: (cell: CellRef, reporter: string) => string;
  readonly combined: (combination: Combination) => string;
  readonly rate: (figure: PackAssertion, label: string) => string;
  readonly label: (id: string) => string;
};

type Ready = Calculation & {
  readonly frequency: Frequency;
  /** What the whole is called at a period, and who made it so. */
  readonly label: (period: string) => string;
  readonly history: readonly string[];
};
type Whole = Pick<Combination, 'label' | 'history'>;
type Computation = Pick<Combination, 'expression' | 'inputs' | 'unit'>;

/**
 * Calculated series as numbers of a pack: each step of the expression is a number computed from numbers, down to cells and
 * rates, so that a reader follows it and verify computes it anew.
 */
export class PackCalculation {
  readonly #context: StoreContext;
  readonly #lookup: FigureLookup;
  readonly #book: NumberBook;
  readonly #ready = new Map<string, Ready>();

  constructor(context: StoreContext, lookup: FigureLookup, book: NumberBook) {
    this.#context = context;
    this.#lookup = lookup;
    this.#book = book;
  }

  /** The number of a calculated cell that has a value. */
  number({ seriesId, period }: CellRef): string {
    const ready = this.#calculation(seriesId);
    const whole = { label: ready.label(period), history: ready.history };
    return this.#step(ready, ready.expression, period, whole);
  }

  #calculation(seriesId: string): Ready {
    const known = this.#ready.get(seriesId);
    if (known !== undefined) return known;
    const series = findCalculated(this.#context, seriesId);
    if (series === null) throw unknownId('calculated', seriesId);
    const ready = {
      ...calculationOf(this.#context, series, this.#lookup),
      frequency: series.frequency,
      label: (period: string) => `${series.name}, ${period} (${series.expression})`,
      history: operationNames(this.#context, 'calculated', calculatedParts(seriesId).rowId),
    };
    this.#ready.set(seriesId, ready);
    return ready;
  }

  /** One step; `whole` names the outermost. */
  #step(ready: Ready, expression: Expression, period: string, whole: Whole | null): string {
    const inner = (of: Expression, at: string): string => this.#step(ready, of, at, null);
    const made = (computation: Computation): string =>
      this.#made(ready, expression, period, computation, whole);
    switch (expression.kind) {
      case 'series':
        return this.#cell(ready, expression, period);
      case 'growth':
        return made({
          expression: 'change',
          inputs: [
            inner(expression.of, expression.since ?? yearBefore(period)),
            inner(expression.of, period),
          ],
          unit: '%',
        });
      case 'index':
        return made({
          expression: 'share',
          inputs: [inner(expression.of, period), inner(expression.of, expression.base)],
          unit: 'index',
        });
      case 'share':
      case 'ratio':
      case 'difference': {
        const inputs = [inner(expression.of, period), inner(expression.and, period)];
        const unit =
          expression.kind === 'share'
            ? '%'
            : expression.kind === 'ratio'
              ? 'ratio'
              : this.#unitOf(ready, expression.of, period);
        return made({ expression: expression.kind, inputs, unit });
      }
      case 'at':
        return this.#step(ready, expression.of, expression.period, whole);
      case 'this':
        throw new Error('A column says "this" in a row only.');
      case 'per_capita': {
        const annual = { ...ready, frequency: 'A' } as const;
        const people = this.#cell(annual, populationOf(expression.of), period.slice(0, 4));
        const unit = perHead(this.#unitOf(ready, expression.of, period));
        return made({ expression: 'ratio', inputs: [inner(expression.of, period), people], unit });
      }
      case 'convert':
      case 'deflated': {
        const of = inner(expression.of, period);
        const from = this.#unitOf(ready, expression.of, period);
        const unit = targetUnit(expression, from);
        const rate = ready.rate(from, unit, period);
        if (rate === null || from === unit) return of;
        return made({ expression: 'product', inputs: [of, this.#rate(rate, from, unit)], unit });
      }
    }
  }

  #made(
    ready: Ready,
    expression: Expression,
    period: string,
    computation: Computation,
    whole: Whole | null,
  ): string {
    const point = this.#evaluated(ready, expression, period);
    const labels = computation.inputs.map((id) => this.#book.label(id));
    const label =
      computation.expression === 'product'
        ? `${labels[0] ?? ''}, converted at ${labels[1] ?? ''}`
        : computedLabel(computation.expression, labels);
    const text = point.kind === 'missing' ? 'missing' : markValue(point);
    return this.#book.combined({ ...computation, text, label, history: [], ...whole });
  }

  #cell(ready: Ready, expression: SeriesExpression, period: string): string {
    const { frequency } = ready;
    const seriesId = seriesNamed({ lookup: this.#lookup, frequency }, expression);
    if (seriesId === null) throw new Error(`A value was made of a series that is not there, for ${period}.`);
    const cell = { seriesId, period };
    return expression.reporter === null
      ? this.#book.cell(cell)
      : this.#book.reported(cell, expression.reporter);
  }

  #rate({ id, value, period, sourceId, name }: Rate, from: string, to: string): string {
    const figure: PackAssertion = {
      id,
      cell: '',
      area: '',
      counterpart: '',
      flow: '',
      product: '',
      period,
      measure: 'exchange_rate',
      value,
      low: value,
      high: value,
      valueAsStated: value,
      unitAsStated: `${to} for 1 ${from}`,
      currency: to,
      valuation: 'unknown',
      reporter: '',
      status: 'A',
      bound: 'exact',
      source: sourceId,
      chosen: true,
      note: '',
    };
    return this.#book.rate(figure, name);
  }

  #unitOf(ready: Ready, expression: Expression, period: string): string {
    const point = this.#evaluated(ready, expression, period);
    return point.kind === 'missing' ? '' : point.unit;
  }

  #evaluated({ frequency, rate }: Ready, expression: Expression, period: string) {
    return evaluate({ lookup: this.#lookup, frequency, rate }, expression, period);
  }
}
