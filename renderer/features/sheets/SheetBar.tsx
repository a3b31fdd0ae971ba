import type { ReactNode, RefObject } from 'react';
import { VERDICTS } from '#shared/domain/claims/types.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import type { RowFilter } from '#shared/ipc/viewShapes.ts';
import type { SheetGridHandle } from '../../grid/sheet/sheetGridTypes.ts';
import { claimsText } from '../../strings/claimsText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { FilterChips } from '../gridViews/FilterChips.tsx';
import { ViewsMenu } from '../gridViews/ViewsMenu.tsx';
import { AddFactor } from './AddFactor.tsx';
import { columnTitle } from './sheetText.ts';
import { rememberSheetColumns, setSheetFilter, sheetView } from './sheetView.ts';

/** The family of the one quick filter a sheet has: of the claims, by their verdict. */
const VERDICT = 'verdict';

/** The verdict whose claims alone are shown; "" for all. */
export const onlyVerdict = (chips: RowFilter['chips']): string =>
  chips.find(({ family }) => family === VERDICT)?.test ?? '';

type Props = {
  readonly sheet: SheetName;
  readonly grid: RefObject<SheetGridHandle | null>;
  /** Null where the sheet takes no new rows, or gives none away. */
  readonly onAdd: (() => void) | null;
  readonly onRemove: (() => void) | null;
  /** How many rows are ticked. */
  readonly ticked: number;
  /** How many rows are shown, in words. */
  readonly said: string;
};

/** Above a sheet: what is looked for, saved views, what can be done with rows, and how many are shown. */
export function SheetBar({ sheet, grid, onAdd, onRemove, ticked, said }: Props): ReactNode {
  const view = sheetView(sheet);
  const { typed, filters, chips } = view();
  return (
    <div className="grid-bar sheet-bar" role="toolbar" aria-label={words.sheets[sheet]}>
      <input
        className="field"
        type="search"
        aria-label={words.find}
        placeholder={words.findPlaceholder[sheet]}
        value={typed}
        onChange={(event) => view.setState({ typed: event.target.value })}
      />
      {sheet === 'claims' && (
        <select
          className="field"
          aria-label={columnTitle(sheet, 'verdict')}
          value={onlyVerdict(chips)}
          onChange={({ target }) =>
            view.setState({ chips: target.value === '' ? [] : [{ family: VERDICT, test: target.value }] })
          }
        >
          <option value="">{words.anyVerdict}</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {claimsText.verdict[verdict]}
            </option>
          ))}
        </select>
      )}
      <ViewsMenu
        sheet={sheet}
        current={() => ({
          typed,
          chips: [...chips],
          filters: { ...filters },
          frequency: null,
          columns: [...(grid.current?.columns() ?? [])],
        })}
        onApply={(state) => {
          view.setState({ typed: state.typed, chips: state.chips, filters: state.filters });
          grid.current?.arrange(state.columns);
          rememberSheetColumns(sheet, state.columns);
        }}
      />
      {sheet === 'mirror' && <AddFactor pair={null} />}
      {onAdd !== null && (
        <button type="button" className="button" onClick={onAdd}>
          {words.add[sheet]}
        </button>
      )}
      {onRemove !== null && (
        <button type="button" className="button" disabled={ticked === 0} onClick={onRemove}>
          {words.remove(ticked)}
        </button>
      )}
      <FilterChips
        filters={filters}
        nameOf={(key) => columnTitle(sheet, key)}
        onTakeOff={(key) => setSheetFilter(sheet, key, '')}
      />
      <span className="spring" />
      <span className="quiet-text" role="status">
        {said}
      </span>
    </div>
  );
}
