/** Everything a chart of several units can draw: one unit, or two on axes of their own. */
export function unitChoices(units: readonly string[]): readonly (readonly string[])[] {
  const single = units.map((unit) => [unit]);
  const pairs = units.flatMap((left) => units.filter((unit) => unit !== left).map((right) => [left, right]));
  return [...single, ...pairs];
}
