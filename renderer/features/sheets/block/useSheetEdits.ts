import { useMemo, useRef, useState } from 'react';
import type { BlockArgs } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetColumn, SheetName, SheetRow, SheetView } from '#shared/ipc/sheetShapes.ts';
import { showToast } from '../../../app/toasts.ts';
import { call, runCommand } from '../../../bridge/client.ts';
import type { Selected } from '../../../grid/range/rangeControl.ts';
import type { SheetEdits } from '../../../grid/sheet/sheetGridTypes.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { sheetBlockText as words } from '../../../strings/sheetBlockText.ts';
import { copiedAs, rememberFields } from '../../figures/paste/copiedCells.ts';
import { selectionStats } from '../../figures/selectionStats.ts';
import { hearClipboard } from '../../imports/importClipboard.ts';
import { noteSelected } from '../exportState.ts';
import { columnTitle } from '../sheetText.ts';
import { type BlockRequest, columnsOfTable } from './blockRequest.ts';

type Owner = {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly view: Omit<SheetView, 'sort'>;
  readonly isFiltered: boolean;
  /** Writes one field as if it had been typed, or says why not. */
  readonly set: (rowId: string, column: string, text: string) => Promise<void>;
  /** Runs something and says what goes wrong where a refused edit is said. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
  /** What the status bar says while no more than one field is selected. */
  readonly idleStats: () => string;
  /** Hears of fields that were left as they were, and why. */
  readonly onStayed: (text: string) => void;
  readonly remove: (rows: readonly SheetRow[]) => void;
  readonly insert: (like: SheetRow | null) => void;
  readonly filterBy: (column: string, text: string) => void;
  readonly displayed: () => readonly string[];
};

/** What a sheet does with selected fields; a block waits in `request` until its dry run is answered. */
export function useSheetEdits(owner: Owner): {
  readonly edits: SheetEdits<SheetRow>;
  readonly request: BlockRequest | null;
  readonly close: () => void;
} {
  const [request, setRequest] = useState<BlockRequest | null>(null);
  const live = useRef(owner);
  live.current = owner;
  const edits = useMemo(() => editsOf(live, setRequest), []);
  return { edits, request, close: () => setRequest(null) };
}

function editsOf(
  owner: { readonly current: Owner },
  open: (request: BlockRequest) => void,
): SheetEdits<SheetRow> {
  const show = selectionStats('field', () => owner.current.idleStats());
  return {
    onRanges: (blocks, sort) => {
      noteSelected(owner.current.sheet, blocks);
      show(blocks, (wanted) => call('sheet.sums', { view: { ...owner.current.view, sort }, blocks: wanted }));
    },
    edgeOf: (sort, { row, column }, columns, step) =>
      call('sheet.edge', {
        view: { ...owner.current.view, sort },
        row,
        column,
        columns: [...columns],
        step,
      }),
    own: (selected, how) => rememberFields(owner.current.sheet, selected, how === 'cut'),
    onCopied: (fields, how) => showToast(how === 'cut' ? words.cutWaits(fields) : words.copied(fields)),
    paste: ({ block, own, rows, columns, selection, isSorted }) => {
      const { sheet, isFiltered, set } = owner.current;
      const cutFields = copiedAs(own)?.cutFields ?? null;
      const cut = cutFields?.sheet === sheet ? cutFields.fields : [];
      const [row, other] = rows;
      const [column] = columns;
      const isOne = block.length === 1 && block[0]?.length === 1 && cut.length === 0;
      const text = block[0]?.[0] ?? '';
      // One text for one field is an edit like any other.
      if (
        isOne &&
        row !== undefined &&
        other === undefined &&
        column !== undefined &&
        selection.columns === 1
      )
        return void set(row.id, column, text);
      open({
        verb: 'Paste',
        block,
        rows,
        columns,
        selection,
        isSorted,
        isFiltered,
        addsRows: false,
        cut,
        isForeign: copiedAs(own) === null,
      });
    },
    fill: (fill) => {
      if (fill === null || fill.block.flat().every((text) => text === '')) {
        showToast(words.nothingToFill);
        return;
      }
      const { rows, columns, block } = fill;
      const { isFiltered } = owner.current;
      open({
        verb: 'Fill',
        block,
        rows,
        columns,
        selection: { rows: rows.length, columns: columns.length },
        isSorted: false,
        isFiltered: isFiltered && rows.length > 1,
        addsRows: false,
        cut: [],
        isForeign: false,
      });
    },
    empty: (blocks) => {
      const block = emptied(owner.current.sheet, blocks);
      if (block === null) return showToast(words.nothingToEmpty);
      void owner.current.attempt(async () => {
        const { refused, fixed, firstRefused } = await runCommand('sheet.writeBlock', {
          block,
          verb: 'Empty',
        });
        if (firstRefused !== null)
          owner.current.onStayed(
            words.someStay(
              refused + fixed,
              columnTitle(owner.current.sheet, firstRefused.column),
              firstRefused.why,
            ),
          );
      });
    },
    remove: (rows) => {
      if (owner.current.canRemove) owner.current.remove(rows);
      else showToast(words.noRemoving);
    },
    insert: (like) => {
      if (owner.current.canAdd) owner.current.insert(like);
      else showToast(words.noRows);
    },
    pasteRows: () => {
      const { sheet, columns, canAdd, displayed } = owner.current;
      if (!canAdd) return showToast(words.noRows);
      const texts = hearClipboard();
      if (texts.length === 0) return showToast(words.nothingToPaste);
      const shown = displayed().filter((key) => columns.some((column) => column.key === key));
      const table = columnsOfTable(texts, shown, (key) => columnTitle(sheet, key));
      open({
        verb: 'Paste',
        block: table.block,
        rows: [],
        columns: table.columns,
        selection: { rows: 1, columns: 1 },
        isSorted: false,
        isFiltered: false,
        addsRows: true,
        cut: [],
        isForeign: true,
      });
    },
    filterByValue: ({ cells }, column) => {
      const text = cells[column] ?? '';
      owner.current.filterBy(column, filterOf(owner.current.columns, column, text));
    },
    say: (what) =>
      showToast(
        what === 'scattered'
          ? figuresText.severalRanges
          : what === 'nothingSelected'
            ? words.selectFirst
            : words.nothingToPaste,
      ),
  };
}

/** A filter that keeps the rows which say a text under a column. */
function filterOf(columns: readonly SheetColumn[], column: string, text: string): string {
  if (text === '') return 'empty';
  const isNumber = columns.find(({ key }) => key === column)?.kind === 'number';
  return isNumber ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
}

/** A block that empties every field of some ranges, and leaves the others of its rows and columns; null where none says anything. */
function emptied(sheet: SheetName, blocks: readonly Selected<SheetRow>[]): BlockArgs | null {
  const rows = new Map(blocks.flatMap(({ rows: all }) => all.map((row) => [row.id, row] as const)));
  const columns = [...new Set(blocks.flatMap(({ columns: all }) => all))];
  const taken = new Set(
    blocks.flatMap(({ rows: all, columns: keys }) =>
      all.flatMap(({ id }) => keys.map((key) => `${id} ${key}`)),
    ),
  );
  const lines = [...rows.values()];
  const says = lines.some(({ id, cells }) =>
    columns.some((key) => taken.has(`${id} ${key}`) && (cells[key] ?? '') !== ''),
  );
  if (!says) return null;
  return {
    sheet,
    rows: lines.map(({ id }) => id),
    columns,
    texts: lines.map(() => columns.map(() => '')),
    clears: true,
    decimal: 'typed',
    leftOut: lines.flatMap(({ id }, line) =>
      columns.flatMap((key, at) => (taken.has(`${id} ${key}`) ? [] : [`${line},${at}`])),
    ),
    cut: [],
  };
}
