import './claims.css';
import { type ReactNode, useEffect, useRef } from 'react';
import type { AuditView } from '#shared/ipc/claimShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { AddClaim } from './AddClaim.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimList } from './ClaimList.tsx';
import { ClaimsBar } from './ClaimsBar.tsx';
import {
  claimToDismiss,
  type Entry,
  EVERYTHING,
  isWanting,
  shownClaims,
  shownFindings,
} from './claimFilter.ts';
import { claimKey } from './claimKeyboard.ts';
import { goToEntry, narrow, useClaims } from './claimsState.ts';
import { useClaimWords } from './claimWords.ts';
import { FindingDetail } from './FindingDetail.tsx';

/** The claims and findings of an article, and how the one somebody is at is computed. */
export function ClaimsPanel(): ReactNode {
  const asked = useClaims((state) => state.documentId);
  const library = useQueryOf('library.list', {});
  return (
    <Loaded query={library}>
      {({ documents }) => {
        const newest = documents.filter(({ version }) => version.newer === null);
        const shown = documents.find(({ id }) => id === asked) ?? newest[0];
        if (shown === undefined) return <p className="empty">{words.none}</p>;
        // An older version stays in the choice while its claims are listed: they must not stand under another name.
        const offered = documents.filter((document) => newest.includes(document) || document === shown);
        const named = offered.map(({ id, title, version }) => ({
          id,
          title: versionsText.tab(title, version),
        }));
        return <OfDocument key={shown.id} documentId={shown.id} documents={named} />;
      }}
    </Loaded>
  );
}

type Listed = readonly { readonly id: string; readonly title: string }[];

function OfDocument({ documentId, documents }: { documentId: string; documents: Listed }): ReactNode {
  const audit = useQueryOf('claims.list', { documentId });
  // What was kept from another article until this one's answer is there would be shown as its own.
  const isOwn = audit.data === undefined || audit.data.documentId === documentId;
  if (!isOwn)
    return (
      <p className="empty" aria-busy="true">
        {words.counting}
      </p>
    );
  return <Loaded query={audit}>{(view) => <Claims view={view} documents={documents} />}</Loaded>;
}

function Claims({ view, documents }: { view: AuditView; documents: Listed }): ReactNode {
  const filter = useClaims((state) => state.filter);
  const at = useClaims((state) => state.current);
  const mode = useClaims((state) => state.mode);
  const serial = useClaims((state) => state.serial);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (serial > 0) root.current?.focus();
  }, [serial]);
  const claims = shownClaims(view, filter);
  const findings = shownFindings(view, filter);
  const told = findings.filter((entry) => !isWanting(entry));
  const wanting = findings.filter(isWanting);
  const entries: readonly Entry[] = [...claims, ...told, ...wanting];
  const current = entries.find(({ key }) => key === at) ?? entries[0] ?? null;
  useClaimWords(root, view.documentId, mode === 'add' ? null : current, at);
  const hasAny = view.claims.length + view.findings.length > 0;
  return (
    <section
      ref={root}
      className="claims"
      aria-label={words.label}
      tabIndex={-1}
      onKeyDown={(event) => claimKey(event, { view, entries, current, filter })}
    >
      <ClaimsBar view={view} filter={filter} documents={documents} someFit={entries.length > 0} />
      {!hasAny && <p className="empty">{words.noClaims}</p>}
      {hasAny && entries.length === 0 && (
        <p className="empty">
          {words.noneFit}{' '}
          <button type="button" className="button" onClick={() => narrow(EVERYTHING)}>
            {words.showAll}
          </button>
        </p>
      )}
      {entries.length > 0 && (
        <ClaimList
          documentId={view.documentId}
          parts={[
            [words.listed, claims],
            [words.told, told],
            [words.wanting, wanting],
          ]}
          current={current}
          onShow={goToEntry}
        />
      )}
      {mode === 'add' && <AddClaim documentId={view.documentId} onDone={() => root.current?.focus()} />}
      {mode !== 'add' && current?.kind === 'claim' && (
        <ClaimDetail key={current.key} view={view} claim={current.claim} />
      )}
      {mode !== 'add' && current?.kind === 'finding' && (
        <FindingDetail
          documentId={view.documentId}
          finding={current.finding}
          claims={current.claims}
          dismissed={claimToDismiss(current, entries)}
          onShow={goToEntry}
        />
      )}
    </section>
  );
}
