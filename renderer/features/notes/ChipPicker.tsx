import { type ReactNode, useDeferredValue } from 'react';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { notesText } from '../../strings/notesText.ts';
import { PickerFrame, type PickerProps } from './PickerFrame.tsx';

const words = notesText.picker;
const LIMIT = 24;

/** Figures and numbers of articles that fit the words after `#`, below the words. */
export function ChipPicker(
  props: PickerProps<ChipView> & {
    /** Looked for by a typed `#`, as against a number that stands in the note. */
    readonly isTyped: boolean;
  },
): ReactNode {
  const wanted = useDeferredValue(props.query.trim());
  const hits = useQueryOf('chip.find', { text: wanted, limit: LIMIT }, { enabled: wanted !== '' });
  const found = wanted === '' ? [] : (hits.data ?? []);
  const none = props.isTyped ? words.none(wanted) : words.noneStates(wanted);
  return (
    <PickerFrame
      {...props}
      title={words.title}
      wanted={wanted}
      groups={[
        { title: words.figures, rows: found.filter(({ kind }) => kind !== 'quoted') },
        { title: words.quoted, rows: found.filter(({ kind }) => kind === 'quoted') },
      ]}
      row={(view) => <PickerRow view={view} />}
      hint={
        hits.error !== null && wanted !== '' ? (
          <ProblemNote error={hits.error} />
        ) : found.length === 0 ? (
          <p className="quiet-text chip-hint">
            {wanted === '' ? words.hint : hits.isFetching ? words.searching : none}
          </p>
        ) : (
          found.length === LIMIT && <p className="quiet-text chip-hint">{words.more}</p>
        )
      }
    />
  );
}

function PickerRow({ view }: { view: ChipView }): ReactNode {
  if (view.kind === 'quoted')
    return (
      <>
        <span className="chip-option-words">
          <span className="two-lines">{view.place?.quote}</span>
          <span className="quiet-text">
            {view.place?.documentTitle}, {view.place?.locator}
          </span>
        </span>
        <span className="chip-option-value">{view.text}</span>
      </>
    );
  return (
    <>
      <span className="chip-option-words">
        {view.label}
        <span className="quiet-text chip-option-source">{view.missing ? view.remark : view.sources[0]}</span>
      </span>
      <span className={view.missing ? 'chip-option-value missing' : 'chip-option-value'}>
        {view.kind === 'derived' && <span className="quiet-text">ƒ </span>}
        {view.kind === 'computed' && <span className="quiet-text">= </span>}
        {view.text}
      </span>
    </>
  );
}
