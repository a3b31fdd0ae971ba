/** Sentences of filter rows and of saved views, in every sheet. */
export const gridViewsText = {
  filterOf: (heading: string) => `Filter ${heading}`,
  filterNumber: (hasFlags: boolean) =>
    `>5bn, 5bn..10bn, 63bn (as rounded), empty, filled${hasFlags ? ', conflict, linked, untraced' : ''}; and, or`,
  filterText: (hasFlags: boolean) =>
    `Part of a text, =whole, !=whole, from..to, /pattern/, empty, filled${hasFlags ? ', conflict, linked, untraced' : ''}; and, or`,
  taken: (heading: string, text: string) => `${heading}: ${text}`,
  takeOff: (heading: string) => `Take off the filter of ${heading}`,
  clear: 'Clear',
  noneFit: 'No row fits these filters.',
  filterCleared: 'The filter hid that row; it was taken off.',
  views: 'Views',
  viewsHint: 'Filters, columns and their order under a name',
  none: 'No view is saved yet. It keeps the filters, the columns and their order.',
  apply: (name: string) => `Show “${name}”`,
  applied: (name: string) => `Shown: ${name}`,
  name: 'Name of this view',
  namePlaceholder: 'Save what is shown as…',
  backToEdit: 'Go on typing it',
  refusedEdit: (text: string) => `You typed “${text}”.`,
};
