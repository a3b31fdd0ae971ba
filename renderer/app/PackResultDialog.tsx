import type { ReactNode } from 'react';
import type { PackResult } from '#shared/ipc/shapes.ts';
import { Dialog } from '../components/Dialog.tsx';
import { text } from '../strings/text.ts';
import { closeDialog } from './dialogs.ts';

/** What an export wrote, file by file, and which of its numbers nobody can trace. */
export function PackResultDialog({ name, result }: { name: string; result: PackResult }): ReactNode {
  return (
    <Dialog title={text.pack.done(name)} onClose={closeDialog}>
      <p>
        {text.pack.wrote(result.files.length)}, {text.pack.numbers(result.numbers)}.
      </p>
      {result.untraced.length > 0 && (
        <div className="problem" role="alert">
          <strong>{text.pack.untraced(result.untraced.length)}</strong>
          <ul>
            {result.untraced.map(({ part, place, text: words }) => (
              <li key={`${part} ${place} ${words}`}>
                {part}, {place}: {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th>{text.pack.file}</th>
            <th>{text.pack.bytes}</th>
            <th>{text.pack.hash}</th>
          </tr>
        </thead>
        <tbody>
          {result.files.map(({ path, bytes, sha256 }) => (
            <tr key={path}>
              <td>{path}</td>
              <td className="number">{bytes.toLocaleString('en')}</td>
              <td title={sha256}>{sha256.slice(0, 16)}…</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <button type="button" className="button primary" onClick={closeDialog}>
          {text.app.close}
        </button>
      </footer>
    </Dialog>
  );
}
