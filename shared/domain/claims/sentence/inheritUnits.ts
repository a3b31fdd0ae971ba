/** Numbers of a list that leave their unit to the first: "80 euros in Italy, 70 in France and 55 in Spain". */
import type { Item } from './claimSentence.ts';

/** The same items, a bare count after an amount with the unit of that amount. */
export function inheritUnits(items: readonly Item[]): readonly Item[] {
  const first = items.find(({ mention }) => mention.kind === 'money' || mention.kind === 'percent');
  if (first === undefined || items[0] !== first) return items;
  return items.map((item) => {
    if (item.mention.kind !== 'count' || item.reading.unit !== null) return item;
    const reading = { ...item.reading, unit: first.reading.unit, currency: first.reading.currency };
    const readings = first.mention.readings.map(({ unit, currency }) => ({
      ...item.reading,
      unit,
      currency,
    }));
    return { ...item, reading, mention: { ...item.mention, kind: first.mention.kind, readings } };
  });
}
