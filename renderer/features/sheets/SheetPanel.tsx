import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { VERDICTS } from '#shared/domain/claims/types.ts';
import type { SheetColumn, SheetName, SheetRow } from '#shared/ipc/sheetShapes.ts';
import { select, showSelectionStats } from '../../app/selection.ts';
import { call, listen, runCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import {
  SheetGrid,
  type SheetGridColumn,
  type SheetGridHandle,
  type SheetGridSort,
} from '../../grid/SheetGrid.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { openClaims } from '../claims/claimsState.ts';
import { AddSheetRow } from './AddSheetRow.tsx';
import { noteTicked, useExportable } from './exportState.ts';
import { columnTitle, columnWidth, printCell, printVerdict } from './sheetText.ts';

/** One sheet: find, add, remove, and the rows. */
export function SheetPanel({ sheet }: { sheet: SheetName }): ReactNode {
  const description = useQueryOf('sheet.describe', { sheet });
  return <Loaded query={description}>{(described) => <Sheet sheet={sheet} {...described} />}</Loaded>;
}

type Described = {
  readonly sheet: SheetName;
  readonly columns: readonly SheetColumn[];
  readonly canAdd: boolean;
  readonly canRemove: boolean;
};

function Sheet({ sheet, columns, canAdd, canRemove }: Described): ReactNode {
  const grid = useRef<SheetGridHandle | null>(null);
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState('');
  const find = `${typed} ${only}`.trim();
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [ticked, setTicked] = useState<readonly SheetRow[]>([]);
  const [isAdding, setAdding] = useState(false);
  const shown = useMemo(() => columns.map((column) => toGridColumn(sheet, column)), [sheet, columns]);

  const load = useCallback(
    async (sort: SheetGridSort, offset: number, limit: number) => {
      try {
        useExportable.setState({ view: { sheet, find, sort } });
        const page = await call('sheet.page', { sheet, find, sort, offset, limit });
        setTotal(page.total);
        return page;
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        return null;
      }
    },
    [sheet, find],
  );
  useEffect(() => listen('workspace.changed', () => grid.current?.refresh()), []);
  useEffect(() => listen('workspace.opened', () => grid.current?.purge()), []);
  useEffect(
    () => () => {
      showSelectionStats('');
      noteTicked(sheet, []);
    },
    [sheet],
  );

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setError(null);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  const remove = (): Promise<void> =>
    attempt(async () => {
      await runCommand('sheet.remove', { sheet, rowIds: ticked.map(({ id }) => id) });
      grid.current?.untick();
    });

  return (
    <section className="sheet" aria-label={words.sheets[sheet]}>
      <div className="grid-bar sheet-bar" role="toolbar" aria-label={words.sheets[sheet]}>
        <input
          className="field"
          type="search"
          aria-label={words.find}
          placeholder={words.findPlaceholder[sheet]}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {sheet === 'claims' && (
          <select
            className="field"
            aria-label={columnTitle(sheet, 'verdict')}
            value={only}
            onChange={(event) => setOnly(event.target.value)}
          >
            <option value="">{words.anyVerdict}</option>
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {claimsText.verdict[verdict]}
              </option>
            ))}
          </select>
        )}
        {canAdd && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {words.add[sheet]}
          </button>
        )}
        {canRemove && (
          <button
            type="button"
            className="button"
            disabled={ticked.length === 0}
            onClick={() => void remove()}
          >
            {words.remove(ticked.length)}
          </button>
        )}
        <span className="spring" />
        <span className="quiet-text" role="status">
          {total === null ? '' : words.rows(total)}
        </span>
      </div>
      {error !== null && (
        <div className="sheet-problem">
          <ProblemNote error={error} />
          <button type="button" className="button quiet" onClick={() => setError(null)}>
            {words.dismiss}
          </button>
        </div>
      )}
      {total === 0 && (
        <p className="empty">{find.trim() === '' ? words.empty[sheet] : words.none(find.trim())}</p>
      )}
      <SheetGrid<SheetRow>
        handle={grid}
        label={words.sheets[sheet]}
        columns={shown}
        load={load}
        onEdit={(row, column, text) =>
          void attempt(() => runCommand('sheet.set', { sheet, rowId: row.id, column, text }))
        }
        onFocused={(row) => select({ kind: 'sheetRow', sheet, rowId: row.id })}
        onOpen={({ claim }) => {
          if (claim !== null) openClaims(claim.documentId, { key: claim.key });
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
      {isAdding && <AddSheetRow sheet={sheet} columns={columns} onClose={() => setAdding(false)} />}
    </section>
  );
}

const toGridColumn = (
  sheet: SheetName,
  { key, kind, isEditable, isSortable, options }: SheetColumn,
): SheetGridColumn => ({
  key,
  kind,
  isEditable,
  isSortable,
  options,
  title: columnTitle(sheet, key),
  widthPx: columnWidth(key),
  print: (text) => (key === 'verdict' ? printVerdict(text) : printCell(kind, text)),
});
