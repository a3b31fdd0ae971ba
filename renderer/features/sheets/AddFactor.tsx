import { type ReactNode, useState } from 'react';
import { pairUnit } from '#shared/domain/figures/mirror.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { AddSheetRow } from './AddSheetRow.tsx';

type Props = {
  /** The flow it is for alone; null for all. */
  readonly pair: { readonly exporter: string; readonly importer: string } | null;
};

/** States what one FOB is worth in CIF, with its source: a rate, asked for where it is used. */
export function AddFactor({ pair }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const columns = useQueryOf('sheet.describe', { sheet: 'rates' }).data?.columns;
  const from = pair === null ? 'FOB' : pairUnit(pair.exporter, pair.importer);
  return (
    <>
      <button
        type="button"
        className="button"
        title={pair === null ? words.addFactorHint : words.addPairFactorHint}
        onClick={() => setOpen(true)}
      >
        {pair === null ? words.addFactor : words.addPairFactor}
      </button>
      {isOpen && columns !== undefined && (
        <AddSheetRow
          sheet="rates"
          columns={columns}
          like={{ cells: { from_unit: from, to_unit: 'CIF' } }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
