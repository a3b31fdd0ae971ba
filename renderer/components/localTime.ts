/** Swedish writes days as the rest of the window does: "2026-11-30 10:11". */
const timeFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** A UTC ISO time on the analyst's own clock; a text that is no time stays as it is. */
export function localTime(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : timeFormat.format(time);
}
