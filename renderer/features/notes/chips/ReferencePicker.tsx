import { type ReactNode, useDeferredValue } from 'react';
import { REFERENCE_KINDS, type ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { useQueryOf } from '../../../bridge/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { notesText } from '../../../strings/notesText.ts';
import { PickerFrame, type PickerProps } from './PickerFrame.tsx';

const words = notesText.referencePicker;
const LIMIT = 40;

/** Sources after `@`; claims, charts, notes, articles and paragraphs after `[[`. */
export function ReferencePicker(
  props: PickerProps<ReferenceView> & { readonly among: 'sources' | 'others' },
): ReactNode {
  const { among, query } = props;
  const wanted = useDeferredValue(query.trim());
  const hits = useQueryOf('reference.find', { among, text: wanted, limit: LIMIT });
  const found = hits.data ?? [];
  return (
    <PickerFrame
      {...props}
      title={words.title}
      wanted={`${among} ${wanted}`}
      groups={REFERENCE_KINDS.map((kind) => ({
        title: words.kinds[kind],
        rows: found.filter((view) => view.kind === kind),
      }))}
      row={({ text, detail }) => (
        <span className="chip-option-words">
          {text}
          <span className="quiet-text chip-option-source">{detail}</span>
        </span>
      )}
      hint={
        hits.error !== null ? (
          <ProblemNote error={hits.error} />
        ) : (
          <p className="quiet-text chip-hint">
            {found.length > 0 ? '' : hits.isFetching ? notesText.picker.searching : words.none[among]}
          </p>
        )
      }
    />
  );
}
