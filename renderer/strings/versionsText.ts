import { count } from './count.ts';

/** Sentences of versions of a document. */
export const versionsText = {
  version: (n: number) => `Version ${n}`,
  /** The number first: a narrow tab shows the beginning. */
  tab: (
    title: string,
    { number, older, newer }: { number: number; older: string | null; newer: string | null },
  ) => (older === null && newer === null ? title : `v${number} ${title}`),
  ingest: {
    label: 'Add as',
    fresh: 'A new article',
    versionOf: (title: string, next: number) => `Version ${next} of “${title}”`,
    likely: (title: string) => `This looks like a newer version of “${title}”.`,
    text: (share: number) =>
      share > 0.995
        ? 'All of the new text is in that article too, in the same words.'
        : `${Math.round(share * 100)}% of the new text is in that article too, in the same words.`,
    title: 'Their titles are nearly the same.',
    choose: (next: number) => `Add as version ${next}`,
    accept: 'Add as new version',
    hint: 'The older version stays, with its links. Links whose words are the same stand in the new one too; the rest wait for you.',
  },
  library: {
    older: (n: number, published: string | null) =>
      published === null ? `Version ${n}` : `Version ${n}, ${published}`,
    line: (title: string) => `Older versions of ${title}`,
  },
  bar: {
    label: 'Versions of this article',
    old: (n: number) => `Version ${n}. There is a newer one.`,
    open: 'Open the newest version',
    compare: 'Compare versions',
    newest: (n: number) => `Version ${n}, the newest.`,
    left: (n: number) => `${count(n, 'link', 'links')} to settle`,
    settled: 'Every link stands.',
  },
  panel: {
    title: 'Versions',
    label: 'Two versions side by side',
    command: 'Compare versions and settle links',
    only: 'This document has one version. Add a changed one with “Add article…” and choose which it follows.',
    none: 'Select an article that has versions first.',
    texts: 'Texts side by side',
    onlyChanges: 'Only changes',
    allTheSame: 'The texts say the same, paragraph by paragraph.',
    column: (n: number, title: string) => `Version ${n}: ${title}`,
    kind: { same: '', changed: 'changed', added: 'new', removed: 'gone' },
    queue: 'Links to settle',
    left: (n: number) => `${count(n, 'link', 'links')} left to settle`,
    stands: 'Every link stands.',
    noLinks: 'No link was made in the older version.',
    standing: (n: number) => `${count(n, 'link stands', 'links stand')}`,
    keys: 'J and K move, Enter shows both passages, A places, 1 to 9 choose, P picks words, X leaves it, Ctrl+Z undoes.',
    state: {
      anchored: 'same place',
      moved: 'moved',
      changed: 'changed',
      ambiguous: 'several places',
      orphan: 'gone',
    },
    mark: { anchored: '✓', moved: '→', changed: '≠', ambiguous: '?', orphan: '∅' },
    settled: { placed: 'placed by hand', left: 'left on the older version' },
  },
  settle: {
    label: 'The link you are at',
    was: 'Was',
    now: 'Stands now',
    proposal: 'Proposed',
    gone: 'No words of the new version answer to it.',
    several: 'It may be any of these:',
    place: 'Place here',
    show: 'Show both',
    pick: 'Pick words',
    leave: 'Leave on the older version',
    cells: 'Linked to',
  },
  pick: {
    label: 'Words in the new version',
    hint: 'Type the words, or select them in the new version on the right.',
    place: (words: string) => `Place at “${words}”`,
    none: (typed: string) => `“${typed}” does not stand in the new version.`,
    more: 'More places than these: type more words.',
  },
  carried: 'Carried over from an older version',
} as const;
