import { type Scan, tokenAt } from './scan.ts';

/** "the two years before Covid", "three years before those heifers grow". */
export const isCountedFrom = (scan: Scan, index: number): boolean => {
  const { low, text } = tokenAt(scan, index);
  return (
    /^(?:the|a|an|his|its|their|her|our|my|those|these|any|anyone|each|every|that|this)$/u.test(low) ||
    (/^\p{Lu}/u.test(text) && !scan.words.months.has(low))
  );
};
