import './sheets.css';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { tableExportText } from '../../strings/tableExportText.ts';
import { FindBar } from '../find/FindBar.tsx';
import { PivotPanel } from '../pivot/PivotPanel.tsx';
import { ExportTable } from './ExportTable.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import {
  askForExport,
  followFigures,
  openSheet,
  SHOWN,
  type ShownSheet,
  useShownSheet,
} from './shownSheet.ts';

let isFollowing = false;
const followOnce = (): void => {
  if (!isFollowing) followFigures();
  isFollowing = true;
};

/** The tab of the figures: the wide sheet, kept as it stands while another is shown, and the switch between them. */
export function SheetFrame({ children }: { children: ReactNode }): ReactNode {
  useState(followOnce);
  const shown = useShownSheet((state) => state.shown);
  const isExporting = useShownSheet((state) => state.isExporting);
  return (
    <div className="sheets">
      <div className="sheet-head">
        <SheetSwitch shown={shown} />
        <button type="button" className="button quiet" onClick={() => askForExport(true)}>
          {tableExportText.button}
        </button>
      </div>
      <FindBar />
      {isExporting && <ExportTable sheet={shown} onClose={() => askForExport(false)} />}
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

function SheetSwitch({ shown }: { shown: ShownSheet }): ReactNode {
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = SHOWN[(SHOWN.indexOf(shown) + by + SHOWN.length) % SHOWN.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    openSheet(next);
    document.getElementById(`sheet-tab-${next}`)?.focus();
  };
  return (
    <div className="sheet-switch" role="tablist" aria-label={words.switch} onKeyDown={step}>
      {SHOWN.map((sheet) => (
        <button
          key={sheet}
          id={`sheet-tab-${sheet}`}
          type="button"
          role="tab"
          aria-selected={shown === sheet}
          aria-controls="sheet-shown"
          tabIndex={shown === sheet ? 0 : -1}
          title={words.sheetHints[sheet]}
          onClick={() => openSheet(sheet)}
        >
          {words.sheets[sheet]}
        </button>
      ))}
    </div>
  );
}
