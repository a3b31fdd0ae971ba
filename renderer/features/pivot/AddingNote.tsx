import { type ReactNode, useEffect, useState } from 'react';
import { listen } from '../../bridge/client.ts';
import { pivotText as words } from '../../strings/pivotText.ts';
import { stopAdding } from './askPage.ts';

/** What a pivot does while it is waited for, and how to stop it: the button, or Escape wherever the focus is. */
export function AddingNote(): ReactNode {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => listen('pivot.progress', (told) => setShare(told.share)), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) void stopAdding();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="pivot-adding">
      <span role="status">{share === null ? words.adding : words.reading}</span>
      {share !== null && (
        <>
          <progress aria-label={words.reading} max={1} value={share} />
          <button type="button" className="button" onClick={() => void stopAdding()}>
            {words.stop}
          </button>
        </>
      )}
    </div>
  );
}
