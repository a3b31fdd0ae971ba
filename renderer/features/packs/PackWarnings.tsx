import type { ReactNode } from 'react';
import type { PackCheck } from '#shared/ipc/noteShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel, select } from '../../app/selection.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.export;
type Warning = PackCheck['warnings'][number];

/** What does not stop a pack but should be known before it goes out, each one press from its place. */
export function PackWarnings({ warnings }: { warnings: readonly Warning[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <details className="pack-warnings">
      <summary>
        <span aria-hidden="true">⚠</span> {words.warnings(warnings.length)}
      </summary>
      <ul className="pack-untraced">
        {warnings.map((warning) => (
          <li key={`${warning.kind} ${warning.owner} ${warning.place} ${warning.text}`}>
            <span>
              <b>{warning.place}</b>
              <span className="quiet-text">
                {words.warningOf[warning.kind]}: {warning.text}
              </span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={words.goTo(warning.place, words.warningOf[warning.kind])}
              onClick={() => goTo(warning)}
            >
              {words.go}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function goTo({ kind, owner }: Warning): void {
  closeDialog();
  switch (kind) {
    case 'source':
      openPanel('sources');
      select({ kind: 'source', sourceId: owner });
      return;
    case 'claim':
      openPanel('document', { documentId: owner });
      return;
    case 'anchor':
      openPanel('versions', { documentId: owner });
      return;
    case 'chart':
      openPanel('chart', { chartId: owner });
      return;
    case 'wording':
      openPanel('note', { noteId: owner });
  }
}
