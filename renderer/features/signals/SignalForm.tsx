import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { DIRECTIONS, STRENGTHS } from '#shared/domain/signals/types.ts';
import type { SignalDraft, SignalList, SignalProposal, SignalView } from '#shared/ipc/signalShapes.ts';
import { useCommand, useQueryOf } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { signalsText as words } from '../../strings/signalsText.ts';
import { text } from '../../strings/text.ts';

type Fields = Omit<SignalDraft, 'direction' | 'strength'> & {
  /** Empty until the analyst chooses: nothing is scored silently. */
  readonly direction: string;
  readonly strength: string;
};
export type Entry = { readonly key: string; readonly signalId: string | null; readonly fields: Fields };

const EMPTY: Fields = {
  area: '',
  date: '',
  title: '',
  direction: '',
  strength: '',
  grade: '',
  note: '',
  sourceId: '',
  documentId: null,
  block: null,
};

/** A new event, empty or with what a citation suggests: never with a score. */
export function newEntry(proposal?: SignalProposal): Entry {
  if (proposal === undefined) return { key: 'new', signalId: null, fields: EMPTY };
  const { area, date, title, sourceId, documentId, block } = proposal;
  return {
    key: `${area} ${date} ${sourceId}`,
    signalId: null,
    fields: { ...EMPTY, area, date, title, sourceId, documentId, block },
  };
}

/** An event as the form corrects it. */
export function entryOf({
  id,
  areaName: _,
  sourceName: _name,
  locator: _place,
  ...draft
}: SignalView): Entry {
  return { key: id, signalId: id, fields: { ...draft, strength: String(draft.strength) } };
}

type Props = {
  readonly entry: Entry;
  readonly areas: SignalList['areas'];
  readonly onClose: () => void;
};

/** One event as an analyst enters or corrects it. */
export function SignalForm({ entry, areas, onClose }: Props): ReactNode {
  const [fields, setFields] = useState(entry.fields);
  const sources = useQueryOf('source.list', { text: '' });
  const save = useCommand('signal.save');
  const form = useRef<HTMLFormElement>(null);
  // It opens above the list it was asked for in, which may be far down: what is still to be said has the keyboard.
  useEffect(() => {
    const fields = [
      ...(form.current?.querySelectorAll<HTMLSelectElement | HTMLInputElement>('.field') ?? []),
    ];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { columns } = words;
  const put = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const direction = DIRECTIONS.find((each) => each === fields.direction);
  const isWhole =
    direction !== undefined && fields.strength !== '' && fields.area !== '' && fields.sourceId !== '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (direction === undefined || !isWhole) return;
    const signal = { ...fields, direction, strength: Number(fields.strength) };
    save.mutate({ signalId: entry.signalId, signal }, { onSuccess: onClose });
  };
  const choice = (
    name: string,
    value: string,
    options: readonly (readonly [value: string, text: string])[],
    onPick: (value: string) => void,
  ): ReactNode => (
    <label>
      {name}
      <select className="field" value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">{words.choose}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const typed = (name: string, key: 'date' | 'title' | 'grade' | 'note', hint = ''): ReactNode => (
    <label className={key === 'title' || key === 'note' ? 'wide' : ''}>
      {name}
      <input
        className="field"
        value={fields[key]}
        placeholder={hint}
        maxLength={key === 'note' ? 1000 : 300}
        onChange={(event) => put({ [key]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      ref={form}
      className="signal-form"
      onSubmit={onSubmit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      aria-label={entry.signalId === null ? words.add : words.edit(entry.fields.title)}
    >
      {choice(
        columns.country,
        fields.area,
        areas.map(({ area, name }) => [area, name] as const),
        (area) => put({ area }),
      )}
      {typed(columns.date, 'date', '2024-03-05')}
      {choice(
        columns.direction,
        fields.direction,
        DIRECTIONS.map((each) => [each, words.directions[each]] as const),
        (chosen) => put({ direction: chosen }),
      )}
      {choice(
        columns.strength,
        fields.strength,
        STRENGTHS.map(({ strength, meaning }) => [String(strength), `${strength} ${meaning}`] as const),
        (strength) => put({ strength }),
      )}
      {typed(columns.grade, 'grade', words.gradeHint)}
      {choice(
        columns.source,
        fields.sourceId,
        (sources.data ?? []).map(
          ({ id, publisher, title }) => [id, publisher === '' ? title : `${publisher}, ${title}`] as const,
        ),
        (sourceId) => put({ sourceId }),
      )}
      {typed(columns.event, 'title')}
      {typed(words.note, 'note')}
      {save.error !== null && <ProblemNote error={save.error} />}
      <p className="signal-acts wide">
        <button type="submit" className="button primary" disabled={!isWhole || save.isPending}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.app.cancel}
        </button>
      </p>
    </form>
  );
}
