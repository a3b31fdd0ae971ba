/** A count as a mark has it: the most and all above it are one. */
export const howMany = (count: number, most: number): string => (count >= most ? `${most}+` : String(count));
