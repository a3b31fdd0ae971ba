/** Sentences of the settings and of the tour. */
export const settingsText = {
  title: 'Settings',
  command: 'Settings…',
  saveNow: 'Save now',
  savedAlready: 'Every change is saved when it is made. A copy is made with File, Save a Copy….',
  analyst: 'Name of the analyst',
  analystHint: (machineUser: string) =>
    `The history and every choice name you so. Left empty, it is ${machineUser}, the user of this machine.`,
  appearance: 'Appearance',
  appearances: { system: 'As the system', light: 'Light', dark: 'Dark' },
  currency: 'Currency of typed figures',
  currencyHint: 'Offered when neither what you type nor its cell names one. Three letters, such as EUR.',
  currencyWrong: 'A currency is three letters of ISO 4217, such as USD or EUR.',
  folder: 'Settings and sample',
  backups:
    'A workspace is one file, where you put it. Before a newer Attest changes its form, a copy is left beside it.',
  showFolder: 'Show the folder',
  thresholds: 'What a wording may mean is set in each workspace, among its claims.',
  save: 'Save',
  saved: 'Settings saved',
};

export const tourText = {
  title: 'Tour of Attest',
  /** The workspace that it speaks of. */
  workspace: 'Sample',
  command: 'Take the tour',
  step: (n: number, of: number) => `${n} of ${of}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  leave: 'Leave the tour',
  steps: [
    {
      name: 'Every number is accounted for',
      words:
        'The article’s numbers are underlined; the bar above it counts them. J and K walk them, O walks only those that ask something, or all again; A accepts, E edits, X dismisses.',
    },
    {
      name: 'A cell keeps every source’s value',
      words:
        'In the grid, ≠ marks cells whose sources disagree, ƒ what is derived. Select one: the inspector lists who says what, and which is shown.',
    },
    {
      name: 'Numbers are tied to cells',
      words:
        'Select a number of the article and press L to link it to cells, or F to look it up in all figures. A link survives rewording, never a changed digit.',
    },
    {
      name: 'Charts and notes stay live',
      words:
        'Each mark of a chart and each number in a note knows its cell and source; both follow every edit. Ctrl+Z takes back anything, also tomorrow.',
    },
    {
      name: 'A pack its reader can check',
      words:
        'A pack is exported from the library. Each number in it opens to quote, cell and source, and its reader verifies it without Attest.',
    },
  ],
};
