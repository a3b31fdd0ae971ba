import type { Direction } from '#shared/domain/signals/types.ts';
import { count } from './count.ts';

/** Sentences of the sheet of events and of the divergence view. */
export const signalsText = {
  title: 'Political events',
  group: 'Signals',
  scale: 'Strength',
  empty: 'No event yet. Enter one, or take up what an article’s citations suggest.',
  columns: {
    date: 'Date',
    country: 'Country',
    event: 'Event',
    direction: 'Direction',
    strength: 'Strength',
    grade: 'Grade',
    source: 'Source',
    paragraph: 'Paragraph',
  },
  directions: { toward: '▲ toward Moscow', away: '▼ away from Moscow' } satisfies Record<Direction, string>,
  choose: 'Choose…',
  add: 'Add event',
  save: 'Save event',
  edit: (title: string) => `Change “${title}”`,
  remove: (title: string) => `Remove “${title}”`,
  removeShort: 'Remove',
  changeShort: 'Change',
  note: 'Note',
  gradeHint: 'such as B2, or nothing',
  proposals: (n: number) =>
    `${count(n, 'citation suggests', 'citations suggest')} an event; none counts until you score it`,
  score: (what: string) => `Score: ${what}`,
  scoreShort: 'Score…',
  paragraph: (locator: string) => (locator === '' ? 'no paragraph' : locator),
  timeline: (n: number) => `Timeline of ${count(n, 'event', 'events')}; the sheet below holds the same.`,
  divergence: {
    title: 'Trade against politics',
    from: 'From',
    to: 'To',
    plot: (n: number, from: string, to: string) =>
      `Change of trade with Russia, ${from} to ${to}, against net signal: ${count(n, 'country', 'countries')}. Arrow keys walk them, Enter opens the trade’s cell.`,
    hint: 'Arrow keys walk the countries; Enter opens the trade in the figures.',
    nothing: 'No country has trade with Russia in both years.',
    evidence: (name: string) => `Evidence: ${name}`,
    trade: 'Trade',
    noEvents: 'No event recorded in these years.',
    openCell: (period: string) => `Cell ${period}`,
    source: (line: string) => `Source: ${line}`,
    told: (name: string, change: string, values: string, net: string, quadrant: string) =>
      `${name}: trade ${change} (${values}), net signal ${net}. ${quadrant}`,
    noChange: 'change unknown',
    unmoved: 'In no quadrant.',
  },
} as const;
