import type { ReactNode } from 'react';
import type { IssuedVersion } from '#shared/ipc/packShapes.ts';
import { attempt } from '../../app/commands.ts';
import { showToast } from '../../app/toasts.ts';
import { showWrittenToast } from '../../app/writtenToast.ts';
import { call, useQueryOf } from '../../bridge/client.ts';
import { Unanswered } from '../../components/Loaded.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.issued;
const SIGNS: Readonly<Record<IssuedVersion['state'], string>> = {
  stands: '✓',
  superseded: '⚠',
  withdrawn: '⊘',
};

/** The versions of a pack that went out: whether each still says what the workspace does, and if not, what to send. */
export function IssuedVersions({ packId }: { packId: string }): ReactNode {
  const issued = useQueryOf('pack.issued', { packId });
  if (issued.data === undefined) return <Unanswered query={issued} />;
  if (issued.data.length === 0) return null;
  return (
    <section className="pack-issued" aria-label={words.title}>
      <strong>{words.title}</strong>
      <ul>
        {issued.data.map((version) => (
          <Version key={`${version.version} ${version.hash ?? ''}`} packId={packId} issued={version} />
        ))}
      </ul>
    </section>
  );
}

function Version({ packId, issued }: { packId: string; issued: IssuedVersion }): ReactNode {
  const { version, state, hash, corrigendum } = issued;
  const copy = (draft: string): void =>
    attempt(async () => {
      await navigator.clipboard.writeText(draft);
      showToast(words.copied);
    });
  return (
    <li className={`pack-issue is-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {version} {words.state[state]}
      {hash !== null && (
        <>
          <code title={hash}>{hash.slice(0, 12)}</code>{' '}
          <button
            type="button"
            className="button quiet"
            aria-label={words.openOf(version)}
            onClick={() => attempt(() => openAgain(packId, version))}
          >
            {words.open}
          </button>
        </>
      )}
      {corrigendum !== null && (
        <details>
          <summary>{words.corrigendum}</summary>
          <pre>{corrigendum}</pre>
          <button type="button" className="button" onClick={() => copy(corrigendum)}>
            {words.copy}
          </button>
        </details>
      )}
    </li>
  );
}

/** Writes the bytes that went out, whatever the workspace says now. */
async function openAgain(packId: string, version: string): Promise<void> {
  const chosen = await call('pack.chooseTarget', { format: 'zip' });
  if (chosen === null) return;
  const { out } = await call('pack.openIssued', { packId, version, target: chosen.target });
  showWrittenToast(words.opened(version, out), chosen.place);
}
