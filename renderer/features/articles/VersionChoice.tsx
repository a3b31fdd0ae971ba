import type { ReactNode } from 'react';
import type { IngestPreview } from '#shared/ipc/documentShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Select } from '../../components/Select.tsx';
import { versionsText } from '../../strings/versionsText.ts';

const words = versionsText.ingest;

/** Whether an article is new or follows a document that is here. What looks likely is said, never chosen by itself. */
export function VersionChoice({
  preview,
  versionOf,
  onChoose,
}: {
  preview: IngestPreview;
  versionOf: string | null;
  onChoose: (documentId: string | null) => void;
}): ReactNode {
  const library = useQueryOf('library.list', {});
  const newest = (library.data?.documents ?? []).filter(({ version }) => version.newer === null);
  const likely = preview.likelyVersionOf;
  if (newest.length === 0) return null;
  return (
    <div className="version-choice">
      {likely !== null && (
        <p className="version-likely" role="note">
          <span>
            {words.likely(likely.title)} {likely.why === 'text' ? words.text(likely.share) : words.title}
          </span>
          {versionOf !== likely.documentId && (
            <button type="button" className="button" onClick={() => onChoose(likely.documentId)}>
              {words.choose(likely.number + 1)}
            </button>
          )}
        </p>
      )}
      <label>
        {words.label}
        <Select
          value={versionOf}
          options={[
            [null, words.fresh],
            ...newest.map(
              ({ id, title, version }) => [id, words.versionOf(title, version.number + 1)] as const,
            ),
          ]}
          onChoose={onChoose}
        />
      </label>
      {versionOf !== null && <p className="quiet-text">{words.hint}</p>}
    </div>
  );
}
