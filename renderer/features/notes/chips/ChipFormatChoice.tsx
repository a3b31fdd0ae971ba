import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ReactNode } from 'react';
import { CHIP_UNITS, type ChipFormat } from '#shared/domain/notes/chipFormat.ts';
import { chipFormatOf, parseChip, withChipFormat } from '#shared/domain/notes/chipRef.ts';
import { notesText } from '../../../strings/notesText.ts';

const words = notesText.shownAs;
const DECIMALS = [0, 1, 2, 3] as const;

/** Unit and decimals of the chosen number chip; nothing where none is chosen, or where it quotes an article's words. */
export function ChipFormatChoice({ editor }: { editor: Editor }): ReactNode {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'number') return null;
  const ref = String(selection.node.attrs['ref']);
  const parsed = parseChip(ref);
  if (parsed === null || parsed.kind === 'stated') return null;
  const hasUnit = parsed.kind === 'cell' || parsed.expression === 'sum' || parsed.expression === 'difference';
  const format = chipFormatOf(ref);
  const at = selection.from;
  const set = (chosen: ChipFormat | null): void => {
    editor
      .chain()
      .updateAttributes('number', { ref: withChipFormat(ref, chosen) })
      .setNodeSelection(at)
      .run();
  };
  return (
    <>
      <select
        aria-label={words.label}
        value={format?.unit ?? ''}
        onChange={({ target: { value } }) => {
          const unit = CHIP_UNITS.find((each) => each === value);
          set(unit === undefined ? null : { unit, decimals: format?.decimals ?? (unit === 'full' ? 0 : 1) });
        }}
      >
        <option value="">{hasUnit ? words.usual : words.percent}</option>
        {hasUnit ? (
          CHIP_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {words.units[unit]}
            </option>
          ))
        ) : (
          <option value="full">{words.fixed}</option>
        )}
      </select>
      {format !== null && (
        <select
          aria-label={words.decimals}
          value={format.decimals}
          onChange={({ target: { value } }) => set({ ...format, decimals: Number(value) })}
        >
          {DECIMALS.map((decimals) => (
            <option key={decimals} value={decimals}>
              {words.places(decimals)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
