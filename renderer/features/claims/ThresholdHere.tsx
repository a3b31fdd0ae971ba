import type { ReactNode } from 'react';
import { openPanel } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText } from '../../strings/claimsText.ts';
import { bandText, spokenName, ThresholdForm } from './ThresholdForm.tsx';

const words = claimsText.threshold;

/** The band that a claim was held to, to be changed where its verdict stands. */
export function ThresholdHere({ name }: { name: string }): ReactNode {
  const threshold = useQueryOf('thresholds.list', {}).data?.find((one) => one.name === name);
  if (threshold === undefined) return null;
  return (
    <details className="threshold-here">
      <summary>
        {words.here(spokenName(name))}: {bandText(threshold)}
      </summary>
      <p className="quiet-text">
        {words.of[threshold.of]} · {words.standard.toLowerCase()} {bandText(threshold.standard)}
      </p>
      <ThresholdForm threshold={threshold} />
      <button type="button" className="button quiet" onClick={() => openPanel('thresholds')}>
        {words.all}
      </button>
    </details>
  );
}
