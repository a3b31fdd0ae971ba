import { type ReactNode, useEffect, useRef } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { ClaimChip, SeverityChip } from '../../components/VerdictChip.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import type { Entry } from './claimFilter.ts';

/** The parts of a list under their titles, each in text order, one line for each entry; an empty part is left out. */
export function ClaimList({
  documentId,
  parts,
  current,
  onShow,
}: {
  documentId: string;
  parts: readonly (readonly [title: string, entries: readonly Entry[]])[];
  current: Entry | null;
  onShow: (key: string) => void;
}): ReactNode {
  const blocks = useQueryOf('document.get', { documentId }).data?.blocks ?? [];
  const list = useRef<HTMLDivElement>(null);
  const key = current?.key ?? null;
  useEffect(() => {
    if (key === null) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  const part = (title: string, entries: readonly Entry[]): ReactNode =>
    entries.length > 0 && (
      <section key={title} aria-label={title}>
        <h3>
          {title} ({entries.length})
        </h3>
        <ol>
          {entries.map((entry) => (
            <li key={entry.key}>
              <button
                type="button"
                className="row claim-row"
                aria-current={entry.key === key}
                data-entry={entry.key}
                // One stop for Tab, so that it goes on from the list to what is done with the claim.
                tabIndex={entry.key === key ? 0 : -1}
                onClick={() => onShow(entry.key)}
              >
                <Line entry={entry} />
                <span className="count">{locatorOf(blocks, entry)}</span>
              </button>
            </li>
          ))}
        </ol>
      </section>
    );
  return (
    <div ref={list} className="claims-list">
      {parts.map(([title, entries]) => part(title, entries))}
    </div>
  );
}

const Line = ({ entry }: { entry: Entry }): ReactNode =>
  entry.kind === 'claim' ? (
    <>
      <ClaimChip claim={entry.claim} />
      <span className="claim-said">
        <q>{entry.claim.wording}</q>
        <span className="quiet-text">{entry.claim.subject ?? words.bases.article}</span>
      </span>
    </>
  ) : (
    <>
      <SeverityChip severity={entry.finding.severity} />
      <span className="claim-said">{entry.finding.message}</span>
    </>
  );

function locatorOf(blocks: DocumentView['blocks'], entry: Entry): string {
  const [first] = entry.kind === 'claim' ? entry.claim.passages : entry.finding.passages;
  return blocks.find(({ id }) => id === first?.block)?.locator ?? '';
}
