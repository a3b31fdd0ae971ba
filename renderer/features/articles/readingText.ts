/** Readings as short text. Digits are grouped and never rounded: what was read is what is shown. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import {
  AREA_GROUPS,
  type AreaGroup,
  groupMembers,
  PARTED_GROUPS,
} from '#shared/domain/reading/areas/areaGroups.ts';
import type { MentionView } from '#shared/ipc/documentShapes.ts';
import { text } from '../../strings/text.ts';

type ReadingView = MentionView['readings'][number];

const BOUND_SIGNS: Readonly<Record<string, string>> = {
  exact: '',
  approximate: '≈ ',
  at_least: '≥ ',
  at_most: '≤ ',
  more_than: '> ',
  less_than: '< ',
  nearly: 'just under ',
};

/** `63000000000` as `63,000,000,000`; fraction digits are kept as they are. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const unitOf = ({ currency, unit }: ReadingView): string =>
  currency ?? (unit === null ? '' : (UNIT_WORDS[unit] ?? unit.replaceAll('_', ' ')));

/** Units that are written otherwise behind a number than they are named. */
const UNIT_WORDS: Readonly<Record<string, string>> = { percent: '%', factor: 'times' };

/** The value with its bound and unit; a range or a period where there is no single value. */
export function valueText(reading: ReadingView): string {
  const unit = unitOf(reading);
  const withUnit = (words: string): string => (unit === '' ? words : `${words} ${unit}`);
  const sign = BOUND_SIGNS[reading.bound] ?? '';
  if (reading.value !== null) return sign + withUnit(groupDigits(reading.value));
  if (reading.low !== null || reading.high !== null) return sign + withUnit(intervalText(reading) ?? '');
  return periodText(reading) ?? text.inspector.noExactNumber;
}

/** What the written digits allow, or null when they are exact. */
export function intervalText({ low, high, value }: ReadingView): string | null {
  if (low === null && high === null) return null;
  if (low === high && low === value) return null;
  return `${low === null ? '…' : groupDigits(low)} ${text.inspector.to} ${high === null ? '…' : groupDigits(high)}`;
}

/** The period, open ends as dots; null when none was read. */
export function periodText({ period }: ReadingView): string | null {
  if (period === null || (period.from === null && period.to === null)) return null;
  if (period.from === period.to) return period.from;
  return `${period.from ?? '…'} ${text.inspector.to} ${period.to ?? '…'}`;
}

/** What the number is said of: measure, flow, who with whom. Empty when nothing is known. */
export function aboutText({ measure, flow, subject, counterpart }: MentionView['about']): string {
  const who = [sideText(subject, counterpart), sideText(counterpart, subject)]
    .filter((side) => side !== '')
    .join(' ↔ ');
  const what = measure === flow ? measure : [measure, flow].filter((word) => word !== null).join(', ');
  return [what?.replaceAll(/^re_|(?<= )re_/g, 're-').replaceAll('_', ' ') ?? '', who]
    .filter((part) => part !== '')
    .join(': ');
}

/** Areas by their names; all the members of a group, whoever is on the other side left out, by its name. */
function sideText(codes: readonly string[], others: readonly string[]): string {
  const listed = [...codes].sort().join(', ');
  const isAll = ({ id }: AreaGroup): boolean => {
    const apart = [PARTED_GROUPS.get(id), ...others];
    const members = groupMembers(id, null).filter((member) => !apart.includes(member));
    return listed === members.join(', ');
  };
  const group = codes.length < SMALLEST_GROUP ? undefined : AREA_GROUPS.find(isAll);
  if (group !== undefined) return `${group.name} (${codes.length})`;
  return codes.map(areaName).join(', ');
}

/** Two areas are sooner told by their names. */
const SMALLEST_GROUP = 3;

/** A rule's name as words: `money.sign` is "money sign". */
export const ruleName = (rule: string): string => rule.replaceAll(/[._]/g, ' ');

/** The same in a line of other facts: "rule money sign". */
export const ruleText = (rule: string): string => `${text.inspector.rule.toLowerCase()} ${ruleName(rule)}`;

/** Why a number is a question, unless its readings, listed beside, say just that. */
export const whyText = ({ why, readings }: Pick<MentionView, 'why' | 'readings'>): string | null =>
  why !== null && readings.length > 1 && why.endsWith('?') ? null : why;
