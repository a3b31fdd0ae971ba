import type { ReactNode } from 'react';
import { useCommand } from '../bridge/client.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { linkText } from '../strings/linkText.ts';
import { text } from '../strings/text.ts';
import { LinkSearch } from './LinkSearch.tsx';
import { endLink, type LinkMode, toggleLinkCell, useSelection } from './selection.ts';

const QUOTE_SHOWN = 60;

/** While a passage waits for its cells: which ones were picked, and the way out. */
export function LinkBar(): ReactNode {
  const linkMode = useSelection((state) => state.linkMode);
  return linkMode === null ? <span hidden /> : <ActiveLinkBar linkMode={linkMode} />;
}

function ActiveLinkBar({ linkMode }: { linkMode: LinkMode }): ReactNode {
  const create = useCommand('link.create');
  const change = useCommand('link.setCells');
  const { documentId, start, end, linkId } = linkMode;
  const picked = linkMode.cells;
  const confirm = (): void => {
    const cells = picked.map(({ cell }) => cell);
    if (linkId === null) create.mutate({ documentId, start, end, cells }, { onSuccess: endLink });
    else change.mutate({ linkId, cells }, { onSuccess: endLink });
  };
  const isPending = create.isPending || change.isPending;
  const error = create.error ?? change.error;
  const quote =
    linkMode.quote.length > QUOTE_SHOWN ? `${linkMode.quote.slice(0, QUOTE_SHOWN)}…` : linkMode.quote;
  return (
    <section
      className="link-bar"
      aria-label={text.reader.link}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (picked.length > 0 && !isPending) confirm();
      }}
    >
      <strong>{text.linking.prompt(quote)}</strong>
      <span className="quiet-text">{linkMode.locator}</span>
      {picked.map(({ cell, label }) => (
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
      {picked.length === 0 && <span title={linkText.keys}>{linkText.pick}</span>}
      <LinkSearch linkMode={linkMode} />
      <span className="spring" />
      {error !== null && <ProblemNote error={error} />}
      <button
        type="button"
        className="button primary"
        disabled={picked.length === 0 || isPending}
        onClick={confirm}
      >
        {linkId === null ? text.linking.confirm(picked.length) : linkText.confirmChange}{' '}
        <span className="keys">{linkText.confirmKeys}</span>
      </button>
      <button type="button" className="button" onClick={endLink}>
        {text.app.cancel}
      </button>
    </section>
  );
}
