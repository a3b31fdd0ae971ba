import type { ReactNode } from 'react';
import { impactText } from '../../strings/impactText.ts';
import { closeImpact, showImpact, useImpact } from './impactState.ts';
import { useImpactOf, useMayLook, useNewestEntry } from './useNewestImpact.ts';

/** In the status bar: how much the last edit touches. Opens the panel that says what. */
export function ImpactEntry(): ReactNode {
  const hasEdits = useImpact((state) => state.hasEdits);
  return hasEdits ? <LastEdit /> : null;
}

function LastEdit(): ReactNode {
  const isOpen = useImpact((state) => state.looked !== null);
  const newest = useNewestEntry(true);
  const operationId = newest?.id ?? null;
  const mayLook = useMayLook(operationId);
  const { impact } = useImpactOf(operationId, mayLook || isOpen);
  if (newest === null) return null;
  return (
    <button
      type="button"
      className="button quiet"
      aria-expanded={isOpen}
      title={newest.label}
      onClick={() => (isOpen ? closeImpact() : showImpact('latest'))}
    >
      {impact === null ? impactText.title : impactText.touches(impact.changes.length)}
    </button>
  );
}
