import type { ReactNode } from 'react';
import { useCommand } from '../bridge/client.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { text } from '../strings/text.ts';
import { endLink, type LinkMode, toggleLinkCell, useSelection } from './selection.ts';

const QUOTE_SHOWN = 60;

/** While a passage waits for its cells: which ones were picked, and the way out. */
export function LinkBar(): ReactNode {
  const linkMode = useSelection((state) => state.linkMode);
  return linkMode === null ? <span hidden /> : <ActiveLinkBar linkMode={linkMode} />;
}

function ActiveLinkBar({ linkMode }: { linkMode: LinkMode }): ReactNode {
  const create = useCommand('link.create');
  const { documentId, start, end, cells } = linkMode;
  const confirm = (): void =>
    create.mutate({ documentId, start, end, cells: cells.map(({ cell }) => cell) }, { onSuccess: endLink });
  const quote =
    linkMode.quote.length > QUOTE_SHOWN ? `${linkMode.quote.slice(0, QUOTE_SHOWN)}…` : linkMode.quote;
  return (
    <section className="link-bar" aria-label={text.reader.link}>
      <strong>{text.linking.prompt(quote)}</strong>
      <span className="quiet-text">{linkMode.locator}</span>
      {cells.length === 0 && <span>{text.linking.pick}</span>}
      {cells.map(({ cell, label }) => (
        <button
          key={`${cell.seriesId}@${cell.period}`}
          type="button"
          className="button"
          aria-label={text.linking.remove(label)}
          onClick={() => toggleLinkCell(cell, label)}
        >
          {label} ×
        </button>
      ))}
      <span className="spring" />
      {create.error !== null && <ProblemNote error={create.error} />}
      <button
        type="button"
        className="button primary"
        disabled={cells.length === 0 || create.isPending}
        onClick={confirm}
      >
        {text.linking.confirm(cells.length)}
      </button>
      <button type="button" className="button" onClick={endLink}>
        {text.app.cancel}
      </button>
    </section>
  );
}
