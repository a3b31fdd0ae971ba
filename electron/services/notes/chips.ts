import { type CellValue, cellValue, type FigureLookup } from '#shared/domain/figures/deriveCell.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import { type ChipFormat, printer } from '#shared/domain/notes/chipFormat.ts';
import {
  type ComputedRef,
  cellChip,
  chipFormatOf,
  parseChip,
  type StatedRef,
  statedChip,
} from '#shared/domain/notes/chipRef.ts';
import {
  computedLabel,
  computeOf,
  printComputed,
  type UnitOperand,
} from '#shared/domain/packs/computedNumber.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { linksOfCell } from '../articles/links.ts';
import { StatedNumbers } from '../articles/statedNumbers.ts';
import { assertionsBeneath } from '../charts/chartLines.ts';
import { cellLabel, figureLookup } from '../figures/cells.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';

const MISSING = { text: 'missing', value: null, missing: true, judged: false, place: null } as const;
/** Estimated and forecast, by SDMX's statuses. */
const JUDGED: ReadonlySet<string> = new Set(['E', 'F']);

/** Says what number chips show now, each with its trace; the workspace is looked at once for all of them. */
export class ChipReader {
  readonly #context: ServiceContext;
  readonly #lookup: FigureLookup;
  readonly #stated: StatedNumbers;

  constructor(context: ServiceContext) {
    this.#context = context;
    this.#lookup = figureLookup(context.store);
    this.#stated = new StatedNumbers(context);
  }

  /** A reference that leads nowhere says "missing", and is never shown as zero. */
  read(ref: string): ChipView {
    const parsed = parseChip(ref);
    if (parsed === null)
      return { ...missing('figure', ref, ref), remark: 'This does not name a figure or a number.' };
    const format = chipFormatOf(ref);
    switch (parsed.kind) {
      case 'cell':
        return { ...this.cell(parsed.cell, format), ref };
      case 'stated':
        return { ...this.stated(parsed), ref };
      case 'computed':
        return this.#computed(ref, parsed, format);
    }
  }

  /** A number the chip computes; the same arithmetic prints and verifies packs. */
  #computed(ref: string, { expression, operands }: ComputedRef, format: ChipFormat | null): ChipView {
    const views = operands.map((operand) => this.read(operand));
    const label = computedLabel(
      expression,
      views.map((view) => view.label),
    );
    const result = computeOf(
      expression,
      operands.map((operand) => this.#operand(operand)),
    );
    const lacking = views.filter((view) => view.missing).map((view) => view.label);
    const remark =
      lacking.length > 0
        ? `Missing: ${lacking.join('; ')}.`
        : result.value === null
          ? 'It cannot be computed: the units differ, or the base is zero.'
          : '';
    return {
      ref,
      kind: 'computed',
      text: printComputed(expression, result, format),
      value: result.value,
      label,
      missing: result.value === null,
      judged: views.some(({ judged }) => judged),
      remark,
      parts: views.map((view) => ({ ref: view.ref, label: view.label, text: view.text })),
      sources: [...new Set(views.flatMap((view) => view.sources))],
      place: views.find((view) => view.place !== null)?.place ?? null,
    };
  }

  #operand(ref: string): UnitOperand {
    const parsed = parseChip(ref);
    if (parsed?.kind === 'cell') {
      const { value, low, high, currency } = cellValue(this.#lookup, parsed.cell);
      return { value, low, high, unit: currency };
    }
    const reading =
      parsed?.kind === 'stated' ? (this.#stated.find(parsed)?.mention.readings[0] ?? null) : null;
    if (reading === null) return { value: null, low: null, high: null, unit: null };
    const { value, low, high, currency, unit } = reading;
    return { value, low, high, unit: currency ?? unit };
  }

  /** The number of a cell: stated, derived, or missing with what it lacks. */
  cell(cell: CellRef, format: ChipFormat | null = null): ChipView {
    const ref = cellChip(cell);
    const series = readSeries(this.#context.store.db, parseId('series', cell.seriesId));
    if (series === null)
      return { ...missing('figure', ref, ref), remark: 'This series is no longer in the workspace.' };
    const shown = cellValue(this.#lookup, cell);
    const label = cellLabel(series, cell.period);
    const [link] = linksOfCell(this.#context, cell);
    const place =
      link === undefined
        ? null
        : {
            documentId: link.documentId,
            documentTitle: link.documentTitle,
            blockId: link.blockId,
            locator: link.locator,
            start: link.start,
            quote: link.quote,
            mentionId: null,
          };
    const kind = shown.derivation === null ? 'figure' : 'derived';
    if (shown.value === null) return { ...missing(kind, ref, label), remark: remarkOn(shown), place };
    return {
      ref,
      kind,
      text: printedFigure(shown, printer(format)),
      value: shown.value,
      label,
      missing: false,
      judged: this.#isJudged(cell),
      parts: [],
      remark: remarkOn(shown),
      sources: this.#sourceNames(cell),
      place,
    };
  }

  /** A number quoted from an article, in the article's own words. */
  stated(place: StatedRef): ChipView {
    const ref = statedChip(place);
    const found = this.#stated.find(place);
    if (found === null)
      return {
        ...missing('quoted', ref, ref),
        remark: 'No number is read at this place of the article any more.',
      };
    const { mention, block, documentTitle, documentId, sentence } = found;
    return {
      ref,
      kind: 'quoted',
      text: mention.text,
      value: mention.readings[0]?.value ?? null,
      label: `${documentTitle}, ${block.locator}`,
      missing: false,
      judged: false,
      parts: [],
      remark: '',
      sources: [documentTitle],
      place: {
        documentId,
        documentTitle,
        blockId: block.id,
        locator: block.locator,
        start: mention.start,
        quote: sentence,
        mentionId: mention.id,
      },
    };
  }

  /** Whether a figure rests on an estimate, a forecast, or what an analyst says by himself. */
  #isJudged(cell: CellRef): boolean {
    return assertionsBeneath(this.#lookup, cell).some(
      ({ status, sourceId }) =>
        JUDGED.has(status) || readSource(this.#context, sourceId).kind.toLowerCase() === 'analyst',
    );
  }

  #sourceNames(cell: CellRef): string[] {
    const names = assertionsBeneath(this.#lookup, cell).map(({ sourceId }) => {
      const { publisher, title, issued } = readSource(this.#context, sourceId);
      return [publisher, title, issued].filter((part) => part !== null && part !== '').join(', ');
    });
    return names.filter((name, index) => names.indexOf(name) === index);
  }
}

const missing = (kind: ChipView['kind'], ref: string, label: string): Omit<ChipView, 'remark'> => ({
  ...MISSING,
  sources: [],
  parts: [],
  ref,
  kind,
  label,
});

function remarkOn({ value, derivation, missing: lacks, assertion }: CellValue): string {
  const facts: string[] = [];
  if (derivation !== null) facts.push(`Derived: ${derivation}.`);
  else if (value === null && lacks.length === 0) facts.push('Nobody states this figure.');
  if (lacks.length > 0) facts.push(`Missing: ${lacks.join(', ')}.`);
  const bound = assertion?.bound ?? 'exact';
  if (value !== null && bound !== 'exact') facts.push(`Stated as ${bound.replaceAll('_', ' ')}.`);
  return facts.join(' ');
}
