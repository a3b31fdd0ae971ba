import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CloseFooter } from '../../app/CloseFooter.tsx';
import { attempt } from '../../app/commands.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { Comparison } from './Comparison.tsx';

const words = packsText.compare;
type Chosen = { readonly pack: string; readonly name: string };

/** Two packs, whoever made them: which numbers and sentences differ, and by which operations. */
export function CompareDialog(): ReactNode {
  const [before, setBefore] = useState<Chosen | null>(null);
  const [after, setAfter] = useState<Chosen | null>(null);
  const [compared, setCompared] = useState<{ readonly before: string; readonly after: string } | null>(null);
  const comparing = useMutation({
    mutationFn: ({ one, two }: { one: Chosen; two: Chosen }) =>
      call('pack.compare', { one: one.pack, two: two.pack }),
    // A choice is good for one look; its name stays beside what was found.
    onSettled: (_found, _error, { one, two }) => {
      setCompared({ before: one.name, after: two.name });
      setBefore(null);
      setAfter(null);
    },
  });
  const chosen = (keep: (pack: Chosen) => void) => (pack: Chosen) => {
    setCompared(null);
    comparing.reset();
    keep(pack);
  };
  const isReady = before !== null && after !== null && !comparing.isPending;
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <div className="pack-export">
        <p>{words.hint}</p>
        <div className="pack-compared">
          <Choice label={words.before} name={before?.name ?? compared?.before} onChosen={chosen(setBefore)} />
          <Choice label={words.after} name={after?.name ?? compared?.after} onChosen={chosen(setAfter)} />
        </div>
        {comparing.isPending && (
          <p role="status" className="quiet-text">
            {words.running}
          </p>
        )}
        {comparing.error !== null && <ProblemNote error={comparing.error} />}
        {comparing.data !== undefined && <Comparison found={comparing.data} />}
      </div>
      <CloseFooter>
        <button
          type="button"
          className="button primary"
          disabled={!isReady}
          onClick={() => isReady && comparing.mutate({ one: before, two: after })}
        >
          {words.run}
        </button>
      </CloseFooter>
    </Dialog>
  );
}

function Choice(props: {
  readonly label: string;
  readonly name: string | undefined;
  readonly onChosen: (chosen: Chosen) => void;
}): ReactNode {
  const { label, name, onChosen } = props;
  const choose = (): void =>
    attempt(async () => {
      const found = await call('pack.choose', {});
      if (found !== null) onChosen(found);
    });
  return (
    <>
      <span className="quiet-text">{label}</span>
      <span>{name ?? words.nothing}</span>
      <button type="button" className="button" aria-label={`${label}: ${words.choose}`} onClick={choose}>
        {words.choose}
      </button>
    </>
  );
}
