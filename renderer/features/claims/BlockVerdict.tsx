import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText as words } from '../../strings/claimsText.ts';
import { openClaims } from './claimsState.ts';
import { worstIn } from './worstVerdict.ts';

/** Beside a paragraph: the worst verdict of its claims, and how many have it. Opens the first of them. */
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
  const { worst, alike, all } = found;
  const told = words.chip.describe(words.verdict[worst.verdict], worst.wording, { alike, all });
  return (
    <button
      type="button"
      className={`block-verdict is-${worst.verdict}`}
      title={told}
      aria-label={told}
      onClick={() => openClaims(documentId, { key: worst.key })}
    >
      {words.sign[worst.verdict]}
      {alike > 1 && <span className="block-verdict-count">{alike}</span>}
    </button>
  );
}
