/** A printed number as it is read: its hyphen a minus sign, as wide as a plus and not parted from its digits. */
export const withMinus = (printed: string): string => printed.replace(/-(?=\d)/, '−');
