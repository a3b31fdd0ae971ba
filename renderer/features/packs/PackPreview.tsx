import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.design;

/** The exported page itself, in a frame without script, origin or links out. */
export function PackPreview({ packId, isEmpty }: { packId: string; isEmpty: boolean }): ReactNode {
  const preview = useQueryOf('pack.preview', { packId }, { enabled: !isEmpty });
  return (
    <section className="pack-preview" aria-label={words.preview}>
      {isEmpty ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <Loaded query={preview}>
          {({ html }) => <iframe title={words.previewTitle} sandbox="" srcDoc={html} />}
        </Loaded>
      )}
    </section>
  );
}
