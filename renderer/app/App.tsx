import { type ReactNode, useEffect } from 'react';
import { IngestDialog } from '../features/articles/IngestDialog.tsx';
import { ChartWordsDialog } from '../features/charts/ChartWordsDialog.tsx';
import { ImpactDock } from '../features/impact/ImpactDock.tsx';
import { ImportDialog } from '../features/imports/ImportDialog.tsx';
import { CompareDialog } from '../features/packs/CompareDialog.tsx';
import { ExportDialog } from '../features/packs/ExportDialog.tsx';
import { NewPackDialog } from '../features/packs/NewPackDialog.tsx';
import { VerifyDialog } from '../features/packs/VerifyDialog.tsx';
import { SearchDialog } from '../features/search/SearchDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { TourBar } from '../features/tour/TourBar.tsx';
import { useDialogs } from './dialogs.ts';
import { Frame } from './Frame.tsx';
import { LinkBar } from './LinkBar.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { AboutDialog, PaletteDialog } from './SmallDialogs.tsx';
import { StatusBar } from './StatusBar.tsx';
import { listenForShortcuts } from './shortcuts.ts';
import { Toasts } from './Toasts.tsx';

/** The whole window. */
export function App(): ReactNode {
  useEffect(listenForShortcuts, []);
  return (
    <div className="frame">
      <Frame />
      <LinkBar />
      <TourBar />
      <ImpactDock />
      <StatusBar />
      <Toasts />
      <Dialogs />
    </div>
  );
}

function Dialogs(): ReactNode {
  const open = useDialogs((state) => state.open);
  if (open === null) return null;
  switch (open.kind) {
    case 'importFigures':
      return <ImportDialog key={open.file} dropped={open.file} source={open.source ?? null} />;
    case 'ingest':
      return <IngestDialog key={open.file} dropped={open.file} />;
    case 'search':
      return <SearchDialog />;
    case 'palette':
      return <PaletteDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'about':
      return <AboutDialog />;
    case 'chartInWords':
      return <ChartWordsDialog />;
    case 'exportPack':
      return <ExportDialog packId={open.packId} />;
    case 'newPack':
      return <NewPackDialog />;
    case 'verifyPack':
      return <VerifyDialog />;
    case 'comparePacks':
      return <CompareDialog />;
  }
}
