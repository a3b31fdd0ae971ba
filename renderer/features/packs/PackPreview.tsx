import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { attempt } from '../../app/commands.ts';
import { openPanel, select } from '../../app/selection.ts';
import { call, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { packsText } from '../../strings/packsText.ts';
import { traceText } from '../../strings/traceText.ts';

const words = packsText.design;

/**
 * The exported page itself, in a frame without script or links out. Its numbers are heard from out here: a press, or Alt+S
 * on one, shows where it comes from.
 */
export function PackPreview({ packId, isEmpty }: { packId: string; isEmpty: boolean }): ReactNode {
  const preview = useQueryOf('pack.preview', { packId }, { enabled: !isEmpty });
  const [said, setSaid] = useState('');
  const listen = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
    const page = currentTarget.contentDocument;
    const trace = (target: EventTarget | null): void => {
      const number = numberAt(target);
      if (number !== null) attempt(async () => setSaid(await showNumber(packId, number)));
    };
    page?.addEventListener('click', ({ target }) => trace(target));
    page?.addEventListener('keydown', (event) => {
      if (event.altKey && event.code === 'KeyS') trace(event.target);
    });
  };
  return (
    <section className="pack-preview" aria-label={words.preview}>
      {isEmpty ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <Loaded query={preview}>
          {({ html }) => (
            <>
              <iframe
                title={words.previewTitle}
                // Of the window's origin, so that its presses are heard; nothing in it can run.
                sandbox="allow-same-origin"
                srcDoc={html}
                onLoad={listen}
              />
              <p className="quiet-text pack-trace" role="status">
                {said === '' ? traceText.opensTrace : said}
              </p>
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

/** The id of the number at a place of the page. Its nodes are of the frame's own kinds, so they are asked by what they have. */
function numberAt(target: EventTarget | null): string | null {
  if (target === null || !('closest' in target) || typeof target.closest !== 'function') return null;
  const found: unknown = target.closest('[data-num]');
  if (typeof found !== 'object' || found === null || !('getAttribute' in found)) return null;
  return (found as Element).getAttribute('data-num');
}

/** Selects the cell or paragraph behind a number, with the inspector in front; answers what it is. */
async function showNumber(packId: string, number: string): Promise<string> {
  const { text, label, cell, place } = await call('pack.number', { packId, number });
  if (cell !== null) select({ kind: 'cell', cell });
  else if (place !== null) {
    const { documentId, blockId, mentionId } = place;
    select(
      mentionId === null
        ? { kind: 'block', documentId, blockId }
        : { kind: 'mention', documentId, mentionId },
    );
  }
  openPanel('inspector');
  return `${text}: ${label}`;
}
