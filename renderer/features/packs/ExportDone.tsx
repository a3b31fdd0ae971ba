import type { ReactNode } from 'react';
import type { PackResult } from '#shared/ipc/packShapes.ts';
import { attempt } from '../../app/commands.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { showToast } from '../../app/toasts.ts';
import { showWritten } from '../../app/writtenToast.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { packsText } from '../../strings/packsText.ts';
import { text } from '../../strings/text.ts';
import { PackFile, VerifyChosen } from './Verification.tsx';

const words = packsText.done;

/** What an export wrote: where, under which id, file by file; and a check of what is on the disk. */
export function ExportDone(props: {
  readonly result: PackResult;
  /** Stands for the place it was written to. */
  readonly written: string;
  /** The same, to show it in the system's file browser. */
  readonly place: string;
  readonly onAgain: () => void;
}): ReactNode {
  const { result, written, place, onAgain } = props;
  const copy = (): void =>
    attempt(async () => {
      await navigator.clipboard.writeText(result.packId);
      showToast(words.copied);
    });
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <div className="pack-export">
        <dl className="pair">
          <dt>{words.where}</dt>
          <dd>
            <span>{result.out}</span>{' '}
            <button type="button" className="button" onClick={() => showWritten(place)}>
              {text.app.showInFolder}
            </button>
          </dd>
          <dt>{words.packId}</dt>
          <dd>
            <code>{result.packId}</code>{' '}
            <button type="button" className="button" onClick={copy}>
              {words.copy}
            </button>
            <div className="quiet-text">{words.packIdHint}</div>
          </dd>
        </dl>
        {result.untraced.length > 0 && <p className="problem">{words.stamped(result.untraced.length)}</p>}
        <VerifyChosen pack={written} label={words.verify} />
        <details>
          <summary>
            {words.files(result.files.length)}, {words.numbers(result.numbers)}
          </summary>
          <table>
            <thead>
              <tr>
                <th>{words.file}</th>
                <th className="number">{words.bytes}</th>
                <th>{words.hash}</th>
              </tr>
            </thead>
            <tbody>
              {result.files.map((file) => (
                <PackFile key={file.path} {...file} />
              ))}
            </tbody>
          </table>
        </details>
      </div>
      <footer>
        <button type="button" className="button" onClick={onAgain}>
          {words.again}
        </button>
        <button type="button" className="button primary" onClick={closeDialog}>
          {text.app.close}
        </button>
      </footer>
    </Dialog>
  );
}
