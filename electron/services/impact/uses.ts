/** What uses a cell, a stretch of an article, a source, a chart or a note: the way back from any number. */
import { calculatedParts, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { type CellRef, cellText, parseCell } from '#shared/domain/figures/types.ts';
import { chipCells, parseChip } from '#shared/domain/notes/chipRef.ts';
import { type NoteParagraph, noteParagraphs } from '#shared/domain/notes/noteBody.ts';
import { parseReference } from '#shared/domain/notes/noteReference.ts';
import {
  isNumberId,
  numbersOfPart,
  type PackModel,
  type PackNumber,
} from '#shared/domain/packs/packModel.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { APP_VERSION } from '../../appVersion.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { linksOfDocument } from '../articles/links.ts';
import { type CalculatedCells, cellsOfCalculated, operandCells } from '../calculated/calculatedSeries.ts';
import { columnsOverCell } from '../calculated/columnUses.ts';
import { getChart } from '../charts/charts.ts';
import { type AuditedDocument, auditDocument } from '../claims/audit.ts';
import { cellLabel } from '../figures/cells.ts';
import { formatId, parseId } from '../ids.ts';
import { buildPack } from '../packs/buildPack.ts';
import { findPackSpec, type PackSpec } from '../packs/packSpec.ts';
import { scenariosUsing } from '../scenarios/scenarioUses.ts';
import type { ServiceContext } from '../serviceContext.ts';

type Stretch = { readonly documentId: string; readonly start: number; readonly end: number };
type Wanted = {
  readonly cell: CellRef | null;
  readonly stretch: Stretch | null;
  /** A calculated series, source, article, chart or note. */
  readonly id: string | null;
};
type Titled = { readonly id: string; readonly title: string };

/** Looks at the workspace once, however many things are asked for. */
export class UseFinder {
  readonly #context: ServiceContext;
  readonly #packs = new Map<string, PackModel>();
  readonly #audits = new Map<string, AuditedDocument>();
  #calculatedCells: readonly CalculatedCells[] | null = null;
  #notes: (Titled & { readonly paragraphs: readonly NoteParagraph[] })[] | null = null;

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  /** In the order cells, calculated series, claims, scenarios, notes, charts, packs. A text that names nothing is used by nothing. */
  usesOf(thing: string): UseView[] {
    const wanted = readThing(thing);
    return [
      ...this.#linkedCells(wanted),
      ...this.#inCalculated(wanted),
      ...this.#claims(wanted),
      ...scenariosUsing(this.#context, wanted),
      ...this.#inNotes(wanted),
      ...this.#inCharts(wanted),
      ...this.#inPacks(wanted),
    ];
  }

  #linkedCells({ stretch }: Wanted): UseView[] {
    if (stretch === null) return [];
    const links = linksOfDocument(this.#context, parseId('document', stretch.documentId));
    const cells = new Map(
      links
        .filter((link) => overlaps(link, stretch))
        .flatMap(({ targets }) => targets.map(({ cell }) => [cellText(cell), cell] as const)),
    );
    return [...cells].map(([text, cell]) => {
      const series = readSeries(this.#context.store.db, parseId('series', cell.seriesId));
      return use('cell', text, series === null ? text : cellLabel(series, cell.period), '');
    });
  }

  #inCalculated({ cell }: Wanted): UseView[] {
    if (cell === null) return [];
    const series = this.#calculated().flatMap(({ id, name, cells }) => {
      const found = cells.get(cellText(cell));
      return found === undefined ? [] : [use('calculated', id, name, found.join(', '))];
    });
    const columns = columnsOverCell(this.#context, cell).map(({ id, name, rows }) =>
      use('calculated', id, name, rows.join('; ')),
    );
    return [...series, ...columns];
  }

  #isOperand(cell: CellRef, of: CellRef): boolean {
    return operandCells(this.#context, of).some((operand) => cellText(operand) === cellText(cell));
  }

  /** Every calculated series, with the periods in which it takes in each cell. */
  #calculated(): readonly CalculatedCells[] {
    this.#calculatedCells ??= cellsOfCalculated(this.#context);
    return this.#calculatedCells;
  }

  /** Claims set against a cell; those of a paragraph stand beside it anyway. */
  #claims({ cell }: Wanted): UseView[] {
    if (cell === null) return [];
    const text = cellText(cell);
    return this.#ids('document').flatMap((documentId) => {
      const { claims, blocks } = this.#audit(documentId);
      return claims
        .filter(({ operands }) => operands.some(({ cells }) => cells.includes(text)))
        .map(({ key, wording, verdict, passages }) => {
          const place = blocks.find(({ id }) => id === passages[0]?.block)?.locator ?? '';
          return { ...use('claim', documentId, `“${wording}” (${verdict})`, place), key };
        });
    });
  }

  #inNotes(wanted: Wanted): UseView[] {
    return this.#allNotes().flatMap(({ id, title, paragraphs }) =>
      paragraphs.flatMap(({ runs }, at) => {
        const isUsed = runs.some((run) =>
          'ref' in run
            ? this.#chipUses(run.ref, wanted)
            : 'refers' in run && this.#refersTo(run.refers, wanted),
        );
        return isUsed ? [{ ...use('note', id, title, `paragraph ${at + 1}`), paragraph: at + 1 }] : [];
      }),
    );
  }

  #chipUses(ref: string, { cell, stretch }: Wanted): boolean {
    if (cell !== null) return chipCells(ref).some((used) => cellText(used) === cellText(cell));
    if (stretch === null) return false;
    const parsed = parseChip(ref);
    const refs = parsed?.kind === 'computed' ? parsed.operands : [ref];
    return refs.some((each) => {
      const place = parseChip(each);
      return place?.kind === 'stated' && place.documentId === stretch.documentId && overlaps(place, stretch);
    });
  }

  #refersTo(ref: string, { id, stretch }: Wanted): boolean {
    if (id !== null)
      return ref === id || (id.startsWith('src') && ref.startsWith('d') && this.#sourceOf(ref) === id);
    const parsed = parseReference(ref);
    if (stretch === null || parsed === null || !('documentId' in parsed)) return false;
    if (parsed.documentId !== stretch.documentId) return false;
    if (parsed.kind === 'paragraph') return parsed.start >= stretch.start && parsed.start < stretch.end;
    const claim = this.#audit(parsed.documentId).claims.find(({ key }) => key === parsed.key);
    return claim?.passages.some((passage) => overlaps(passage, stretch)) ?? false;
  }

  #inCharts(wanted: Wanted): UseView[] {
    const { cell, id } = wanted;
    if (cell === null && id?.startsWith('src') !== true && !isCalculatedId(id ?? '')) return [];
    const taking = cell === null ? [] : this.#calculated().filter(({ cells }) => cells.has(cellText(cell)));
    const takesIn = (seriesId: string, periods: readonly string[]): boolean =>
      cell !== null &&
      (seriesId === cell.seriesId
        ? periods.includes(cell.period)
        : calculatedParts(seriesId).seriesId !== null
          ? periods.some((period) => this.#isOperand(cell, { seriesId, period }))
          : taking.some(
              (each) =>
                each.id === seriesId &&
                each.cells.get(cellText(cell))?.some((period) => periods.includes(period)),
            ));
    const rows = this.#context.store.db.prepare('SELECT id, title, spec FROM chart ORDER BY id').all() as {
      id: number;
      title: string;
      spec: string;
    }[];
    return rows.flatMap((row) => {
      const { series, periods } = JSON.parse(row.spec) as ChartSpec;
      const isUsed =
        cell !== null
          ? series.some((seriesId) => takesIn(seriesId, periods))
          : isCalculatedId(id ?? '')
            ? series.some((each) => calculatedParts(each).rowId === id)
            : getChart(this.#context, formatId('chart', row.id)).sources.some((source) => source.id === id);
      return isUsed ? [use('chart', formatId('chart', row.id), row.title, '')] : [];
    });
  }

  #inPacks(wanted: Wanted): UseView[] {
    return this.#ids('pack_spec').flatMap((packId) => {
      const { name, spec } = findPackSpec(this.#context, packId);
      const model = this.#pack(packId);
      const used = this.#numbersUsing(model, wanted);
      return model.parts.flatMap((part, at) => {
        const isUsed =
          numbersOfPart(part).some((number) => used.has(number)) ||
          (wanted.id !== null && this.#namesInSpec(spec.parts[at], wanted.id)) ||
          (wanted.id?.startsWith('src') === true &&
            part.kind === 'sources' &&
            model.sources.some(({ id }) => id === wanted.id));
        return isUsed ? [use('pack', packId, name, `part ${at + 1}: ${part.title}`)] : [];
      });
    });
  }

  /** Ids of the numbers that rest on what is wanted, by themselves or by what they are computed from. */
  #numbersUsing(model: PackModel, { cell, stretch, id }: Wanted): ReadonlySet<string> {
    const figures = new Set(
      model.figures
        .filter((figure) => (cell === null ? figure.source === id : figure.cell === cellText(cell)))
        .map((figure) => figure.id),
    );
    const source = id?.startsWith('src') === true ? id : null;
    const locators = stretch === null ? new Set<string>() : this.#locators(stretch);
    const isOwn = (number: PackNumber): boolean =>
      (cell !== null && number.cell === cellText(cell)) ||
      (stretch !== null && number.document === stretch.documentId && locators.has(number.locator ?? '')) ||
      (source !== null && number.document !== null && this.#sourceOf(number.document) === source);
    const known = new Map<string, boolean>();
    const numbers = new Map(model.numbers.map((number) => [number.id, number]));
    const rests = (number: PackNumber): boolean => {
      const before = known.get(number.id);
      if (before !== undefined) return before;
      // What leads back to itself rests on nothing.
      known.set(number.id, false);
      const answer =
        isOwn(number) ||
        number.inputs.some((input) => {
          const inner = numbers.get(input);
          return isNumberId(input) ? inner !== undefined && rests(inner) : figures.has(input);
        });
      known.set(number.id, answer);
      return answer;
    };
    return new Set(model.numbers.filter(rests).map((number) => number.id));
  }

  /** Whether a part of a layout prints a chart, a note, an article or a calculated series as such. */
  #namesInSpec(part: PackSpec['parts'][number] | undefined, id: string): boolean {
    switch (part?.kind) {
      case 'note':
        return part.note === id;
      case 'chart':
        return part.chart === id || (isCalculatedId(id) && this.#isDrawnIn(part.chart, id));
      case 'scenario':
        return part.scenario === id;
      case 'table':
      case 'drawing':
        return part.series.some((each) => each === id || calculatedParts(each).rowId === id);
      case 'judgements':
        return part.notes.includes(id);
      case 'quotes':
      case 'audit':
        return part.document === id;
      default:
        return false;
    }
  }

  #isDrawnIn(chartId: string, seriesId: string): boolean {
    const row = this.#context.store.db
      .prepare('SELECT spec FROM chart WHERE id = ?')
      .get(parseId('chart', chartId)) as { spec: string } | undefined;
    return (
      row !== undefined &&
      (JSON.parse(row.spec) as ChartSpec).series.some((each) => calculatedParts(each).rowId === seriesId)
    );
  }

  #locators(stretch: Stretch): Set<string> {
    const blocks = readBlocks(this.#context, parseId('document', stretch.documentId));
    return new Set(blocks.filter((block) => overlaps(block, stretch)).map(({ locator }) => locator));
  }

  #sourceOf(reference: string): string | null {
    const documentId = /^d\d+/.exec(reference)?.[0];
    return documentId === undefined ? null : `src${readDocumentRow(this.#context, documentId).source_id}`;
  }

  #allNotes(): readonly (Titled & { readonly paragraphs: readonly NoteParagraph[] })[] {
    this.#notes ??= (
      this.#context.store.db.prepare('SELECT id, title, body FROM note ORDER BY id').all() as {
        id: number;
        title: string;
        body: string;
      }[]
    ).map(({ id, title, body }) => ({
      id: formatId('note', id),
      title,
      paragraphs: noteParagraphs(JSON.parse(body) as NoteView['body']),
    }));
    return this.#notes;
  }

  #pack(packId: string): PackModel {
    const known =
      this.#packs.get(packId) ?? buildPack(this.#context, findPackSpec(this.#context, packId), APP_VERSION);
    this.#packs.set(packId, known);
    return known;
  }

  #audit(documentId: string): AuditedDocument {
    const known = this.#audits.get(documentId) ?? auditDocument(this.#context, documentId);
    this.#audits.set(documentId, known);
    return known;
  }

  #ids(table: 'document' | 'pack_spec'): string[] {
    const rows = this.#context.store.db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as {
      id: number;
    }[];
    return rows.map(({ id }) => formatId(table === 'document' ? 'document' : 'pack', id));
  }
}

function readThing(thing: string): Wanted {
  const stated = parseChip(thing);
  if (stated?.kind === 'stated') return { cell: null, stretch: stated, id: null };
  const cell = parseCell(thing);
  if (cell !== null) return { cell, stretch: null, id: null };
  return { cell: null, stretch: null, id: thing };
}

const overlaps = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean => a.start < b.end && a.end > b.start;

const use = (kind: UseView['kind'], owner: string, title: string, place: string): UseView => ({
  kind,
  owner,
  title,
  place,
  paragraph: null,
  key: null,
});
