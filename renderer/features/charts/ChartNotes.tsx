import { type ReactNode, useState } from 'react';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

const words = chartText.fields;
type Note = NonNullable<ChartSpec['annotations']>[number];

type Props = {
  readonly view: ChartView;
  readonly spec: ChartSpec;
  readonly onChange: (spec: ChartSpec) => void;
};

/** Words over the lines at a period, each tied to the paragraph or the event it rests on, or to the analyst alone. */
export function ChartNotes({ view, spec, onChange }: Props): ReactNode {
  const { annotations: notes = [], ...rest } = spec;
  const put = (next: readonly Note[]): void =>
    onChange(next.length === 0 ? rest : { ...rest, annotations: [...next] });
  const change = (at: number, part: Partial<Note>): void =>
    put(notes.map((note, index) => (index === at ? { ...note, ...part } : note)));
  return (
    <div>
      <h3>{words.notes}</h3>
      <ul className="chart-notes">
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no ids and keep their order.
          <li key={at}>
            <select
              className="field"
              aria-label={words.noteAt}
              value={note.period}
              onChange={(event) => change(at, { period: event.target.value })}
            >
              {[...new Set([...spec.periods, note.period])].sort().map((period) => (
                <option key={period}>{period}</option>
              ))}
            </select>
            <button
              type="button"
              className="button quiet"
              aria-label={words.removeNote(note.text)}
              onClick={() => put(notes.filter((_, index) => index !== at))}
            >
              ×
            </button>
            <NoteText text={note.text} onChange={(text) => change(at, { text })} />
            <select
              className="field wide"
              aria-label={words.noteOn}
              value={note.link ?? note.event ?? ''}
              onChange={(event) =>
                put(notes.map((one, i) => (i === at ? resting(one, event.target.value, view) : one)))
              }
            >
              <option value="">{words.noteOnNothing}</option>
              {view.grounds.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        onClick={() => put([...notes, { period: spec.periods[0] ?? '', text: words.newNote }])}
      >
        {words.addNote}
      </button>
    </div>
  );
}

/** The words of a note. They may be emptied while others are typed; left empty, they are what they were. */
function NoteText({ text, onChange }: { text: string; onChange: (text: string) => void }): ReactNode {
  const [isEmptied, setEmptied] = useState(false);
  return (
    <input
      className="field wide"
      aria-label={words.noteText}
      maxLength={200}
      value={isEmptied ? '' : text}
      onChange={({ target }) => {
        setEmptied(target.value === '');
        if (target.value !== '') onChange(target.value);
      }}
      onBlur={() => setEmptied(false)}
    />
  );
}

/** The note resting on another ground, or on none. */
function resting({ period, text }: Note, on: string, { grounds }: ChartView): Note {
  const ground = grounds.find(({ id }) => id === on);
  return { period, text, ...(ground === undefined ? {} : { [ground.kind]: ground.id }) };
}
