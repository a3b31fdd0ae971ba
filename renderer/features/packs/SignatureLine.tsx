import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PackVerification } from '#shared/ipc/noteShapes.ts';
import { call, queryClient, useQueryOf, WRITES } from '../../bridge/client.ts';
import { Unanswered } from '../../components/Loaded.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.verify;
const kept = () => queryClient.invalidateQueries({ queryKey: ['signing.status'] });

/** Whether a pack is signed, and by whose key as far as somebody noted it. */
export function SignatureLine({ signed }: { signed: PackVerification['signed'] }): ReactNode {
  const status = useQueryOf('signing.status', {});
  const { state, keyId, publicKey, why } = signed;
  const forget = useMutation({
    mutationKey: WRITES,
    mutationFn: (line: string) => call('signing.forget', { publicKey: line }),
    onSuccess: kept,
  });
  if (state === 'none') return <p className="quiet-text">{`${words.unsigned} ${words.rebuilt}`}</p>;
  if (state === 'invalid') return <p>{words.badSignature(why)}</p>;
  if (status.data === undefined) return <Unanswered query={status} />;
  if (publicKey === null) return null;
  if (status.data.own?.publicKey === publicKey)
    return <p className="pack-signed">{words.ownSignature(keyId ?? '')}</p>;
  const noted = status.data.noted.find((each) => each.publicKey === publicKey);
  if (noted === undefined) return <UnknownKey keyId={keyId ?? ''} publicKey={publicKey} />;
  return (
    <p className="pack-signed">
      {words.signedBy(noted.name, keyId ?? '')}{' '}
      <button type="button" className="button quiet" onClick={() => forget.mutate(publicKey)}>
        {words.forget}
      </button>
    </p>
  );
}

/** A key nobody noted yet: whose it is, only its sender can say. */
function UnknownKey({ keyId, publicKey }: { keyId: string; publicKey: string }): ReactNode {
  const [name, setName] = useState('');
  const note = useMutation({
    mutationKey: WRITES,
    mutationFn: () => call('signing.note', { name: name.trim(), publicKey }),
    onSuccess: kept,
  });
  return (
    <div className="pack-signed">
      <p>{words.signed(keyId)}</p>
      <p>
        <code>{publicKey}</code>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') note.mutate();
        }}
      >
        <label>
          {words.whose}{' '}
          <input className="field" value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <button type="submit" className="button" disabled={name.trim() === ''}>
          {words.note}
        </button>
      </form>
    </div>
  );
}
