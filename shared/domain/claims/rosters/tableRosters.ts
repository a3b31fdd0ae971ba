/** Tables and lists of bullets as rosters: a column is an amount for each row, two columns of one measure are a pair. */
import { conceptsOf } from '../facts/equivalents.ts';
import { twoYears } from '../facts/tableRows.ts';
import { type TableColumn, tableColumns } from '../sentence/blockTables.ts';
import { bulletTables } from '../sentence/bulletTables.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { membersOf, type Raw, wayOfPair } from './members.ts';
import type { Roster } from './types.ts';

export function tableRosters(sentences: readonly ClaimSentence[]): readonly Roster[] {
  const columns = tableColumns(sentences);
  const tables = new Map<string, TableColumn[]>();
  for (const column of columns) {
    const key = /^table \d+/u.exec(column.rows[0]?.cell.sentence.block.locator ?? '')?.[0] ?? '';
    tables.set(key, [...(tables.get(key) ?? []), column]);
  }
  return [...tables.values()].flatMap((own): readonly Roster[] => {
    const years = twoYears(own);
    const pair =
      years === null
        ? null
        : rosterOf(
            own,
            years.to,
            years.to.rows.map(({ name, cell }) => {
              const from = years.from.rows.find((row) => row.name === name)?.cell.item ?? null;
              const way = from === null ? null : wayOfPair(from, cell.item);
              return { label: name, iso3: isoOf(cell.sentence, name), from, value: cell.item, way };
            }),
          );
    const singles = own.map((column) =>
      rosterOf(
        own,
        column,
        column.rows.map(({ name, cell }) => ({
          label: name,
          iso3: isoOf(cell.sentence, name),
          from: null,
          value: cell.item,
          way: null,
        })),
      ),
    );
    return [pair, ...singles].filter((one) => one !== null);
  });
}

const isoOf = ({ areas }: ClaimSentence, name: string): string | null =>
  areas.find(({ text }) => name.includes(text))?.iso3 ?? null;

function rosterOf(all: readonly TableColumn[], column: TableColumn, raws: readonly Raw[]): Roster | null {
  const members = membersOf(raws);
  const cells = all.flatMap(({ rows, head }) => [
    ...rows.map(({ cell }) => cell.sentence),
    ...(head === null ? [] : [head]),
  ]);
  const orders = cells.map(({ order }) => order);
  const [first] = column.rows;
  if (members === null || first === undefined || members.length < FEWEST) return null;
  return {
    members,
    concepts: conceptsOf(`${column.head?.text ?? ''} ${raws.map(({ label }) => label).join(' ')}`),
    first: Math.min(...orders),
    last: Math.max(...orders),
    block: first.cell.sentence.block.id,
    start: Math.min(...cells.map(({ start }) => start)),
    end: Math.max(...cells.map(({ end }) => end)),
    kind: 'table',
    told: 'the table',
  };
}

const FEWEST = 3;

export function bulletRosters(sentences: readonly ClaimSentence[]): readonly Roster[] {
  return bulletTables(sentences).flatMap(({ sentence, last, values }): readonly Roster[] => {
    const members = membersOf(
      values.map(({ name, item }) => ({
        label: name.text,
        iso3: name.iso3,
        from: null,
        value: item,
        way: null,
      })),
    );
    const end = sentences[last];
    if (members === null || members.length < FEWEST || end === undefined) return [];
    return [
      {
        members,
        concepts: conceptsOf(
          sentences
            .slice(sentence.order, last + 1)
            .map(({ text }) => text)
            .join(' '),
        ),
        first: sentence.order,
        last,
        block: sentence.block.id,
        start: sentence.start,
        end: end.end,
        kind: 'table',
        told: 'the lines of the list',
      },
    ];
  });
}
