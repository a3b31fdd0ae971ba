import { type ReactNode, useState } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { AddSheetRow } from './AddSheetRow.tsx';

/** States what one FOB is worth in CIF, with its source: a rate, asked for where it is used. */
export function AddFactor(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const columns = useQueryOf('sheet.describe', { sheet: 'rates' }).data?.columns;
  return (
    <>
      <button type="button" className="button" title={words.addFactorHint} onClick={() => setOpen(true)}>
        {words.addFactor}
      </button>
      {isOpen && columns !== undefined && (
        <AddSheetRow sheet="rates" columns={columns} like={FACTOR} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

const FACTOR = { cells: { from_unit: 'FOB', to_unit: 'CIF' } };
