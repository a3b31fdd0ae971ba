import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SheetColumn, SheetName, SheetRow, SheetView } from '#shared/ipc/sheetShapes.ts';
import { revealCell, select, showSelectionStats } from '../../app/selection.ts';
import { showToast } from '../../app/toasts.ts';
import { call, listen, runCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SheetGrid } from '../../grid/sheet/SheetGrid.tsx';
import type { SheetGridHandle } from '../../grid/sheet/sheetGridTypes.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { gridViewsText } from '../../strings/gridViewsText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { openClaims } from '../claims/claimsState.ts';
import { foundMark } from '../find/findState.ts';
import { NO_FILTER } from '../gridViews/keepRowFilter.ts';
import { AddSheetRow } from './AddSheetRow.tsx';
import { SheetBlockDialog } from './block/SheetBlockDialog.tsx';
import { useSheetEdits } from './block/useSheetEdits.ts';
import { noteTicked } from './exportState.ts';
import { followFreshRows, isFreshRow } from './freshRows.ts';
import { type RefusedEdit, RefusedEditNote, StayedNote } from './RefusedEdit.tsx';
import { onlyVerdict, SheetBar } from './SheetBar.tsx';
import { editedMenu } from './selectionMenu.ts';
import { toGridColumn } from './sheetGridColumn.ts';
import { revealSheetRow, useSheetReveal } from './sheetReveal.ts';
import { rememberSheetColumns, sheetFilters, sheetView } from './sheetView.ts';
import { sortOf, useFindInSheet } from './useFindInSheet.ts';
import { useSheetPages } from './useSheetPages.ts';

/** One sheet: find, add, remove, and the rows. */
export function SheetPanel({ sheet }: { sheet: SheetName }): ReactNode {
  const description = useQueryOf('sheet.describe', { sheet });
  return <Loaded query={description}>{(described) => <Sheet sheet={sheet} {...described} />}</Loaded>;
}

type Described = {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly hasFlags: boolean;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
};

function Sheet({ sheet, columns, hasFlags, canAdd, canRemove }: Described): ReactNode {
  const grid = useRef<SheetGridHandle | null>(null);
  const view = sheetView(sheet);
  const { typed, filters, chips } = view();
  const keeper = useMemo(() => sheetFilters(sheet, columns, hasFlags), [sheet, columns, hasFlags]);
  const find = `${typed} ${onlyVerdict(chips)}`.trim();
  const [error, setError] = useState<Error | null>(null);
  const [refused, setRefused] = useState<RefusedEdit | null>(null);
  const [stayed, setStayed] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly SheetRow[]>([]);
  const [adding, setAdding] = useState<{ readonly like: SheetRow | null } | null>(null);
  const numbers = useMemo(
    () =>
      new Set(columns.flatMap(({ key, kind, isEditable }) => (kind === 'number' && isEditable ? [key] : []))),
    [columns],
  );
  const shown = useMemo(() => columns.map((column) => toGridColumn(sheet, column)), [sheet, columns]);

  const { total, unread, load } = useSheetPages(sheet, find, filters);
  useEffect(() => listen('workspace.changed', () => grid.current?.refresh()), []);
  useEffect(() => listen('workspace.opened', () => grid.current?.purge()), []);
  useEffect(() => followFreshRows(() => grid.current?.redraw()), []);
  useEffect(
    () => () => {
      showSelectionStats('');
      noteTicked(sheet, []);
    },
    [sheet],
  );

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      setStayed(null);
      await work();
      setError(null);
      setRefused(null);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const set = (rowId: string, column: string, text: string): Promise<void> => {
    setRefused({ rowId, column, text });
    return attempt(() => runCommand('sheet.set', { sheet, rowId, column, text }));
  };
  /** Goes to a field, taking off the filter where that hides it; with a text, goes on typing it. */
  const goTo = (edit: Omit<RefusedEdit, 'text'>, typed?: string): Promise<void> =>
    attempt(async () => {
      const sort = sortOf(grid.current);
      const position = (shown: Pick<SheetView, 'find' | 'filters'>) =>
        call('sheet.position', { sheet, rowId: edit.rowId, sort, ...shown });
      const here = await position({ find, filters: { ...filters } });
      const place = here.row ?? (await position({ find: '', filters: {} })).row;
      if (here.row === null) {
        view.setState(NO_FILTER);
        showToast(gridViewsText.filterCleared);
      }
      if (place !== null) grid.current?.goTo({ row: place, rowId: edit.rowId, column: edit.column }, typed);
    });
  const { reveal } = useSheetReveal();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is answered once, when its sheet is there.
  useEffect(() => {
    if (reveal?.sheet !== sheet || total === null) return;
    useSheetReveal.setState({ reveal: null });
    void goTo(reveal);
  }, [reveal, sheet, total]);
  useFindInSheet(grid, { sheet, find, filters }, total !== null);
  const remove = (rows: readonly SheetRow[]): Promise<void> =>
    attempt(async () => {
      await runCommand('sheet.remove', { sheet, rowIds: rows.map(({ id }) => id) });
      grid.current?.untick();
    });
  const { edits, request, close } = useSheetEdits({
    sheet,
    columns,
    canAdd,
    canRemove,
    view: { sheet, find, filters: { ...filters } },
    isFiltered: find !== '' || Object.keys(filters).length > 0,
    set,
    // What was typed before and refused is another matter.
    attempt: (work) => {
      setRefused(null);
      return attempt(work);
    },
    idleStats: () => (ticked.length === 0 ? '' : words.ticked(ticked.length)),
    onStayed: setStayed,
    // Ticked rows are meant where there are any.
    remove: (rows) => void remove(ticked.length > 0 ? ticked : rows),
    insert: (like) => setAdding({ like }),
    filterBy: (column, text) => {
      const problem = keeper.apply(column, text);
      if (problem !== null) showToast(problem);
    },
    displayed: () => grid.current?.displayed() ?? [],
  });

  return (
    <section className="sheet" aria-label={words.sheets[sheet]}>
      <SheetBar
        sheet={sheet}
        grid={grid}
        ticked={ticked.length}
        onAdd={canAdd ? () => setAdding({ like: null }) : null}
        onRemove={canRemove ? () => void remove(ticked) : null}
        said={total === null ? (unread === null ? words.looking : '') : words.rows(total)}
      />
      {unread !== null && <ProblemNote error={unread} onRetry={() => grid.current?.purge()} />}
      {error !== null && (
        <RefusedEditNote
          error={error}
          edit={refused}
          onBack={(edit) => void goTo(edit, edit.text)}
          onDismiss={() => {
            setError(null);
            setRefused(null);
          }}
        />
      )}
      {stayed !== null && <StayedNote text={stayed} onDismiss={() => setStayed(null)} />}
      {total === 0 && (
        <p className="empty">
          {Object.keys(filters).length > 0
            ? gridViewsText.noneFit
            : find === ''
              ? words.empty[sheet]
              : words.none(find)}
        </p>
      )}
      <SheetGrid<SheetRow>
        handle={grid}
        label={words.sheets[sheet]}
        menuTitle={figuresText.selectionMenu}
        menu={editedMenu}
        columns={shown}
        load={load}
        edits={edits}
        filters={keeper}
        found={foundMark}
        isFresh={isFreshRow}
        commentWords={words.commentMark}
        arranged={view.getState().columns}
        onArranged={(arranged) => rememberSheetColumns(sheet, arranged)}
        onEdit={(row, column, text) => void set(row.id, column, text)}
        onFocused={(row, column) => select({ kind: 'sheetRow', sheet, rowId: row.id, column })}
        onOpen={({ claim, cell }) => {
          if (claim !== null) openClaims(claim.documentId, { key: claim.key });
          else if (sheet === 'mirror' && cell !== null) revealCell(cell);
        }}
        onTicked={(rows) => {
          setTicked(rows);
          noteTicked(
            sheet,
            rows.map(({ id }) => id),
          );
          showSelectionStats(rows.length === 0 ? '' : words.ticked(rows.length));
        }}
      />
      {adding !== null && (
        <AddSheetRow
          sheet={sheet}
          columns={columns}
          like={adding.like}
          onAdded={(rowId) => revealSheetRow(sheet, rowId, columns[0]?.key ?? '')}
          onClose={() => setAdding(null)}
        />
      )}
      {request !== null && (
        <SheetBlockDialog
          sheet={sheet}
          request={request}
          numbers={numbers}
          canAdd={canAdd}
          onClose={() => {
            // The dialog gives the focus back when it leaves the page, which must not come after this.
            flushSync(close);
            grid.current?.focusAgain();
          }}
        />
      )}
    </section>
  );
}
