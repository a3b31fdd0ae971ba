import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ExtraFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackCheck } from '#shared/ipc/noteShapes.ts';
import type { PackResult } from '#shared/ipc/packShapes.ts';
import { CloseFooter } from '../../app/CloseFooter.tsx';
import { attempt } from '../../app/commands.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { BridgeError, call, runCommand, useQueryOf, WRITES } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { text } from '../../strings/text.ts';
import { ExportDone } from './ExportDone.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { PackContainer, PackFormats } from './PackFormats.tsx';
import { PackSigning } from './PackSigning.tsx';
import { PackWarnings } from './PackWarnings.tsx';
import { UntracedNumbers } from './UntracedNumbers.tsx';

const words = packsText.export;

type Wanted = {
  readonly container: 'zip' | 'folder';
  readonly formats: readonly ExtraFormat[];
  readonly isIssue: boolean;
  readonly sign: string | null;
};
type Exported = { readonly result: PackResult; readonly written: string; readonly place: string };

/** From a pack to a file: what it holds, what stops it, where it goes, what was written. */
export function ExportDialog({ packId }: { packId: string | null }): ReactNode {
  const library = useQueryOf('library.list', {});
  const [wanted, setWanted] = useState(packId);
  const [exported, setExported] = useState<Exported | null>(null);
  if (exported !== null) return <ExportDone {...exported} onAgain={() => setExported(null)} />;
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <Loaded query={library}>
        {({ packs }) => {
          const chosen = packs.find(({ id }) => id === wanted) ?? packs[0];
          if (chosen === undefined) return <NoPack />;
          return (
            <div className="pack-export">
              <label className="pack-choice">
                {words.pack}
                <select value={chosen.id} onChange={(event) => setWanted(event.target.value)}>
                  {packs.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <ExportForm key={chosen.id} packId={chosen.id} onDone={setExported} />
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function NoPack(): ReactNode {
  return (
    <>
      <p className="empty">{words.none}</p>
      <CloseFooter />
    </>
  );
}

function ExportForm({ packId, onDone }: { packId: string; onDone: (exported: Exported) => void }): ReactNode {
  const check = useQueryOf('pack.check', { packId });
  const [wanted, setWanted] = useState<Wanted>({ container: 'zip', formats: [], isIssue: false, sign: null });
  const [reason, setReason] = useState('');
  const exporting = useMutation({
    mutationKey: WRITES,
    mutationFn: (stampUntraced: string | null) => exportTo(packId, wanted, stampUntraced),
    onSuccess: (exported) => exported !== null && onDone(exported),
  });
  const untraced = check.data?.untraced.length ?? 0;
  const isHeld = check.data === undefined || (untraced > 0 && reason.trim() === '');
  return (
    <>
      {check.data === undefined && check.error === null ? (
        <p className="empty" aria-busy="true">
          {words.checking}
        </p>
      ) : (
        <Loaded query={check}>
          {(found) => <CheckView check={found} reason={reason} onReason={setReason} />}
        </Loaded>
      )}
      <PackFormats formats={wanted.formats} onFormats={(formats) => setWanted({ ...wanted, formats })} />
      <PackContainer
        container={wanted.container}
        onContainer={(container) => setWanted({ ...wanted, container })}
      />
      <label className="pack-issue-choice">
        <input
          type="checkbox"
          checked={wanted.isIssue}
          onChange={(event) => setWanted({ ...wanted, isIssue: event.target.checked })}
        />
        {words.issue(check.data?.version ?? '')} <span className="quiet-text">{words.issueHint}</span>
      </label>
      <PackSigning sign={wanted.sign} onSign={(sign) => setWanted({ ...wanted, sign })} />
      {exporting.error !== null && !isStopped(exporting.error) && <ProblemNote error={exporting.error} />}
      <footer>
        {exporting.isPending && <ExportProgress formats={wanted.formats} />}
        {isStopped(exporting.error) && (
          <span className="pack-progress" role="status">
            {words.stopped}
          </span>
        )}
        <button
          type="button"
          className="button"
          onClick={exporting.isPending ? () => attempt(() => call('pack.stopExport', {})) : closeDialog}
        >
          {exporting.isPending ? words.stop : text.app.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isHeld || exporting.isPending}
          onClick={() => exporting.mutate(untraced > 0 ? reason.trim() : null)}
        >
          {wanted.isIssue ? words.runIssue : words.run}
        </button>
      </footer>
    </>
  );
}

const isStopped = (error: unknown): boolean => error instanceof BridgeError && error.code === 'pack/stopped';

/** Null when nowhere was chosen. */
async function exportTo(
  packId: string,
  { container, formats, isIssue, sign }: Wanted,
  stampUntraced: string | null,
): Promise<Exported | null> {
  const chosen = await call('pack.chooseTarget', { format: container });
  if (chosen === null) return null;
  const { target, written, place } = chosen;
  const asked = { packId, target, stampUntraced, formats: [...formats], issue: isIssue, sign };
  return { result: await runCommand('pack.export', asked), written, place };
}

function CheckView(props: {
  readonly check: PackCheck;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}): ReactNode {
  const { check, reason, onReason } = props;
  return (
    <>
      <section aria-label={words.parts}>
        <strong>{check.title}</strong>
        <p className="quiet-text">{words.head(check.version, check.asOf)}</p>
        <ol className="pack-parts">
          {check.parts
            .map((part, index) => ({ ...part, place: index + 1 }))
            .map(({ kind, title, place }) => (
              <li key={place}>
                <span className="quiet-text">{words.part[kind] ?? kind}</span> {title}
              </li>
            ))}
        </ol>
      </section>
      {check.untraced.length > 0 ? (
        <UntracedNumbers numbers={check.untraced} reason={reason} onReason={onReason} />
      ) : (
        <p role="status" className="pack-sound">
          <span aria-hidden="true">✓</span> {words.traced(check.numbers)} {words.missing(check.missing)}
        </p>
      )}
      <PackWarnings warnings={check.warnings} />
    </>
  );
}
