import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PackVerification } from '#shared/ipc/noteShapes.ts';
import { call } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { SignatureLine } from './SignatureLine.tsx';

const words = packsText.verify;
/** More faults than these say nothing more. */
const SHOWN = 50;

/** A button that checks one chosen pack, and what came of it. The choice is good for one check. */
export function VerifyChosen({ pack, label }: { pack: string; label: string }): ReactNode {
  const verifying = useMutation({ mutationFn: () => call('pack.verify', { pack }) });
  if (verifying.data !== undefined) return <VerificationView found={verifying.data} />;
  if (verifying.error !== null) return <ProblemNote error={verifying.error} />;
  return (
    <div>
      <button
        type="button"
        className="button"
        disabled={verifying.isPending}
        onClick={() => verifying.mutate()}
      >
        {verifying.isPending ? words.running : label}
      </button>
    </div>
  );
}

/** Sound, or every file and number that is not what was exported. */
export function VerificationView({ found }: { found: PackVerification }): ReactNode {
  if (found.ok)
    return (
      <>
        <p role="status" className="pack-sound">
          <span aria-hidden="true">✓</span> {words.sound(found.files.length, found.numbers.checked)}{' '}
          {!found.isWordForWord && <span className="quiet-text">{words.less}</span>}
        </p>
        <SignatureLine signed={found.signed} />
      </>
    );
  const files = found.files.filter(({ state }) => state !== 'ok');
  const { failed } = found.numbers;
  return (
    <div className="problem" role="alert">
      <strong>{words.unsound}</strong>
      {found.signed.state !== 'none' && <SignatureLine signed={found.signed} />}
      <ul>
        {files.map(({ path, state }) => (
          <li key={path}>
            {path}: {words.state[state]}
          </li>
        ))}
      </ul>
      {failed.length > 0 && (
        <>
          <span>{words.failed(new Set(failed.map(({ id }) => id)).size)}</span>
          <table>
            <thead>
              <tr>
                <th>{words.number}</th>
                <th>{words.place}</th>
                <th className="number">{words.stated}</th>
                <th className="number">{words.recomputed}</th>
              </tr>
            </thead>
            <tbody>
              {failed.slice(0, SHOWN).map(({ id, file, place, stated, recomputed }) => (
                <tr key={`${id} ${file} ${place}`}>
                  <td>{id}</td>
                  <td>
                    {file}, {place}
                  </td>
                  <Compared value={stated} />
                  <Compared value={recomputed} />
                </tr>
              ))}
            </tbody>
          </table>
          {failed.length > SHOWN && <span className="quiet-text">{words.more(failed.length - SHOWN)}</span>}
        </>
      )}
    </div>
  );
}

const HASH = /^[0-9a-f]{64}$/;

/** A number as it is; of a trace's hash its beginning says enough. */
function Compared({ value }: { value: string | null }): ReactNode {
  if (value === null) return <td className="number">{words.nothing}</td>;
  const shown = HASH.test(value) ? `${value.slice(0, 12)}…` : value;
  return (
    <td className="number" title={shown === value ? undefined : value}>
      {shown}
    </td>
  );
}

/** A file of a pack with its size and the beginning of its hash. */
export const PackFile = (file: { path: string; bytes: number; sha256: string }): ReactNode => (
  <tr>
    <td>{file.path}</td>
    <td className="number">{file.bytes.toLocaleString('en')}</td>
    <td title={file.sha256}>
      <code>{file.sha256.slice(0, 16)}…</code>
    </td>
  </tr>
);
