import { type ReactNode, useEffect } from 'react';
import type { PackDesign, PackLayout } from '#shared/ipc/packShapes.ts';
import { openDialog } from '../../app/dialogs.ts';
import { setPanelTitle } from '../../app/Frame.tsx';
import { panelId } from '../../app/panels.tsx';
import { BridgeError, useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { IssuedVersions } from './IssuedVersions.tsx';
import { PackHandling } from './PackHandling.tsx';
import { PackOutline } from './PackOutline.tsx';
import { PackPreview } from './PackPreview.tsx';
import { PackStyle } from './PackStyle.tsx';

const words = packsText.design;

/** Lays a pack out: names and marks above, its parts at the left, what the reader will see at the right. */
export function PackPanel({ packId }: { packId: string }): ReactNode {
  const design = useQueryOf('pack.design', { packId });
  if (design.error instanceof BridgeError && design.error.code === 'pack/unknown')
    return <p className="empty">{words.notHere}</p>;
  return (
    <div className="by-width">
      <Loaded query={design}>{(found) => <Designer design={found} />}</Loaded>
    </div>
  );
}

function Designer({ design }: { design: PackDesign }): ReactNode {
  const { id: packId, layout, review, style } = design;
  const layOut = useCommand('pack.layOut');
  const remove = useCommand('pack.remove');
  const change = (part: Partial<PackLayout>): void =>
    layOut.mutate({ packId, layout: { ...layout, ...part } });
  useEffect(() => setPanelTitle(panelId('pack', { packId }), layout.name), [packId, layout.name]);
  const error = layOut.error ?? remove.error;
  return (
    <article className="pack-design" data-pack={packId} aria-label={layout.name}>
      <header>
        <PackHandling packId={packId} layout={layout} review={review} onChange={change} />
        <PackStyle packId={packId} style={style} />
        <div className="pack-design-actions">
          <button
            type="button"
            className="button primary"
            onClick={() => openDialog({ kind: 'exportPack', packId })}
          >
            {words.export}
          </button>
          <button type="button" className="button quiet" onClick={() => remove.mutate({ packId })}>
            {words.remove}
          </button>
        </div>
        {error !== null && <ProblemNote error={error} />}
        <IssuedVersions packId={packId} />
      </header>
      <PackOutline design={design} onParts={(parts) => change({ parts: [...parts] })} />
      <PackPreview packId={packId} isEmpty={layout.parts.length === 0} />
    </article>
  );
}
