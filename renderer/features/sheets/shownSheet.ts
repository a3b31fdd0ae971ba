/** Which sheet the figures' tab shows; remembered between runs. */
import * as z from 'zod';
import { create } from 'zustand';
import { SHEETS } from '#shared/ipc/sheetShapes.ts';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import { openPanel, useSelection } from '../../app/selection.ts';

export const SHOWN = ['figures', 'pivot', ...SHEETS] as const;
const shownSheet = z.enum(SHOWN);
export type ShownSheet = z.infer<typeof shownSheet>;

export const useShownSheet = create<{
  readonly shown: ShownSheet;
  /** What export of the shown sheet is being asked for. */
  readonly exporting: Exporting;
}>()(() => ({ shown: 'figures', exporting: null }));
type Exporting = 'sheet' | 'selection' | null;

/** Opens or closes the export of the sheet that is shown, or of what is selected in it. */
export function askForExport(exporting: Exporting): void {
  if (exporting !== null) openSheet(useShownSheet.getState().shown);
  useShownSheet.setState({ exporting });
}

const show = (shown: ShownSheet): void => {
  useShownSheet.setState({ shown });
  saveLayoutPart('sheet', shown);
};

/** Brings a sheet to the front. */
export function openSheet(sheet: ShownSheet): void {
  openPanel('figures');
  show(sheet);
}

/** Takes up what was remembered; from then on, whoever asks for the figures gets the wide sheet. */
export function followFigures(): void {
  const remembered = shownSheet.safeParse(layoutPart('sheet'));
  if (remembered.success) useShownSheet.setState({ shown: remembered.data });
  useSelection.subscribe(({ panelRequest }, before) => {
    if (panelRequest !== before.panelRequest && panelRequest?.kind === 'figures') show('figures');
  });
}
