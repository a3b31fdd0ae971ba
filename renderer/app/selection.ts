import type * as z from 'zod';
import { create } from 'zustand';
import { calculatedParts, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import type * as s from '#shared/ipc/shapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';

export type LinkView = z.infer<typeof s.linkView>;
export type CellRef = z.infer<typeof s.cellRef>;

/** What the inspector shows. Offsets are code points of the document. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'mention'; readonly documentId: string; readonly mentionId: string }
  | { readonly kind: 'citation'; readonly documentId: string; readonly citationId: string }
  | { readonly kind: 'block'; readonly documentId: string; readonly blockId: string }
  | {
      readonly kind: 'text';
      readonly documentId: string;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }
  | { readonly kind: 'cell'; readonly cell: CellRef }
  | { readonly kind: 'source'; readonly sourceId: string }
  | {
      readonly kind: 'sheetRow';
      readonly sheet: SheetName;
      readonly rowId: string;
      /** The field of it under the focus. */
      readonly column?: string;
      /** Of a calculated column, the row of the figures that is looked at. */
      readonly seriesId?: string;
    }
  | {
      readonly kind: 'pivotPlace';
      readonly view: PivotView;
      readonly path: readonly string[];
      /** Null for the whole row. */
      readonly column: string | null;
    };

export type SelectionOf<K extends Selection['kind']> = Extract<Selection, { readonly kind: K }>;

/** A stretch of an article that waits for the cells it is to be linked to. */
export type LinkMode = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly locator: string;
  /** The link whose cells are being changed; null for a new one. */
  readonly linkId: string | null;
  readonly cells: readonly { readonly cell: CellRef; readonly label: string }[];
};

/** Where to scroll to. `serial` grows, so that asking twice for the same place scrolls twice. */
export type Reveal =
  | {
      readonly kind: 'block';
      readonly documentId: string;
      readonly blockId: string;
      readonly start: number | null;
      readonly serial: number;
    }
  | {
      readonly kind: 'cell';
      readonly cell: CellRef;
      /** False when the place is to be seen while somebody types elsewhere. */
      readonly focus: boolean;
      readonly serial: number;
    }
  /** A number typed in a note: its paragraph from 1, its UTF-16 offset in it. */
  | {
      readonly kind: 'note';
      readonly noteId: string;
      readonly paragraph: number;
      readonly start: number;
      readonly serial: number;
    };

export type PanelProps = Readonly<Record<string, string>>;
export type PanelRequest = { readonly kind: string; readonly props: PanelProps; readonly serial: number };

type SelectionState = {
  readonly selection: Selection;
  readonly linkMode: LinkMode | null;
  readonly reveal: Reveal | null;
  /** The panel somebody asked for last; the frame opens it. */
  readonly panelRequest: PanelRequest | null;
  /** Count, sum and so on of the grid's selection, as the status bar shows it; empty when there is none. */
  readonly selectionStats: string;
};

/** The window's shared state. Components read it with a selector; everybody writes through the functions below. */
export const useSelection = create<SelectionState>()(() => ({
  selection: { kind: 'none' },
  linkMode: null,
  reveal: null,
  panelRequest: null,
  selectionStats: '',
}));

let serial = 0;
const nextSerial = (): number => ++serial;

/** Selects something; the inspector follows. */
export function select(selection: Selection): void {
  useSelection.setState({ selection });
}

/** Selects a cell of the figures, or the calculated series or column that one belongs to. */
export function selectFigure(cell: CellRef): void {
  const { rowId, seriesId } = calculatedParts(cell.seriesId);
  if (!isCalculatedId(cell.seriesId)) select({ kind: 'cell', cell });
  else select({ kind: 'sheetRow', sheet: 'calculated', rowId, ...(seriesId !== null && { seriesId }) });
}

/** Opens a panel of a registered kind, or brings the one with the same identity to the front. */
export function openPanel(kind: string, props: PanelProps = {}): void {
  useSelection.setState({ panelRequest: { kind, props, serial: nextSerial() } });
}

/** Opens the article at a paragraph; `start` marks the first code point to bring into view. */
export function revealBlock(documentId: string, blockId: string, start: number | null = null): void {
  openPanel('document', { documentId });
  useSelection.setState({ reveal: { kind: 'block', documentId, blockId, start, serial: nextSerial() } });
}

/** Opens the grid at a cell and selects it, unless only its place is asked for. */
export function revealCell(cell: CellRef, options: { readonly select: boolean } = { select: true }): void {
  openPanel('figures');
  // What a column comes to in a row stands there, under the column.
  const { rowId, seriesId } = calculatedParts(cell.seriesId);
  const place = seriesId === null ? cell : { seriesId, period: rowId };
  useSelection.setState({
    reveal: { kind: 'cell', cell: place, focus: options.select, serial: nextSerial() },
  });
  if (options.select) selectFigure(cell);
}

/** Opens a note at a number typed in it. */
export function revealInNote(noteId: string, paragraph: number, start: number): void {
  openPanel('note', { noteId });
  useSelection.setState({ reveal: { kind: 'note', noteId, paragraph, start, serial: nextSerial() } });
}

/** Starts linking a stretch of text; the grid then toggles cells instead of selecting them. */
export function startLink(text: Omit<LinkMode, 'cells' | 'linkId'>): void {
  useSelection.setState({ linkMode: { ...text, linkId: null, cells: [] } });
  openPanel('figures');
}

/** Starts changing the cells of a link; those it has are picked already. */
export function changeLink(link: LinkView): void {
  const { id, documentId, start, end, quote, locator, targets } = link;
  useSelection.setState({
    linkMode: { linkId: id, documentId, start, end, quote, locator, cells: targets },
  });
  openPanel('figures');
}

/** Takes a cell into the link, or out again. Does nothing outside link mode. */
export function toggleLinkCell(cell: CellRef, label: string): void {
  useSelection.setState(({ linkMode }) => {
    if (linkMode === null) return {};
    const others = linkMode.cells.filter((picked) => !isSameCell(picked.cell, cell));
    const isPicked = others.length < linkMode.cells.length;
    return { linkMode: { ...linkMode, cells: isPicked ? others : [...others, { cell, label }] } };
  });
}

/** Leaves link mode, written or not. */
export function endLink(): void {
  useSelection.setState({ linkMode: null });
}

/** Drops everything that named something in the workspace that was open before. */
export function forgetWorkspace(): void {
  useSelection.setState({
    selection: { kind: 'none' },
    linkMode: null,
    reveal: null,
    panelRequest: null,
    selectionStats: '',
  });
}

/** Puts the grid's statistics into the status bar; an empty text clears it. */
export function showSelectionStats(text: string): void {
  useSelection.setState({ selectionStats: text });
}

/** Whether two references name the same cell. */
export const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a.seriesId === b.seriesId && a.period === b.period;
