import type { RangeMenuItem } from '../../grid/range/RangeMenu.tsx';
import type { RangeActions } from '../../grid/range/rangeKeys.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { tableExportText } from '../../strings/tableExportText.ts';
import { askForExport } from './shownSheet.ts';

type Actions = Pick<RangeActions, 'copyWithNames' | 'cut' | 'pasteSpecial'>;

/** The clipboard, where fields are for editing its other half too, and the export. */
const selectionMenu = (actions: Actions, isForEditing: boolean): readonly RangeMenuItem[] => [
  { name: figuresText.copy, keys: 'Ctrl+C', run: () => void document.execCommand('copy') },
  { name: figuresText.copyNames, keys: 'Ctrl+Shift+C', run: actions.copyWithNames },
  ...(isForEditing
    ? [
        { name: figuresText.cut, keys: 'Ctrl+X', run: actions.cut },
        { name: figuresText.paste, keys: 'Ctrl+V', run: actions.pasteSpecial },
      ]
    : []),
  { name: tableExportText.selectionItem, keys: 'Ctrl+Shift+X', run: () => askForExport('selection') },
];

/** What the menu of a selection offers in a sheet that is edited, and in one that is only read. */
export const editedMenu = (actions: Actions): readonly RangeMenuItem[] => selectionMenu(actions, true);
export const readMenu = (actions: Actions): readonly RangeMenuItem[] => selectionMenu(actions, false);
