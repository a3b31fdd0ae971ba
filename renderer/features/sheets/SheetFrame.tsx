import './sheets.css';
import { type ReactNode, useState } from 'react';
import { tableExportText } from '../../strings/tableExportText.ts';
import { FindBar } from '../find/FindBar.tsx';
import { PivotPanel } from '../pivot/PivotPanel.tsx';
import { ExportTable } from './ExportTable.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import { SheetSwitch } from './SheetSwitch.tsx';
import { askForExport, followFigures, useShownSheet } from './shownSheet.ts';

let isFollowing = false;
const followOnce = (): void => {
  if (!isFollowing) followFigures();
  isFollowing = true;
};

/** The tab of the figures: the wide sheet, kept as it stands while another is shown, and the switch between them. */
export function SheetFrame({ children }: { children: ReactNode }): ReactNode {
  useState(followOnce);
  const shown = useShownSheet((state) => state.shown);
  const exporting = useShownSheet((state) => state.exporting);
  return (
    <div className="sheets">
      <div className="sheet-head">
        <SheetSwitch shown={shown} />
        <button type="button" className="button quiet" onClick={() => askForExport('sheet')}>
          {tableExportText.button}
        </button>
      </div>
      <FindBar />
      {exporting !== null && (
        <ExportTable sheet={shown} asked={exporting} onClose={() => askForExport(null)} />
      )}
      <div className="sheets-body" role="tabpanel" id="sheet-shown" aria-labelledby={`sheet-tab-${shown}`}>
        <div className="sheets-wide" hidden={shown !== 'figures'}>
          {children}
        </div>
        {shown === 'pivot' && <PivotPanel />}
        {shown !== 'figures' && shown !== 'pivot' && <SheetPanel key={shown} sheet={shown} />}
      </div>
    </div>
  );
}
