import type { ReactNode } from 'react';
import { openDialog } from '../../app/dialogs.ts';
import { packsText } from '../../strings/packsText.ts';

/** One pack and its export. */
export function PackRow({ packId, name }: { packId: string; name: string }): ReactNode {
  return (
    <li>
      <button type="button" className="row" onClick={() => openDialog({ kind: 'exportPack', packId })}>
        <span className="two-lines">{name}</span>
        <span className="count">{packsText.library.export}</span>
      </button>
    </li>
  );
}
