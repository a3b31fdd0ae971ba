import type { VersionsView } from '#shared/ipc/anchorShapes.ts';

export type Anchor = VersionsView['anchors'][number];

/** The links that wait for the analyst: changed, ambiguous or gone, and neither placed nor left on the old version. */
export const unsettled = (anchors: readonly Anchor[]): readonly Anchor[] =>
  anchors.filter(({ state, isSettled }) => !isSettled && state !== 'anchored' && state !== 'moved');

/** The links that stand by themselves, and those the analyst settled. */
export const standing = (anchors: readonly Anchor[]): readonly Anchor[] =>
  anchors.filter(({ state, isSettled }) => isSettled || state === 'anchored' || state === 'moved');
