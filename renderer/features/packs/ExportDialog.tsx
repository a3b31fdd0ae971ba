import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { PackCheck } from '#shared/ipc/noteShapes.ts';
import type { PackResult } from '#shared/ipc/shapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { call, runCommand, useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { text } from '../../strings/text.ts';
import { ExportDone } from './ExportDone.tsx';
import { UntracedNumbers } from './UntracedNumbers.tsx';

const words = packsText.export;

type Format = 'zip' | 'folder';
type Exported = { readonly result: PackResult; readonly written: string };

/** From a pack to a file: what it holds, what stops it, where it goes, what was written. */
export function ExportDialog({ packId }: { packId: string | null }): ReactNode {
  const library = useQueryOf('library.list', {});
  const [wanted, setWanted] = useState(packId);
  const [exported, setExported] = useState<Exported | null>(null);
  if (exported !== null)
    return (
      <ExportDone result={exported.result} written={exported.written} onAgain={() => setExported(null)} />
    );
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
      <footer>
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.close}
        </button>
      </footer>
    </>
  );
}

function ExportForm({ packId, onDone }: { packId: string; onDone: (exported: Exported) => void }): ReactNode {
  const check = useQueryOf('pack.check', { packId });
  const [format, setFormat] = useState<Format>('zip');
  const [reason, setReason] = useState('');
  const exporting = useMutation({
    mutationFn: (stampUntraced: string | null) => exportTo(packId, format, stampUntraced),
    onSuccess: (exported) => exported !== null && onDone(exported),
  });
  const untraced = check.data?.untraced.length ?? 0;
  const isStopped = check.data === undefined || (untraced > 0 && reason.trim() === '');
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
      <FormatChoice format={format} onFormat={setFormat} />
      {exporting.error !== null && <ProblemNote error={exporting.error} />}
      <footer>
        {exporting.isPending && (
          <span className="pack-progress" role="status">
            <progress aria-label={words.writing} /> {words.writing}
          </span>
        )}
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isStopped || exporting.isPending}
          onClick={() => exporting.mutate(untraced > 0 ? reason.trim() : null)}
        >
          {words.run}
        </button>
      </footer>
    </>
  );
}

/** Null when nowhere was chosen. */
async function exportTo(
  packId: string,
  format: Format,
  stampUntraced: string | null,
): Promise<Exported | null> {
  const chosen = await call('pack.chooseTarget', { format });
  if (chosen === null) return null;
  const { target, written } = chosen;
  return { result: await runCommand('pack.export', { packId, target, stampUntraced }), written };
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
    </>
  );
}

function FormatChoice({
  format,
  onFormat,
}: {
  format: Format;
  onFormat: (format: Format) => void;
}): ReactNode {
  const name = useId();
  const options = [
    ['zip', words.zip, words.zipHint],
    ['folder', words.folder, words.folderHint],
  ] as const;
  return (
    <fieldset className="pack-format">
      <legend>{words.format}</legend>
      {options.map(([value, label, hint]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={format === value}
            onChange={() => onFormat(value)}
          />
          {label} <span className="quiet-text">{hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
