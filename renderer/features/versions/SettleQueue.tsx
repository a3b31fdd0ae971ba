import type { ReactNode } from 'react';
import { versionsText } from '../../strings/versionsText.ts';
import type { Anchor } from './settleQueue.ts';

const words = versionsText.panel;

/** The links that wait, then, folded, those that stand. */
export function SettleQueue({
  queue,
  stand,
  current,
  onShow,
}: {
  queue: readonly Anchor[];
  stand: readonly Anchor[];
  current: Anchor | null;
  onShow: (anchor: Anchor) => void;
}): ReactNode {
  return (
    <section className="settle-queue" aria-label={words.queue}>
      <p className={queue.length === 0 ? '' : 'count open'} role="status">
        {queue.length > 0
          ? words.left(queue.length)
          : stand.length === 0
            ? words.noLinks
            : `✓ ${words.stands}`}
      </p>
      <AnchorList anchors={queue} current={current} onShow={onShow} />
      {stand.length > 0 && (
        <details>
          <summary>{words.standing(stand.length)}</summary>
          <AnchorList anchors={stand} current={current} onShow={onShow} />
        </details>
      )}
    </section>
  );
}

function AnchorList({
  anchors,
  current,
  onShow,
}: {
  anchors: readonly Anchor[];
  current: Anchor | null;
  onShow: (anchor: Anchor) => void;
}): ReactNode {
  return (
    <ol>
      {anchors.map((anchor) => (
        <li key={anchor.link}>
          <button
            type="button"
            className="row"
            aria-current={anchor.link === current?.link}
            data-link={anchor.link}
            onClick={() => onShow(anchor)}
          >
            <span className="two-lines">“{anchor.old.text}”</span>
            <span className={`anchor-state ${anchor.isSettled ? 'settled' : anchor.state}`}>
              {stateWords(anchor)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** A sign and a word: the state is never told by colour alone. */
export function stateWords({ state, isSettled }: Anchor): string {
  if (isSettled) return `✓ ${state === 'orphan' ? words.settled.left : words.settled.placed}`;
  return `${words.mark[state]} ${words.state[state]}`;
}
