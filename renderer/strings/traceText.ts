import { count } from './count.ts';

/** Sentences of the way from a number to what uses it, and back. */
export const traceText = {
  title: 'Where used',
  backlinks: 'Referred to by',
  none: 'Nothing uses it.',
  kinds: {
    cell: (n: number) => (n === 1 ? 'Linked cell' : 'Linked cells'),
    calculated: (n: number) => (n === 1 ? 'Calculated series' : `${n} calculated series`),
    claim: (n: number) => count(n, 'claim', 'claims'),
    scenario: (n: number) => count(n, 'scenario', 'scenarios'),
    note: (n: number) => count(n, 'paragraph of a note', 'paragraphs of notes'),
    chart: (n: number) => count(n, 'chart', 'charts'),
    pack: (n: number) => count(n, 'part of a pack', 'parts of packs'),
  },
  group: 'Trace',
  usesCommand: 'Where the selected cell or passage is used',
  copyCommand: 'Copy the reference of the selected cell or passage',
  copied: (reference: string) => `Copied: ${reference}`,
  command: 'Trace the selected number: its paragraph, cell, history and uses',
  opensTrace: 'Press a number, or Alt+S on it, to see where it comes from.',
};
