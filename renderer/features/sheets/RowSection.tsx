import type { ReactNode } from 'react';
import type { SelectionOf } from '../../app/selection.ts';
import { revealCell } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { openClaims } from '../claims/claimsState.ts';
import { Facts } from '../inspector/Facts.tsx';
import { AddFactor } from './AddFactor.tsx';
import { CalculatedPoints } from './CalculatedPoints.tsx';
import { CellComments } from './CellRecordSection.tsx';
import { ChangeList } from './ChangeList.tsx';
import { RowComments } from './RowComments.tsx';
import { columnTitle, printField } from './sheetText.ts';

/** A row of a sheet: all its words, and who changed what in it. */
export function RowSection({ selection }: { selection: SelectionOf<'sheetRow'> }): ReactNode {
  const { sheet, rowId, seriesId, column } = selection;
  const row = useQueryOf('sheet.row', { sheet, rowId });
  return (
    <Loaded query={row}>
      {({ label, cells, cell, claim, comments, history }) => (
        <>
          <section aria-label={label}>
            <h3 className="row-title" title={label}>
              {label.slice(0, 1).toUpperCase() + label.slice(1)}
            </h3>
            <Facts
              facts={Object.entries(cells).map(
                ([key, text]) => [columnTitle(sheet, key), printField(key, text)] as const,
              )}
            />
            {cell !== null && (
              <div className="row-actions">
                <button type="button" className="button" onClick={() => revealCell(cell)}>
                  {words.goToCell}
                </button>
                {sheet === 'mirror' && (
                  <AddFactor
                    pair={{ exporter: cells['exporter'] ?? '', importer: cells['importer'] ?? '' }}
                  />
                )}
              </div>
            )}
          </section>
          {claim !== null && (
            <div>
              <button
                type="button"
                className="button"
                onClick={() => openClaims(claim.documentId, { key: claim.key })}
              >
                {words.openClaim}
              </button>
            </div>
          )}
          {sheet === 'calculated' && (
            <CalculatedPoints rowId={rowId} seriesId={seriesId} expression={cells['expression'] ?? ''} />
          )}
          {cell === null ? (
            <RowComments
              key={`${sheet} ${rowId}`}
              sheet={sheet}
              rowId={rowId}
              column={column ?? Object.keys(cells)[0] ?? ''}
              comments={comments}
            />
          ) : (
            <CellComments cell={cell} />
          )}
          <section aria-label={words.history}>
            <h3>{words.history}</h3>
            <ChangeList entries={history} nameOf={(field) => columnTitle(sheet, field)} />
          </section>
        </>
      )}
    </Loaded>
  );
}
