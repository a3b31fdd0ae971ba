import { Command } from 'cmdk';
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { parseCell } from '#shared/domain/figures/types.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';
import { useQueryOf } from '../bridge/client.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { linkText } from '../strings/linkText.ts';
import { isSameCell, type LinkMode, revealCell, toggleLinkCell } from './selection.ts';

const SHOWN = 30;

/** Finds cells by words or value and takes them into the link; before a word is typed, those that show the quote's value. */
export function LinkSearch({ linkMode }: { linkMode: LinkMode }): ReactNode {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Who works by keyboard comes from a number: its cells are offered at once, Enter takes one.
  useEffect(() => field.current?.focus(), []);
  const wanted = useDeferredValue(typed.trim());
  const query = wanted === '' ? linkMode.quote.slice(0, 200) : wanted;
  const found = useQueryOf('chip.find', { text: query, limit: SHOWN }, { enabled: isOpen });
  const cells = (found.data ?? []).flatMap((chip) => {
    const cell = parseCell(chip.ref);
    return cell === null || (wanted === '' && chip.missing) ? [] : [{ chip, cell }];
  });
  const hasNone = wanted !== '' && cells.length === 0 && !found.isFetching;
  const pick = ({ chip, cell }: (typeof cells)[number]): void => {
    const isPicked = linkMode.cells.some((picked) => isSameCell(picked.cell, cell));
    toggleLinkCell(cell, chip.label);
    // The cell is brought into view, so that what was picked is seen among its neighbours.
    if (!isPicked) revealCell(cell, { select: false });
  };
  return (
    <Command
      label={linkText.searchLabel}
      shouldFilter={false}
      className="link-search"
      onFocus={() => setOpen(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        // With nothing typed it leaves the linking, as anywhere else.
        if (event.key !== 'Escape' || typed === '') return;
        event.stopPropagation();
        setTyped('');
        setOpen(false);
      }}
    >
      <Command.Input
        ref={field}
        className="field"
        value={typed}
        onValueChange={(value) => {
          setTyped(value);
          setOpen(true);
        }}
        placeholder={linkText.search}
        aria-label={linkText.searchLabel}
      />
      {isOpen && (cells.length > 0 || hasNone || found.error !== null) && (
        <Command.List className="link-search-list">
          {found.error !== null && <ProblemNote error={found.error} />}
          {wanted === '' && cells.length > 0 && <p className="quiet-text">{linkText.suggested}</p>}
          {hasNone && <p className="empty">{linkText.none(wanted)}</p>}
          {cells.map((found) => (
            <Command.Item key={found.chip.ref} value={found.chip.ref} onSelect={() => pick(found)}>
              <span>
                {linkMode.cells.some((picked) => isSameCell(picked.cell, found.cell)) ? '✓ ' : ''}
                {found.chip.label}
              </span>
              <Shown chip={found.chip} />
            </Command.Item>
          ))}
        </Command.List>
      )}
    </Command>
  );
}

const Shown = ({ chip }: { chip: ChipView }): ReactNode => (
  <span className="count">{chip.missing ? linkText.missing : chip.text}</span>
);
