import { count } from './count.ts';

/** Sentences of carrying links from one document over to another. */
export const carryText = {
  title: 'Carry links over',
  command: 'Carry links over to…',
  label: 'Carry links over to another document',
  from: 'From',
  to: 'To',
  choose: 'Choose a document',
  alone: 'There is one document only. Add the other with “Add article…”.',
  chooseBoth: 'Choose the document that has the links, and the one that tells the same story.',
  same: 'These are one document. Choose two.',
  queue: 'Links that could be carried over',
  left: (n: number) => `${count(n, 'link', 'links')} to decide`,
  nothing: 'Nothing to carry over: no other number there says the same.',
  noLinks: 'The first document has no link that the second lacks.',
  without: (n: number) => `${count(n, 'link', 'links')} with no such number there`,
  skipped: (n: number) => `${n} skipped`,
  again: 'Look again',
  places: (n: number) => count(n, 'place', 'places'),
  dock: 'The link to carry over',
  proposals: 'Numbers that say the same, best first',
  reasons: { number: 'same number', period: 'same period', subject: 'same subject', measure: 'same measure' },
  accept: 'Link the first',
  skip: 'Skip',
  linkedTo: 'Linked to',
  keys: 'J and K move, Enter links the first place, 1 to 9 another, X skips, Ctrl+Z undoes.',
} as const;
