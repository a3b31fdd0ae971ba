import { type ReactNode, useDeferredValue } from 'react';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { useQueryOf } from '../../../bridge/client.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { notesText } from '../../../strings/notesText.ts';
import { PickerFrame, type PickerProps } from './PickerFrame.tsx';
import { chipsOfMatch, proposedChips } from './proposedChips.ts';

const words = notesText.picker;
const LIMIT = 24;
/** Matches of reverse lookup that are tried as chips. */
const PROPOSED = 12;
/** Numbers of articles shown above them. */
const FEW = 5;

/** Figures and numbers of articles that fit the words after `#`, below the words. */
export function ChipPicker(
  props: PickerProps<ChipView> & {
    /** Looked for by a typed `#`, as against a number that stands in the note. */
    readonly isTyped: boolean;
  },
): ReactNode {
  const wanted = useDeferredValue(props.query.trim());
  const hits = useQueryOf('chip.find', { text: wanted, limit: LIMIT }, { enabled: wanted !== '' });
  const looked = useProposed(props.isTyped ? '' : wanted);
  // Shown at once or not at all: a row that came later would move the one somebody is about to take.
  const isReady = wanted !== '' && looked !== null && !hits.isLoading;
  const hit = isReady ? (hits.data ?? []) : [];
  const proposed = isReady ? looked.filter(({ ref }) => hit.every((view) => view.ref !== ref)) : [];
  const quoted = hit.filter(({ kind }) => kind === 'quoted');
  const none = props.isTyped ? words.none(wanted) : words.noneStates(wanted);
  return (
    <PickerFrame
      {...props}
      title={words.title}
      wanted={wanted}
      groups={[
        { title: words.figures, rows: hit.filter(({ kind }) => kind !== 'quoted') },
        { title: words.quoted, rows: proposed.length === 0 ? quoted : quoted.slice(0, FEW) },
        { title: words.proposed, rows: proposed },
      ]}
      row={(view) => <PickerRow view={view} />}
      hint={
        hits.error !== null && wanted !== '' ? (
          <ProblemNote error={hits.error} />
        ) : hit.length + proposed.length === 0 ? (
          <p className="quiet-text chip-hint">
            {wanted === '' ? words.hint : hits.isFetching || looked === null ? words.searching : none}
          </p>
        ) : (
          hit.length === LIMIT && <p className="quiet-text chip-hint">{words.more}</p>
        )
      }
    />
  );
}

/** What comes to a written number by reverse lookup (cells, sums, differences, ratios, shares); null while it is looked for. */
function useProposed(text: string): readonly ChipView[] | null {
  const asked = { text, to: null, mention: null, fromPeriod: null, toPeriod: null, limit: PROPOSED };
  const looked = useQueryOf('lookup.find', asked, { enabled: text !== '' });
  const matches = text === '' ? [] : (looked.data?.results ?? []);
  const refs = [...new Set(matches.flatMap(chipsOfMatch))];
  const values = useQueryOf('chip.values', { refs }, { enabled: refs.length > 0 });
  if (looked.isLoading || values.isLoading) return null;
  return values.data === undefined || refs.length === 0 ? [] : proposedChips(matches, values.data);
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
