const MAGNITUDES: Readonly<Record<string, string | undefined>> = {
  3: 'thousand',
  6: 'million',
  9: 'billion',
  12: 'trillion',
};

/** A unit as stated, for reading: "10^6 EUR", as SDMX counts it, is "million EUR". What is stored stays as the file has it. */
export const unitInWords = (stated: string): string =>
  stated.replace(/^10\^(\d+)(?= )/, (power, exponent: string) => MAGNITUDES[exponent] ?? power);
