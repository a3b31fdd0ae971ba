/** What the keyboard, the mouse and the menu change in a grid; each opens the dry run, or is one operation. */
export type RangeEdits = {
  readonly remove: () => void;
  readonly fill: (direction: 'down' | 'right', from?: number, isCopy?: boolean) => void;
  readonly fillSelection: () => void;
};
