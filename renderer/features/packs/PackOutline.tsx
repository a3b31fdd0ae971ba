import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PackDesign, PackPartView } from '#shared/ipc/packShapes.ts';
import { openPanel } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { packsText } from '../../strings/packsText.ts';
import { moved } from './movePart.ts';
import { partChoices } from './partChoices.ts';

const words = packsText.design;
const kinds = packsText.export.part;

/** The parts in the order they are printed: moved by drag and by keys, taken out, added. */
export function PackOutline({
  design,
  onParts,
}: {
  design: PackDesign;
  onParts: (parts: readonly PackPartView[]) => void;
}): ReactNode {
  const { layout, labels } = design;
  const { parts } = layout;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const focusPart = (at: number): void =>
    list.current?.querySelectorAll<HTMLElement>('.pack-outline-part')[at]?.focus();
  // The list is drawn anew when the store has answered; the focus follows the part then.
  const wanted = useRef<{ readonly at: number; readonly before: string } | null>(null);
  const laidOut = JSON.stringify(parts);
  const wantFocus = (at: number): void => {
    wanted.current = { at, before: laidOut };
  };
  useEffect(() => {
    if (wanted.current === null || wanted.current.before === laidOut) return;
    list.current?.querySelectorAll<HTMLElement>('.pack-outline-part')[wanted.current.at]?.focus();
    wanted.current = null;
  }, [laidOut]);
  const move = (from: number, to: number): void => {
    const next = moved(parts, from, to);
    if (next === parts) return;
    wantFocus(to);
    onParts(next);
  };
  const takeOut = (at: number): void => {
    wantFocus(Math.max(0, at - 1));
    onParts(parts.filter((_, other) => other !== at));
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (event.altKey) move(at, at + step);
      else focusPart(at + step);
    } else if (event.key === 'Delete') takeOut(at);
    else if (event.key === 'Enter') open(parts[at]);
  };
  const onDrop = (event: DragEvent, at: number): void => {
    event.preventDefault();
    if (dragged !== null) move(dragged, at);
    setDragged(null);
  };

  return (
    <section className="pack-outline" aria-label={words.outline}>
      <h3>{words.outline}</h3>
      {parts.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <ol ref={list}>
          {parts.map((part, at) => {
            const name = labels[at]?.text ?? '';
            const isGone = labels[at]?.isGone ?? false;
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a part has no id, and the same one may stand twice.
                key={`${at} ${JSON.stringify(part)}`}
                draggable
                className={dragged === at ? 'dragged' : undefined}
                onDragStart={() => setDragged(at)}
                onDragEnd={() => setDragged(null)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => onDrop(event, at)}
              >
                <button
                  type="button"
                  className="row pack-outline-part"
                  onKeyDown={(event) => onKey(event, at)}
                  onDoubleClick={() => open(part)}
                >
                  <span className="pack-outline-kind">{kinds[part.kind] ?? part.kind}</span>
                  <span className="two-lines">{isGone ? words.gone : name}</span>
                </button>
                <PartButton
                  label={words.up(name)}
                  sign="↑"
                  isOff={at === 0}
                  onPress={() => move(at, at - 1)}
                />
                <PartButton
                  label={words.down(name)}
                  sign="↓"
                  isOff={at === parts.length - 1}
                  onPress={() => move(at, at + 1)}
                />
                <PartButton label={words.takeOut(name)} sign="×" isOff={false} onPress={() => takeOut(at)} />
              </li>
            );
          })}
        </ol>
      )}
      <AddPart packTitle={layout.title} onAdd={(part) => onParts([...parts, part])} />
      <p className="quiet-text">{words.outlineKeys}</p>
    </section>
  );
}

function PartButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={props.label}
      disabled={props.isOff}
      onClick={props.onPress}
    >
      {props.sign}
    </button>
  );
}

function AddPart({
  packTitle,
  onAdd,
}: {
  packTitle: string;
  onAdd: (part: PackPartView) => void;
}): ReactNode {
  const library = useQueryOf('library.list', {});
  const groups = library.data === undefined ? [] : partChoices(library.data, packTitle);
  const choices = groups.flatMap((group) => group.choices);
  return (
    <label className="pack-add">
      {words.add}
      <select
        className="field"
        value=""
        onChange={({ target }) => {
          const chosen = choices[Number(target.value)];
          if (chosen !== undefined) onAdd(chosen.part);
        }}
      >
        <option value="">{words.addWhat}</option>
        {groups.map(({ title, choices: offered }) => (
          <optgroup key={title} label={title}>
            {offered.map((choice) => (
              <option key={choices.indexOf(choice)} value={choices.indexOf(choice)}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Opens what a part prints, where that is something of its own. */
function open(part: PackPartView | undefined): void {
  if (part?.kind === 'note') openPanel('note', { noteId: part.note });
  else if (part?.kind === 'chart') openPanel('chart', { chartId: part.chart });
  else if (part?.kind === 'scenario') openPanel('scenario', { scenarioId: part.scenario });
  else if (part?.kind === 'quotes' || part?.kind === 'audit')
    openPanel('document', { documentId: part.document });
}
