import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { attempt } from '../../app/commands.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { text } from '../../strings/text.ts';
import { Comparison } from './Comparison.tsx';

const words = packsText.compare;
type Chosen = { readonly pack: string; readonly name: string };

/** Two packs, whoever made them: which numbers and sentences differ, and by which operations. */
export function CompareDialog(): ReactNode {
  const [before, setBefore] = useState<Chosen | null>(null);
  const [after, setAfter] = useState<Chosen | null>(null);
  const comparing = useMutation({
    mutationFn: ({ one, two }: { one: string; two: string }) => call('pack.compare', { one, two }),
    // A choice is good for one look.
    onSettled: () => {
      setBefore(null);
      setAfter(null);
    },
  });
  const isReady = before !== null && after !== null && !comparing.isPending;
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <div className="pack-export">
        <p>{words.hint}</p>
        <div className="pack-compared">
          <Choice label={words.before} chosen={before} onChosen={setBefore} />
          <Choice label={words.after} chosen={after} onChosen={setAfter} />
        </div>
        {comparing.isPending && (
          <p role="status" className="quiet-text">
            {words.running}
          </p>
        )}
        {comparing.error !== null && <ProblemNote error={comparing.error} />}
        {comparing.data !== undefined && <Comparison found={comparing.data} />}
      </div>
      <footer>
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.close}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!isReady}
          onClick={() => isReady && comparing.mutate({ one: before.pack, two: after.pack })}
        >
          {words.run}
        </button>
      </footer>
    </Dialog>
  );
}

function Choice(props: {
  readonly label: string;
  readonly chosen: Chosen | null;
  readonly onChosen: (chosen: Chosen) => void;
}): ReactNode {
  const { label, chosen, onChosen } = props;
  const choose = (): void =>
    attempt(async () => {
      const found = await call('pack.choose', {});
      if (found !== null) onChosen(found);
    });
  return (
    <>
      <span className="quiet-text">{label}</span>
      <span>{chosen?.name ?? packsText.compare.nothing}</span>
      <button type="button" className="button" aria-label={`${label}: ${words.choose}`} onClick={choose}>
        {words.choose}
      </button>
    </>
  );
}
