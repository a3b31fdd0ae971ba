import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, runCommand, WRITES } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.design;

/** The house style of a pack: chosen from a file, or none. */
export function PackStyle({ packId, style }: { packId: string; style: string | null }): ReactNode {
  const set = useMutation({
    mutationKey: WRITES,
    mutationFn: async (isWanted: boolean) => {
      const chosen = isWanted ? await call('style.choose', {}) : null;
      if (isWanted && chosen === null) return null;
      return runCommand('pack.setStyle', { packId, style: chosen?.style ?? null });
    },
  });
  return (
    <fieldset className="pack-style">
      <legend>{words.style}</legend>
      <span>{style ?? words.noStyle}</span>
      <button type="button" className="button quiet" onClick={() => set.mutate(true)}>
        {words.chooseStyle}
      </button>
      {style !== null && (
        <button type="button" className="button quiet" onClick={() => set.mutate(false)}>
          {words.removeStyle}
        </button>
      )}
      {set.error !== null && <ProblemNote error={set.error} />}
    </fieldset>
  );
}
