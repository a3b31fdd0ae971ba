/** Lists and tables with two measures of each member: "Brazil's sales came to 43 and its purchases to 42; Argentina's to 8 and 10". */
import { matchesOf } from '../../../lib/matches.ts';
import { conceptsOf } from '../facts/equivalents.ts';
import { tableColumns } from '../sentence/blockTables.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { namesIn } from '../sentence/namedValues.ts';
import { isAmount, isLike } from './listRosters.ts';
import { membersOf, type Raw } from './members.ts';
import type { Roster, Side } from './types.ts';

const FEWEST = 3;

export function sideRosters(sentence: ClaimSentence): readonly Roster[] {
  const { tagged, items } = sentence;
  const stops = matchesOf(tagged, /;|$/gu).map(({ index }) => index);
  const parts = stops.map((end, i) => ({ from: i === 0 ? 0 : (stops[i - 1] ?? 0) + 1, end }));
  if (parts.length < FEWEST) return [];
  const rows = parts.flatMap(({ from, end }) => {
    const own = items.filter((item) => item.at >= from && item.at < end && isAmount(item));
    const [one, other, more] = own;
    return one === undefined || other === undefined || more !== undefined || !isLike(one, other)
      ? []
      : [{ from, one, other }];
  });
  const [first] = rows;
  if (first === undefined || rows.length !== parts.length) return [];
  const heads = [
    conceptsOf(tagged.slice(first.from, first.one.at)),
    conceptsOf(tagged.slice(first.one.at + 1, first.other.at)),
  ] as const;
  const raws = rows.map(({ from, one, other }): Raw => {
    const label = labelOf(sentence, from, one);
    return {
      label,
      iso3: sentence.areas.find(({ text }) => label.includes(text))?.iso3 ?? null,
      from: null,
      value: null,
      way: null,
      sides: [
        { concepts: heads[0], item: one },
        { concepts: heads[1], item: other },
      ],
    };
  });
  return roster(sentence, raws, 'the list');
}

const labelOf = (sentence: ClaimSentence, from: number, item: Item): string => {
  const start = sentence.origins[from]?.start ?? sentence.start;
  const name = namesIn(sentence).find(({ start: at }) => at >= start && at < item.mention.start);
  return name?.text ?? sentence.tagged.slice(from, item.at).trim();
};

function roster(sentence: ClaimSentence, raws: readonly Raw[], told: string): readonly Roster[] {
  const members = membersOf(raws);
  return members === null
    ? []
    : [
        {
          members,
          concepts: conceptsOf(sentence.text),
          first: sentence.order,
          last: sentence.order,
          block: sentence.block.id,
          start: sentence.start,
          end: sentence.end,
          kind: 'list',
          told,
        },
      ];
}

/** A table's columns of one unit, all of each row. */
export function tableSides(sentences: readonly ClaimSentence[]): readonly Roster[] {
  const columns = tableColumns(sentences);
  const [first] = columns;
  if (first === undefined || columns.length < 2 || first.rows.length < FEWEST) return [];
  const raws = first.rows.map(({ name }): Raw => {
    const sides = columns.flatMap(({ head, rows }): readonly Side[] => {
      const item = rows.find((row) => row.name === name)?.cell.item;
      return item === undefined || head === null ? [] : [{ concepts: conceptsOf(head.text), item }];
    });
    return { label: name, iso3: null, from: null, value: null, way: null, sides };
  });
  const [cell] = first.rows;
  return cell === undefined
    ? []
    : roster(cell.cell.sentence, raws, 'the table').map((one) => ({ ...one, kind: 'table' as const }));
}
