import { type CellValue, cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import { reporterValue } from '#shared/domain/figures/reporterValue.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import { type ChipFormat, printer } from '#shared/domain/notes/chipFormat.ts';
import { type ComputedRef, chipFormatOf, parseChip, withChipFormat } from '#shared/domain/notes/chipRef.ts';
import { computedLabel, computeOf, printComputed } from '#shared/domain/packs/computedNumber.ts';
import { computeNumber } from '#shared/domain/packs/computeNumber.ts';
import type { PackAssertion, PackNumber } from '#shared/domain/packs/packModel.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { linksOfCell } from '../articles/links.ts';
import { decisionHistory } from '../articles/readings.ts';
import { StatedNumbers } from '../articles/statedNumbers.ts';
import { cellHistory } from '../figures/cellDetail.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { type Combination, type NumberBook, PackCalculation } from './packCalculation.ts';

/**
 * The numbers of one pack: each cell gets one number however often it is printed, and brings the assertions and
 * numbers it was made of along.
 */
export class PackNumberBook implements NumberBook {
  readonly numbers: PackNumber[] = [];
  readonly figures = new Map<string, PackAssertion>();
  /** Sources that its notes refer to. */
  readonly cited = new Set<string>();
  readonly #context: ServiceContext;
  readonly #lookup: FigureLookup;
  readonly #stated: StatedNumbers;
  readonly #byCell = new Map<string, string>();
  readonly #byChip = new Map<string, string>();
  #calculated: PackCalculation | null = null;

  constructor(context: ServiceContext) {
    this.#context = context;
    this.#stated = new StatedNumbers(context);
    this.#lookup = figureLookup(context.store);
  }

  /** The number of a cell; a cell without a value is a number that says "missing". */
  cell(cell: CellRef, format: ChipFormat | null = null): string {
    const name = cellText(cell);
    const key = withChipFormat(name, format);
    const known = this.#byCell.get(key);
    if (known !== undefined) return known;
    return this.#cellNumber(key, cell, cellValue(this.#lookup, cell), format);
  }

  /** What one reporter says of a cell, beside what the cell shows. */
  reported(cell: CellRef, reporter: string): string {
    const name = `${cellText(cell)}:${reporter}`;
    return (
      this.#byCell.get(name) ??
      this.#cellNumber(name, cell, reporterValue(this.#lookup, cell, reporter), null)
    );
  }

  #cellNumber(key: string, cell: CellRef, shown: CellValue, format: ChipFormat | null): string {
    const name = cellText(cell);
    const { expression, inputs } = this.#inputsOf(cell, shown);
    const link = linksOfCell(this.#context, cell)[0];
    const series = readSeries(this.#context.store.db, parseId('series', cell.seriesId));
    const id = this.#add({
      text: printedFigure(shown, printer(format)),
      value: shown.value,
      low: shown.low,
      high: shown.high,
      unit: shown.currency,
      label: series === null ? name : cellLabel(series, cell.period),
      cell: name,
      document: link?.documentId ?? null,
      locator: link?.locator ?? null,
      quote: link?.quote ?? null,
      expression,
      inputs,
      missing: shown.missing,
      // What was taken back is no part of it: equal content makes equal packs, whatever was tried on the way.
      history: cellHistory(this.#context, cell)
        .filter(({ kind, state }) => kind === 'do' && state === 'done')
        .map((operation) => operation.label),
    });
    this.#byCell.set(key, id);
    return id;
  }

  /** A calculated series at a period, with every number it is made of; `id` and `label` say what the whole is. */
  calculated(cell: CellRef): string {
    this.#calculated ??= new PackCalculation(this.#context, this.#lookup, this);
    const key = cellText(cell);
    const id = this.#byCell.get(key) ?? this.#calculated.number(cell);
    this.#byCell.set(key, id);
    return id;
  }

  /** A number computed from others that are here already; the same computation is one number. */
  combined({ expression, inputs, unit, ...told }: Combination): string {
    const key = `${expression}(${inputs.join(',')}) ${unit} ${told.label}`;
    const known = this.#byChip.get(key);
    if (known !== undefined) return known;
    const numbers = inputs.flatMap((input) => this.numbers.find(({ id }) => id === input) ?? []);
    const result = computeNumber(expression, numbers);
    const id = this.#add({ ...NOWHERE, ...result, ...told, unit, expression, inputs });
    this.#byChip.set(key, id);
    return id;
  }

  /** A rate as a figure of its source, and the number it is. */
  rate(figure: PackAssertion, label: string): string {
    const known = this.#byChip.get(figure.id);
    if (known !== undefined) return known;
    this.figures.set(figure.id, figure);
    const { value, low, high, currency: unit } = figure;
    const text = `${value} ${unit}`;
    const id = this.#add({ ...NOWHERE, value, low, high, unit, text, label, inputs: [figure.id] });
    this.#byChip.set(figure.id, id);
    return id;
  }

  /** What a number of the book is called. */
  label(id: string): string {
    return this.numbers.find((number) => number.id === id)?.label ?? id;
  }

  /** The number of a chip in a note; a reference that leads nowhere says "missing". */
  chip(ref: string): string {
    const parsed = parseChip(ref);
    if (parsed?.kind === 'cell') return this.cell(parsed.cell, chipFormatOf(ref));
    const known = this.#byChip.get(ref);
    if (known !== undefined) return known;
    if (parsed?.kind === 'computed') {
      const computed = this.#computed(parsed, chipFormatOf(ref));
      this.#byChip.set(ref, computed);
      return computed;
    }
    const found = parsed === null ? null : this.#stated.find(parsed);
    const id =
      (found && this.mention(found.documentId, found.block.locator, found.sentence, found.mention)) ??
      this.#add({ ...NOWHERE, label: ref });
    this.#byChip.set(ref, id);
    return id;
  }

  /** A number as an article states it. */
  mention(documentId: string, locator: string, sentence: string, mention: Mention): string | null {
    const [reading] = mention.readings;
    if (reading === undefined || reading.value === null) return null;
    return this.#add({
      text: mention.text,
      value: reading.value,
      low: reading.low,
      high: reading.high,
      unit: reading.currency ?? reading.unit,
      label: `${mention.kind.replace('_', ' ')} stated in the article${reading.rule === 'analyst' ? ', as read by the analyst' : ''}`,
      cell: null,
      document: documentId,
      locator,
      quote: sentence,
      expression: 'quote',
      inputs: [],
      missing: [],
      history: decisionHistory(this.#context, parseId('document', documentId), mention),
    });
  }

  /** A number computed from others of this pack, which come along. */
  #computed({ expression, operands }: ComputedRef, format: ChipFormat | null): string {
    const inputs = operands.map((operand) => this.chip(operand));
    const numbers = inputs.flatMap((input) => this.numbers.find(({ id }) => id === input) ?? []);
    const result = computeOf(expression, numbers);
    return this.#add({
      ...NOWHERE,
      ...result,
      text: printComputed(expression, result, format),
      label: computedLabel(
        expression,
        numbers.map(({ label }) => label),
      ),
      expression,
      inputs: result.value === null ? [] : inputs,
    });
  }

  /** A number that a scenario makes of figures; `inputs` are their numbers. */
  scenario(
    made: Pick<PackNumber, 'value' | 'low' | 'high' | 'unit' | 'text' | 'label' | 'inputs' | 'history'>,
  ) {
    return this.#add({ ...NOWHERE, ...made, expression: 'scenario' });
  }

  #add(number: Omit<PackNumber, 'id'>): string {
    const id = `n${this.numbers.length + 1}`;
    this.numbers.push({ id, ...number });
    return id;
  }

  #inputsOf(cell: CellRef, shown: CellValue): Pick<PackNumber, 'expression' | 'inputs'> {
    if (shown.assertion !== null) {
      this.#bringAssertions(cell);
      return { expression: 'assertion', inputs: [shown.assertion.id] };
    }
    if (shown.value === null) return { expression: 'assertion', inputs: [] };
    if (shown.parts.length > 0) {
      for (const input of shown.inputs) this.#bringAssertions(input);
      return { expression: 'add', inputs: shown.parts };
    }
    return { expression: 'sum', inputs: shown.inputs.map((input) => this.cell(input)) };
  }

  /** All views of a cell go along, so that a reader sees what disagrees. */
  #bringAssertions(cell: CellRef): void {
    const series = this.#lookup.series(cell.seriesId);
    if (series === null) return;
    const chosen = cellValue(this.#lookup, cell).assertion?.id;
    for (const assertion of this.#lookup.assertions(cell)) {
      const { seriesId: _series, sourceId, externalId: _external, ...rest } = assertion;
      this.figures.set(assertion.id, {
        ...rest,
        cell: cellText(cell),
        area: series.area,
        counterpart: series.counterpart,
        flow: series.flow,
        product: series.product,
        measure: series.measure,
        source: sourceId,
        chosen: assertion.id === chosen,
      });
    }
  }
}

const NOWHERE = {
  text: 'missing',
  value: null,
  low: null,
  high: null,
  unit: null,
  cell: null,
  document: null,
  locator: null,
  quote: null,
  expression: 'assertion',
  inputs: [],
  missing: [],
  history: [],
} as const;
