import { type ReactNode, useEffect, useState } from 'react';
import { text } from '../../strings/text.ts';

/** How often its place is looked at again: panes are dragged, and rows come late. */
const LOOK_AGAIN_MS = 250;

const libraryGroup = (title: string): Element | null =>
  [...document.querySelectorAll('.library section')].find(
    (group) => group.querySelector('h3')?.textContent === title,
  ) ?? null;

/** What each step speaks of, where it is in sight. */
const TARGETS: readonly (() => Element | null)[] = [
  () => document.querySelector('.ledger'),
  () => document.querySelector('.figures-grid .ag-cell:has([aria-label^="in conflict"])'),
  () => document.querySelector('.reader-tools .link-start'),
  () => libraryGroup(text.library.charts),
  () => document.querySelector('.library .pack-row'),
];

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A frame around what a step of the tour speaks of. It takes no click and is not there for those who do not see it: the words say the same. */
export function TourPointer({ step }: { step: number }): ReactNode {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = (): void => {
      const found = TARGETS[step]?.() ?? null;
      const next = found?.checkVisibility() === true ? found.getBoundingClientRect() : null;
      setBox((before) => (isSame(before, next) ? before : next));
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [step]);
  if (box === null) return null;
  const { left, top, width, height } = box;
  return <div className="tour-pointer" aria-hidden="true" style={{ left, top, width, height }} />;
}

const isSame = (a: Box | null, b: Box | null): boolean =>
  a?.left === b?.left && a?.top === b?.top && a?.width === b?.width && a?.height === b?.height;
