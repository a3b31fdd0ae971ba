import { build } from 'esbuild';
import { root } from '../../scripts/setup/places.mjs';

/**
 * A script for the page beside it, which leaves there `showStaticGrid({columns, width, height, rows})`: the window's grid library, theme and
 * tick column over rows that are there at once.
 */
export async function bundledStaticGrid() {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

const page = `
  import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community';
  import { AgGridReact } from 'ag-grid-react';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { gridTheme } from './renderer/grid/gridTheme.ts';

  ModuleRegistry.registerModules([AllCommunityModule]);
  globalThis.showStaticGrid = ({ columns, width, height, rows }) => {
    const place = document.getElementById('grid');
    Object.assign(place.style, { width: width + 'px', height: height + 'px' });
    const row = (at) => Object.fromEntries(columns.map(({ field }, column) => [field, at + ' ' + column]));
    const grid = createElement(AgGridReact, {
      theme: gridTheme,
      rowModelType: 'infinite',
      columnDefs: columns,
      cacheBlockSize: 100,
      maxBlocksInCache: 20,
      rowSelection: { mode: 'multiRow', headerCheckbox: false, enableClickSelection: false },
      selectionColumnDef: { width: 34, pinned: 'left', resizable: false },
      datasource: {
        getRows: ({ startRow, endRow, successCallback }) =>
          successCallback(Array.from({ length: endRow - startRow }, (_, at) => row(startRow + at)), rows),
      },
    });
    createRoot(place).render(grid);
  };
`;
