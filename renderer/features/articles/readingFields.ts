/** A reading as the fields of a form, and what of them was changed. */

import type { MentionView } from '#shared/ipc/documentShapes.ts';
import type { ReadingEditView } from '#shared/ipc/mentionShapes.ts';
import { groupDigits } from './readingText.ts';

export type ReadingFields = Readonly<Record<keyof ReadingEditView, string>>;

/** Words the number reader knows, so that a bound survives an edit of the digits. */
const BOUND_WORDS: Readonly<Record<string, string>> = {
  approximate: 'about ',
  at_least: 'at least ',
  at_most: 'at most ',
  more_than: 'more than ',
  less_than: 'less than ',
  nearly: 'nearly ',
};

/** A time that is not read is typed as a period; of anything else the words are what there is to correct. */
export const isTime = ({ kind }: MentionView): boolean => kind === 'period' || kind === 'date';

/** What stands in the form first: the reading there is, or the article's own words while there is none. */
export function fieldsOf(mention: MentionView): ReadingFields {
  const [only, second] = mention.readings;
  const subject = mention.about.subject.join(', ');
  if (only === undefined || second !== undefined)
    return { value: isTime(mention) ? '' : mention.text, unit: '', currency: '', period: '', subject };
  const { value, low, high, unit, currency, period, bound } = only;
  const number =
    value !== null
      ? groupDigits(value)
      : low !== null && high !== null
        ? `${groupDigits(low)} to ${groupDigits(high)}`
        : '';
  return {
    value: number === '' ? '' : `${BOUND_WORDS[bound] ?? ''}${number}`,
    unit: unit?.replaceAll('_', ' ') ?? '',
    currency: currency ?? '',
    period: period === null ? '' : span(period.from, period.to),
    subject,
  };
}

const span = (from: string | null, to: string | null): string =>
  from === to ? (from ?? '') : `${from ?? ''} to ${to ?? ''}`.trim();

/** Untouched fields are null, so that they keep what they were read as; without a reading all are told. */
export function editOf(mention: MentionView, fields: ReadingFields): ReadingEditView {
  const first = fieldsOf(mention);
  const isNew = mention.readings.length !== 1;
  const told = (name: keyof ReadingFields): string | null =>
    fields[name] === first[name] && !(isNew && name === 'value' && first.value !== '') ? null : fields[name];
  return {
    value: told('value'),
    unit: told('unit'),
    currency: told('currency'),
    period: told('period'),
    subject: told('subject'),
  };
}

/** Whether an edit says anything at all. */
export const isTouched = (edit: ReadingEditView): boolean =>
  Object.values(edit).some((field) => field !== null);
