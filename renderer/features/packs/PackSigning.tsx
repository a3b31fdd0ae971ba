import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { OWN_KEY, type SigningStatus } from '#shared/ipc/signingShapes.ts';
import { attempt } from '../../app/commands.ts';
import { showToast } from '../../app/toasts.ts';
import { call, queryClient, useQueryOf, WRITES } from '../../bridge/client.ts';
import { Unanswered } from '../../components/Loaded.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.signing;
type KeyFile = { readonly key: string; readonly name: string; readonly keyId: string };

/** What a pack is signed with: nothing, this computer's key, or a key file. `sign` is what an export is told. */
export function PackSigning(props: {
  readonly sign: string | null;
  readonly onSign: (sign: string | null) => void;
}): ReactNode {
  const { sign, onSign } = props;
  const name = useId();
  const status = useQueryOf('signing.status', {});
  const [file, setFile] = useState<KeyFile | null>(null);
  const choosing = useMutation({
    mutationFn: () => call('signing.chooseKey', {}),
    onSuccess: (chosen) => {
      if (chosen === null) return;
      setFile(chosen);
      onSign(chosen.key);
    },
  });
  const own = status.data?.own ?? null;
  const radio = (value: string | null, label: string, isOff = false): ReactNode => (
    <label>
      <input
        type="radio"
        name={name}
        checked={sign === value}
        disabled={isOff}
        onChange={() => onSign(value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset className="pack-signing">
      <legend>{words.legend}</legend>
      {radio(null, words.none)}
      <div>
        {radio(OWN_KEY, own === null ? words.own : words.ownKey(own.keyId), own === null)}
        {status.data !== undefined && <OwnKey status={status.data} onRemoved={() => onSign(null)} />}
      </div>
      <div>
        {file !== null && radio(file.key, words.file(file.name, file.keyId))}
        <button type="button" className="button quiet" onClick={() => choosing.mutate()}>
          {words.chooseFile}
        </button>
      </div>
      <Unanswered query={status} />
      {choosing.error !== null && <ProblemNote error={choosing.error} />}
    </fieldset>
  );
}

/** Makes, hands out and removes this computer's key; or says why none is kept here. */
function OwnKey({ status, onRemoved }: { status: SigningStatus; onRemoved: () => void }): ReactNode {
  const change = useMutation({
    mutationKey: WRITES,
    mutationFn: (what: 'signing.make' | 'signing.remove') => call(what, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['signing.status'] }),
  });
  if (status.own === null && status.refusal !== '') return <p className="quiet-text">{status.refusal}</p>;
  const save = (): void =>
    attempt(async () => {
      const saved = await call('signing.saveKey', {});
      if (saved !== null) showToast(words.saved(saved.name));
    });
  return (
    <>
      {status.own === null ? (
        <button type="button" className="button quiet" onClick={() => change.mutate('signing.make')}>
          {words.make}
        </button>
      ) : (
        <>
          <button type="button" className="button quiet" onClick={save}>
            {words.save}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              onRemoved();
              change.mutate('signing.remove');
            }}
          >
            {words.remove}
          </button>
        </>
      )}
      {change.error !== null && <ProblemNote error={change.error} />}
    </>
  );
}
