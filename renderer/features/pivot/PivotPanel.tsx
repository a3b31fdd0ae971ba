import './pivot.css';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NAME_COLUMN, pivotRowId, TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import type { PivotRow } from '#shared/ipc/pivotShapes.ts';
import { revealCell, select } from '../../app/selection.ts';
import { showToast } from '../../app/toasts.ts';
import { listen, useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import type { FigureText } from '../../grid/figureElement.ts';
import { PivotGrid } from '../../grid/pivot/PivotGrid.tsx';
import type { PivotGridHandle } from '../../grid/pivot/pivotGridTypes.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { pivotText as words } from '../../strings/pivotText.ts';
import { rememberPlaces } from '../figures/paste/copiedCells.ts';
import { selectionStats } from '../figures/selectionStats.ts';
import { foundMark, lookAgain, registerFindHost } from '../find/findState.ts';
import { noteSelected } from '../sheets/exportState.ts';
import { readMenu } from '../sheets/selectionMenu.ts';
import { AddingNote } from './AddingNote.tsx';
import { askPage } from './askPage.ts';
import { PivotBar } from './PivotBar.tsx';
import { restorePivot, sortRows, turnRow, usePivot, viewOf } from './pivotState.ts';
import { copyPlaces, placeOf, sumsOfPlaces } from './placeSelection.ts';
import { placeText, placeTooltip } from './placeText.ts';

type Named = { readonly key: string; readonly name: string };
type Known = {
  readonly total: number | null;
  readonly columns: readonly Named[];
  readonly groups: readonly Named[];
  readonly periods: readonly string[];
};
const NOTHING: Known = { total: null, columns: [], groups: [], periods: [] };

/** Figures by rows and columns of one's choice, with subtotals. */
export function PivotPanel(): ReactNode {
  const workspace = useQueryOf('workspace.info', {}).data?.key;
  useEffect(() => {
    if (workspace !== undefined) restorePivot(workspace);
  }, [workspace]);
  // Not before it is laid out as it was left: what a part of it settles when it is mounted would be overwritten.
  const restored = usePivot((state) => state.workspace);
  return workspace === undefined || restored !== workspace ? null : <Pivot />;
}

function Pivot(): ReactNode {
  const grid = useRef<PivotGridHandle | null>(null);
  const state = usePivot();
  const [tell] = useState(() => selectionStats('figure'));
  const [known, setKnown] = useState<Known>(NOTHING);
  const [error, setError] = useState<Error | null>(null);
  const asked = JSON.stringify(viewOf(state));
  const view = useMemo(() => JSON.parse(asked) as ReturnType<typeof viewOf>, [asked]);
  const { isOpen } = state;
  // Over a million figures another view takes its time; until then the old one's count says nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view or depth is what it answers to.
  useEffect(() => setKnown((before) => ({ ...before, total: null })), [view, isOpen]);
  // Opening a row keeps the others where they are: the grid reads its pages again instead of starting over.
  const turned = useRef(state.turned);
  turned.current = state.turned;
  useEffect(() => {
    if (state.turned !== undefined) grid.current?.refresh();
  }, [state.turned]);
  useEffect(() => listen('workspace.changed', () => grid.current?.refresh()), []);

  const load = useCallback(
    async (offset: number, limit: number) => {
      try {
        const page = await askPage(view, {
          isOpen,
          turned: turned.current.map((path) => [...path]),
          offset,
          limit,
        });
        if (page === null) return null;
        setKnown((before) => (isSame(before, page) ? before : page));
        setError(null);
        return {
          ...page,
          rows: page.rows.map((row) => (row.path.length === 0 ? { ...row, name: words.total } : row)),
        };
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        setKnown((before) => ({ ...before, total: null }));
        return { rows: [], total: 0 };
      }
    },
    [view, isOpen],
  );
  useEffect(() => {
    if (known.columns.length === 0) return;
    return registerFindHost('pivot', {
      scope: () => {
        const columns = [...(grid.current?.displayed() ?? [])];
        const open = { isOpen, turned: turned.current.map((path) => [...path]) };
        return columns.length === 0 ? null : { kind: 'pivot', view: { ...view, ...open }, columns };
      },
      focused: () => grid.current?.focused() ?? null,
      show: ({ row, column }, isFocused) => grid.current?.show(row, column, isFocused),
      redraw: () => grid.current?.redraw(),
    });
  }, [view, isOpen, known.columns]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that were opened or closed stand elsewhere.
  useEffect(() => lookAgain(), [state.turned]);
  const nameTitle = view.rows.map((dimension) => words.dimensions[dimension]).join(', ');

  return (
    <section className="sheet" aria-label={words.title}>
      <PivotBar groups={known.groups} periods={known.periods} total={known.total} />
      {error !== null && (
        <ProblemNote
          error={error}
          onRetry={() => {
            setError(null);
            grid.current?.refresh();
          }}
        />
      )}
      {error === null && known.total === null && <AddingNote />}
      {error === null && known.total !== null && known.columns.length === 0 && (
        <p className="empty">{words.empty}</p>
      )}
      <PivotGrid<PivotRow>
        handle={grid}
        label={words.title}
        menuTitle={figuresText.selectionMenu}
        menu={readMenu}
        nameTitle={nameTitle}
        columns={known.columns}
        load={load}
        figure={figureOf}
        totalTitle={known.columns.length > 1 ? words.rowTotal : null}
        sort={state.sort}
        onSorted={sortRows}
        tooltip={(row, column) => placeTooltip(placeOf(row, column))}
        valueOf={(row, column) => placeOf(row, column)?.value ?? ''}
        isFilled={(row, column) => placeOf(row, column) !== undefined}
        onRanges={(blocks, read) => {
          noteSelected('pivot', blocks);
          tell(blocks, async () =>
            sumsOfPlaces(
              await Promise.all(
                blocks.map(async (block) => ({ rows: await read(block), columns: block.columns })),
              ),
            ),
          );
        }}
        copyText={(selected, isWithNames) =>
          copyPlaces(
            selected,
            isWithNames
              ? new Map([
                  [NAME_COLUMN, nameTitle],
                  [TOTAL_COLUMN, words.rowTotal],
                  ...known.columns.map(({ key, name }) => [key, name] as const),
                ])
              : null,
          )
        }
        own={rememberPlaces}
        onCopied={(places) => showToast(figuresText.copied(places))}
        say={(what) => showToast(what === 'scattered' ? figuresText.severalRanges : words.notEdited)}
        found={({ path }, columnId) => foundMark(pivotRowId(path), columnId)}
        turnWords={(row) => (row.state === 'open' ? words.close(row.name) : words.open(row.name))}
        onTurn={({ path }) => turnRow(path)}
        onFocused={(row, column) => {
          if (placeOf(row, column) !== undefined)
            select({ kind: 'pivotPlace', view, path: row.path, column });
        }}
        onOpen={(row, column) => {
          const place = placeOf(row, column);
          if (place === undefined) return;
          if (place.cell === null) select({ kind: 'pivotPlace', view, path: row.path, column });
          else revealCell(place.cell);
        }}
      />
    </section>
  );
}

function figureOf(row: PivotRow, column: string | null): FigureText {
  const place = placeOf(row, column);
  const isSum = place !== undefined && place.value !== null && place.count > 1;
  return {
    ...placeText(place),
    numberClass: place?.value === null ? 'pivot-none' : `figure-number${isSum ? ' derived' : ''}`,
  };
}

/** Columns are made anew only when they differ, so that a page more does not move the grid. */
function isSame(before: Known, now: Known): boolean {
  const text = ({ total, columns, groups, periods }: Known): string =>
    JSON.stringify([total, columns, groups, periods]);
  return text(before) === text(now);
}
