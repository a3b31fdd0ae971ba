/** Dated groups of areas ("EU", "former Soviet republics"): who is in one depends on when it is asked. */
import areaGroups from './areaGroups.json' with { type: 'json' };

export type AreaGroup = {
  readonly id: string;
  readonly name: string;
  /** True for a group nobody has defined ("the West"): it has no members and a claim on it is untestable. */
  readonly isUndefined: boolean;
};

type GroupEntry = AreaGroup & {
  readonly phrases: readonly string[];
  readonly founders: readonly string[];
  /** Joining (+1) and leaving (-1) by ISO date. */
  readonly changes: readonly { readonly at: string; readonly step: 1 | -1; readonly iso3: string }[];
};

type RawGroup = {
  readonly id: string;
  readonly name: string;
  readonly members: string;
  readonly phrases: string;
  readonly undefined?: boolean;
  readonly joined?: Readonly<Record<string, string | undefined>>;
  readonly left?: Readonly<Record<string, string | undefined>>;
};

const listOf = (text: string, mark: string): readonly string[] =>
  text.split(mark).filter((part) => part !== '');

const changesOf = (dated: RawGroup['joined'], step: 1 | -1): GroupEntry['changes'] =>
  Object.entries(dated ?? {}).flatMap(([at, codes]) =>
    listOf(codes ?? '', ' ').map((iso3) => ({ at, step, iso3 })),
  );

const ENTRIES: readonly GroupEntry[] = (areaGroups as readonly RawGroup[]).map((raw) => ({
  id: raw.id,
  name: raw.name,
  isUndefined: raw.undefined === true,
  phrases: listOf(raw.phrases, '|'),
  founders: listOf(raw.members, ' '),
  changes: [...changesOf(raw.joined, 1), ...changesOf(raw.left, -1)].sort((a, b) => (a.at < b.at ? -1 : 1)),
}));

const BY_ID = new Map(ENTRIES.map((entry) => [entry.id, entry]));

/** Groups that leave out the party they are set against, with that party. */
export const PARTED_GROUPS: ReadonlyMap<string, string> = new Map([['former_soviet_republics', 'RUS']]);

/** All groups of the list. */
export const AREA_GROUPS: readonly AreaGroup[] = ENTRIES;

/** The group of an id; undefined when the list has none. */
export const areaGroup = (id: string): AreaGroup | undefined => BY_ID.get(id);

/** Words that name a group, with the group's id. */
export const groupPhrases = (): readonly (readonly [phrase: string, id: string])[] =>
  ENTRIES.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.id] as const));

/**
 * Members on a day, ISO3, sorted. `date` is an ISO date, possibly partial (a year counts from its end: a member that
 * joined in May 2004 is in for 2004); null asks for the lists as they stand. Unknown ids have no members.
 */
export function groupMembers(id: string, date: string | null): readonly string[] {
  const entry = BY_ID.get(id);
  if (!entry) return [];
  const members = new Set(entry.founders);
  const until = date === null ? '9999' : `${date}\uffff`;
  for (const change of entry.changes) {
    if (change.at > until) break;
    if (change.step === 1) members.add(change.iso3);
    else members.delete(change.iso3);
  }
  return [...members].sort();
}

/** Who was in a group from when to when; null where the list names no day. A member that left and came back has two stays. */
export function groupChanges(id: string): readonly {
  readonly member: string;
  readonly from: string | null;
  readonly to: string | null;
}[] {
  const entry = BY_ID.get(id);
  if (!entry) return [];
  const stays = entry.founders.map((member) => ({
    member,
    from: null as string | null,
    to: null as string | null,
  }));
  for (const { at, step, iso3 } of entry.changes) {
    const open = stays.find(({ member, to }) => member === iso3 && to === null);
    if (step === 1 && open === undefined) stays.push({ member: iso3, from: at, to: null });
    else if (step === -1 && open !== undefined) open.to = at;
  }
  return stays;
}
