import type { ReactNode } from 'react';
import { openDialog } from '../../app/dialogs.ts';
import { openPanel } from '../../app/selection.ts';
import { packsText } from '../../strings/packsText.ts';

/** One pack: its layout, and its export beside it. */
export function PackRow({ packId, name }: { packId: string; name: string }): ReactNode {
  return (
    <li className="pack-row">
      <button type="button" className="row" onClick={() => openPanel('pack', { packId })}>
        <span className="two-lines">{name}</span>
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={packsText.library.exportOf(name)}
        onClick={() => openDialog({ kind: 'exportPack', packId })}
      >
        {packsText.library.export}
      </button>
    </li>
  );
}
