/** Sentences of a menu of things that are kept under names. */
export const namedMenuText = {
  rename: 'Rename',
  renameOf: (name: string) => `Rename “${name}”`,
  newName: (name: string) => `New name of “${name}”`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete “${name}”`,
  save: 'Save',
};
