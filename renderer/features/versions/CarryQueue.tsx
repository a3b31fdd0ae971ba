import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CarryOverView } from '#shared/ipc/anchorShapes.ts';
import { isTyping } from '../../app/shortcuts.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { carryText as words } from '../../strings/carryText.ts';
import { CarryDock, type Proposal } from './CarryDock.tsx';
import { useUnderway } from './underway.ts';

type Carried = CarryOverView[number];

/** The proposals one by one; accepting writes an ordinary link, and nothing is linked otherwise. */
export function CarryQueue({
  from,
  to,
  takesFocus,
}: {
  from: string;
  to: string;
  takesFocus: boolean;
}): ReactNode {
  const proposals = useQueryOf('document.carryOver', { from, to });
  return (
    <Loaded query={proposals}>{(items) => <Queue items={items} to={to} takesFocus={takesFocus} />}</Loaded>
  );
}

function Queue({
  items,
  to,
  takesFocus,
}: {
  items: CarryOverView;
  to: string;
  takesFocus: boolean;
}): ReactNode {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) root.current?.focus();
  }, [takesFocus]);
  const underway = useUnderway();
  const offered = items.filter((item) => item.proposals.length > 0);
  const queue = offered.filter(({ link }) => !skipped.has(link.id) && !underway.has(link.id));
  const current = queue[Math.min(at, queue.length - 1)] ?? null;
  const without = items.length - offered.length;

  const link = current?.link.id;
  useEffect(() => {
    if (link !== undefined)
      root.current?.querySelector('ol [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [link]);

  const accept = (proposal: Proposal | undefined): void => {
    if (current === null || proposal === undefined) return;
    const { start, end } = proposal;
    const { id, targets } = current.link;
    const cells = targets.map(({ cell }) => cell);
    // Quiet, because its announcement would lie over the next proposal; the status bar offers the undo.
    const create = () => runCommand('link.create', { documentId: to, start, end, cells }, { quiet: true });
    underway.write(id, create, () => setAt(Math.max(0, queue.indexOf(current))));
    root.current?.focus();
  };
  const skip = (): void => {
    if (current !== null) setSkipped(new Set([...skipped, current.link.id]));
    root.current?.focus();
  };
  const step = (direction: 1 | -1): void =>
    setAt(Math.min(Math.max(Math.min(at, queue.length - 1) + direction, 0), Math.max(queue.length - 1, 0)));
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const run = actionOf(event, current, { accept, skip, step });
    if (run === null) return;
    event.preventDefault();
    run();
  };

  return (
    <section ref={root} className="carry-queue" aria-label={words.queue} tabIndex={-1} onKeyDown={onKey}>
      <p className="quiet-text">{words.keys}</p>
      <p className={queue.length === 0 ? '' : 'count open'} role="status">
        {queue.length > 0 ? words.left(queue.length) : items.length === 0 ? words.noLinks : words.nothing}
      </p>
      <ol>
        {queue.map((item, index) => (
          <li key={item.link.id}>
            <button
              type="button"
              className="row"
              aria-current={item === current}
              onClick={() => {
                setAt(index);
                root.current?.focus();
              }}
            >
              <span className="two-lines">“{item.link.quote}”</span>
              <span className="count">{words.places(item.proposals.length)}</span>
            </button>
          </li>
        ))}
      </ol>
      {skipped.size > 0 && (
        <p className="quiet-text">
          {words.skipped(skipped.size)}{' '}
          <button type="button" className="button quiet" onClick={() => setSkipped(new Set())}>
            {words.again}
          </button>
        </p>
      )}
      {without > 0 && <WithoutProposal items={items} count={without} />}
      {current !== null && <CarryDock item={current} to={to} onAccept={accept} onSkip={skip} />}
    </section>
  );
}

function WithoutProposal({ items, count }: { items: CarryOverView; count: number }): ReactNode {
  return (
    <details>
      <summary>{words.without(count)}</summary>
      <ul>
        {items
          .filter(({ proposals }) => proposals.length === 0)
          .map(({ link }) => (
            <li key={link.id} className="quiet-text">
              “{link.quote}”, {link.locator}
            </li>
          ))}
      </ul>
    </details>
  );
}

type Actions = {
  readonly accept: (proposal: Proposal | undefined) => void;
  readonly skip: () => void;
  readonly step: (direction: 1 | -1) => void;
};

function actionOf(event: KeyboardEvent, current: Carried | null, actions: Actions): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === 'j') return () => actions.step(1);
  if (key === 'k') return () => actions.step(-1);
  if (current === null) return null;
  if (key === 'x') return actions.skip;
  // A button under the focus keeps its own Enter.
  if (key === 'enter')
    return event.target instanceof HTMLButtonElement ? null : () => actions.accept(current.proposals[0]);
  const proposal = /^[1-9]$/.test(key) ? current.proposals[Number(key) - 1] : undefined;
  return proposal === undefined ? null : () => actions.accept(proposal);
}
