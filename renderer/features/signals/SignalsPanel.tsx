import './signals.css';
import { type ReactNode, useRef, useState } from 'react';
import { STRENGTHS } from '#shared/domain/signals/types.ts';
import type { SignalList, SignalProposal, SignalView } from '#shared/ipc/signalShapes.ts';
import { useFocusOnOpen } from '../../app/justOpened.ts';
import { revealBlock } from '../../app/selection.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { signalsText as words } from '../../strings/signalsText.ts';
import { type Entry, entryOf, newEntry, SignalForm } from './SignalForm.tsx';
import { Timeline } from './Timeline.tsx';

/** Dated events of countries: a timeline, the sheet, and what citations suggest. */
export function SignalsPanel(): ReactNode {
  const list = useQueryOf('signal.list', {});
  const [entry, setEntry] = useState<Entry | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (next: Entry): void => {
    opener.current = document.activeElement;
    setEntry(next);
  };
  const close = (): void => {
    setEntry(null);
    // A suggestion that was scored is gone from the list, and its button with it.
    const back = opener.current?.isConnected === true ? opener.current : panel.current;
    if (back instanceof HTMLElement) back.focus();
  };
  const panel = useRef<HTMLElement>(null);
  useFocusOnOpen(panel, 'signals');
  return (
    <section ref={panel} tabIndex={-1} className="signals" aria-label={words.title}>
      <header>
        <p className="quiet-text">
          {words.scale}: {STRENGTHS.map(({ strength, meaning }) => `${strength} ${meaning}`).join('; ')}.
        </p>
        <button type="button" className="button" onClick={() => open(newEntry())}>
          {words.add}
        </button>
      </header>
      <Loaded query={list}>
        {(answer) => (
          <>
            {entry !== null && (
              <SignalForm key={entry.key} entry={entry} areas={answer.areas} onClose={close} />
            )}
            <Sheet list={answer} onEdit={(signal) => open(entryOf(signal))} />
            <Proposals proposals={answer.proposals} onScore={(proposal) => open(newEntry(proposal))} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Sheet({ list, onEdit }: { list: SignalList; onEdit: (signal: SignalView) => void }): ReactNode {
  const remove = useCommand('signal.remove');
  const { columns } = words;
  if (list.signals.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <>
      <Timeline signals={list.signals} />
      {remove.error !== null && <ProblemNote error={remove.error} />}
      <table aria-label={words.title}>
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {list.signals.map((signal) => (
            <tr key={signal.id}>
              <td>{signal.date}</td>
              <td>{signal.areaName}</td>
              <td className="signal-title" title={signal.note}>
                {signal.title}
              </td>
              <td>{words.directions[signal.direction]}</td>
              <td data-head={columns.strength}>{signal.strength}</td>
              <td data-head={columns.grade}>{signal.grade}</td>
              <td>{signal.sourceName}</td>
              <td>
                <ParagraphLink document={signal.documentId} block={signal.block} locator={signal.locator} />
              </td>
              <td className="signal-acts">
                <button
                  type="button"
                  className="button quiet"
                  aria-label={words.edit(signal.title)}
                  onClick={() => onEdit(signal)}
                >
                  {words.changeShort}
                </button>
                <button
                  type="button"
                  className="button quiet"
                  aria-label={words.remove(signal.title)}
                  onClick={() => remove.mutate({ signalId: signal.id })}
                >
                  {words.removeShort}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Where an article speaks of an event; opens it there. */
export function ParagraphLink(props: {
  readonly document: string | null;
  readonly block: string | null;
  readonly locator: string;
}): ReactNode {
  const { document, block, locator } = props;
  if (document === null || block === null) return <span className="quiet-text">{words.paragraph('')}</span>;
  return (
    <button type="button" className="button quiet" onClick={() => revealBlock(document, block)}>
      {words.paragraph(locator)}
    </button>
  );
}

function Proposals(props: {
  readonly proposals: readonly SignalProposal[];
  readonly onScore: (proposal: SignalProposal) => void;
}): ReactNode {
  const { proposals, onScore } = props;
  if (proposals.length === 0) return null;
  return (
    <section className="signal-proposals">
      <h3>{words.proposals(proposals.length)}</h3>
      <ul>
        {proposals.map((proposal) => {
          const what = `${proposal.areaName}, ${proposal.date}: ${proposal.sourceName}`;
          return (
            <li key={`${proposal.area} ${proposal.date} ${proposal.sourceId}`}>
              <span>{what}</span>
              <ParagraphLink
                document={proposal.documentId}
                block={proposal.block}
                locator={proposal.locator}
              />
              <button
                type="button"
                className="button"
                aria-label={words.score(what)}
                onClick={() => onScore(proposal)}
              >
                {words.scoreShort}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
