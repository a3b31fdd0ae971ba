import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText as words } from '../../strings/claimsText.ts';
import { openClaims } from './claimsState.ts';
import { worstIn } from './worstVerdict.ts';

/** Beside a paragraph: the worst verdict of its claims, and how many it has. Opens that claim. */
export function BlockVerdict({
  documentId,
  start,
  end,
}: {
  documentId: string;
  start: number;
  end: number;
}): ReactNode {
  const audit = useQueryOf('claims.list', { documentId }).data;
  const found = audit === undefined ? null : worstIn(audit, documentId, { start, end });
  if (found === null) return null;
  const { worst, count } = found;
  const told = words.chip.describe(words.verdict[worst.verdict], worst.wording, count);
  return (
    <button
      type="button"
      className={`block-verdict is-${worst.verdict}`}
      title={told}
      aria-label={told}
      onClick={() => openClaims(documentId, { key: worst.key })}
    >
      {words.sign[worst.verdict]}
      {count > 1 && <span className="block-verdict-count">{count}</span>}
    </button>
  );
}
