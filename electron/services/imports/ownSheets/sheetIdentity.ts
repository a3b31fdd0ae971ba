/** What the rows of a sheet are known by when a file gives them again; a sheet of results says what to import instead. */
import type { SheetName } from '#shared/ipc/sheetShapes.ts';

export type SheetIdentity =
  | {
      /** Columns that tell its rows apart, the most particular set first. */
      readonly keys: readonly (readonly string[])[];
    }
  | { readonly is: string; readonly instead: string };

/** Null: its rows go out as figures, and come back as such. */
export const SHEET_IDENTITY: Readonly<Record<SheetName, SheetIdentity | null>> = {
  long: null,
  rates: { keys: [['from_unit', 'to_unit', 'period']] },
  calculated: { keys: [['name']] },
  areas: { keys: [['code', 'name'], ['name']] },
  // The same member may join twice; where it stands once, its date may be what was corrected.
  groups: {
    keys: [
      ['group', 'member', 'joined'],
      ['group', 'member'],
    ],
  },
  sources: {
    keys: [
      ['title', 'publisher', 'issued', 'url'],
      ['title', 'publisher'],
    ],
  },
  mirror: {
    is: 'what exporter and importer report of each flow, set side by side from the figures',
    instead: 'Export the figures themselves, from the wide or the long sheet, and import that file.',
  },
  claims: {
    is: 'what the articles of a workspace claim, which is read from them and tested anew in each',
    instead: 'Add the articles: their claims come with them.',
  },
};
