import type { ReactNode } from 'react';
import type { Divergence } from '#shared/ipc/signalShapes.ts';
import { revealCell } from '../../app/selection.ts';
import { signalsText } from '../../strings/signalsText.ts';
import { ParagraphLink } from './SignalsPanel.tsx';

const words = signalsText.divergence;

type Props = {
  readonly point: Divergence['points'][number];
  readonly signals: Divergence['signals'];
};

/** What a country's place rests on: the two cells of its trade, and its events with their sources and paragraphs. */
export function Evidence({ point, signals }: Props): ReactNode {
  const events = signals.filter(({ id }) => point.events.includes(id));
  return (
    <section className="divergence-evidence" aria-label={words.evidence(point.name)}>
      <h3>{words.evidence(point.name)}</h3>
      <p>
        {words.trade}: {point.values}{' '}
        {point.cells.map((cell) => (
          <button key={cell.period} type="button" className="button quiet" onClick={() => revealCell(cell)}>
            {words.openCell(cell.period)}
          </button>
        ))}
      </p>
      {events.length === 0 ? (
        <p className="quiet-text">{words.noEvents}</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li key={event.id}>
              {event.date}, {signalsText.directions[event.direction]}, {event.strength}: {event.title} (
              {event.sourceName}){' '}
              <ParagraphLink document={event.documentId} block={event.block} locator={event.locator} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
