import { count } from './count.ts';

/** Sentences of what an operation changed. */
export const impactText = {
  title: 'What it changed',
  command: 'What the last edit changed',
  touches: (n: number) => (n === 0 ? 'touches nothing else' : `touches ${count(n, 'thing', 'things')}`),
  looking: 'Looking at everything the workspace says, before and after…',
  of: (label: string, isUndo: boolean) => (isUndo ? `Undo: ${label}` : label),
  nothing:
    'Nothing the workspace says is different: no figure, calculated series, link, claim, chart, scenario, note or pack.',
  none: 'Nothing was edited since the workspace was opened.',
  superseded: (name: string, version: string) =>
    `Issued pack “${name}” ${version} holds a number that this changes.`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  columns: { kind: 'Where', what: 'What', before: 'Before', after: 'After' },
  kind: {
    cell: 'Figure',
    link: 'Link',
    anchor: 'Place',
    claim: 'Claim',
    chart: 'Chart',
    calculated: 'Calculated series',
    scenario: 'Scenario',
    note: 'Note',
    pack: 'Pack',
  },
  absent: 'not there',
  close: 'Close what it changed',
} as const;
