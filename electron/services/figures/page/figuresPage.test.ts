import { beforeEach, describe, expect, test } from 'vitest';
import { undo } from '../../../store/history.ts';
import { formatId } from '../../ids.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { ANALYST, at, emptyWorkspace } from '../../testing/testWorkspace.ts';
import { fillFigures } from '../edits/figureEdits.ts';
import { type FewFigures, fewFigures } from '../testing/fewFigures.ts';
import { figureFacets, figuresCells, figuresPage, figuresPosition } from './figuresPage.ts';

let context: ServiceContext;
let layOut: FewFigures['layOut'];
let row: FewFigures['row'];
let say: FewFigures['say'];

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  ({ layOut, row, say } = fewFigures(context));
  return workspace.remove;
});

const view = { where: '', sort: null, frequency: 'A' } as const;
const rowsOf = (more: Partial<Parameters<typeof figuresPage>[1]> = {}) =>
  figuresPage(context, { ...view, offset: 0, limit: 1000, ...more }).rows.map(
    ({ areaName, counterpartName, flow }) => `${areaName}-${counterpartName} ${flow}`,
  );

describe('a page of the grid', () => {
  test('is in the order of names, flows as a balance is read', () => {
    layOut();
    row('LTU', 'RUS', 'exports');
    expect(rowsOf()).toEqual([
      'Armenia-Russia exports',
      'Armenia-Russia imports',
      'Armenia-Russia turnover',
      'Latvia-Russia exports',
      'Lithuania-Russia exports',
      'South Caucasus-Russia turnover',
    ]);
  });

  test('holds the cells of the periods that are asked for, and no others; what is left out is had by itself', () => {
    const { exports, turnover } = layOut();
    say(exports, '2022', '2 bn');
    const page = (cells?: 'first' | string[]) =>
      figuresPage(context, { ...view, offset: 0, limit: 1000, ...(cells !== undefined && { cells }) });
    const whole = page();
    expect(page('first')).toEqual(whole);
    const part = page(['2024']);
    expect(part.periods).toEqual(['2022', '2023', '2024']);
    expect(part.rows.map(({ cells, ...rest }) => rest)).toEqual(whole.rows.map(({ cells, ...rest }) => rest));
    for (const [at, { cells }] of part.rows.entries()) {
      const { '2024': expected } = whole.rows[at]?.cells ?? {};
      expect(cells).toEqual(expected === undefined ? {} : { '2024': expected });
    }
    const [one, two] = figuresCells(context, {
      frequency: 'A',
      seriesIds: [exports, turnover],
      periods: ['2022', '2023'],
    });
    const cellOf = (seriesId: string, period: string) =>
      whole.rows.find((found) => found.seriesId === seriesId)?.cells[period];
    expect(one?.cells).toEqual({ '2022': cellOf(exports, '2022') });
    expect(two?.cells).toEqual({ '2022': cellOf(turnover, '2022') });
    expect(cellOf(turnover, '2022')?.missing).toEqual(['imports']);
  });

  test('a filter keeps derived rows and empty rows that fit', () => {
    layOut();
    expect(rowsOf({ where: 'flow = turnover' })).toEqual([
      'Armenia-Russia turnover',
      'South Caucasus-Russia turnover',
    ]);
    expect(rowsOf({ where: 'flow = turnover and period = 2024 and value > 11bn' })).toHaveLength(2);
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
    expect(rowsOf({ where: 'currency = EUR' })).toEqual(['Latvia-Russia exports']);
    row('GEO', 'CHN', 'exports');
    expect(rowsOf({ where: 'counterpart = China' })).toEqual(['Georgia-China exports']);
    expect(rowsOf({ where: 'period >= 2020 and counterpart = China' })).toEqual([]);
    expect(() => rowsOf({ where: 'area ?? ARM' })).toThrow(/no meaning|Expected/);
  });

  test('a filter keeps what one step of the history wrote, alone or as one of several', () => {
    layOut();
    const seriesId = row('GEO', 'CHN', 'exports');
    const step = (): string =>
      formatId(
        'operation',
        context.store.db.prepare('SELECT max(id) FROM operation').pluck().get() as number,
      );
    say(seriesId, '2024', '2 bn');
    const one = step();
    expect(rowsOf({ where: `step = ${one}` })).toEqual(['Georgia-China exports']);
    expect(rowsOf({ where: `step = ${one} and period = 2023` })).toEqual([]);
    const series = [row('GEO', 'RUS', 'exports'), row('GEO', 'RUS', 'imports')];
    fillFigures(context, {
      cells: series.map((each) => ({ seriesId: each, period: '2024' })),
      text: '3 bn',
      sourceId: 'src1',
    });
    expect(rowsOf({ where: `step = ${step()}` })).toEqual([
      'Georgia-Russia exports',
      'Georgia-Russia imports',
    ]);
    undo(context.store, ANALYST, at);
    expect(rowsOf({ where: `step = ${one}` })).toEqual(['Georgia-China exports']);
    for (const wrong of ['step = 12', 'step > op12', 'step ~ /op1/'])
      expect(() => rowsOf({ where: wrong })).toThrow(/step/);
  });

  test('a filter finds areas by a part of their name or a pattern, and sources by their title', () => {
    layOut();
    expect(rowsOf({ where: 'area ~ atvi' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'area ~ atvi and source ~ src1' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'area ~ /^(latv|esto)/' })).toEqual(['Latvia-Russia exports']);
    expect(rowsOf({ where: 'flow ~ /^TURN/' })).toEqual(rowsOf({ where: 'flow = turnover' }));
    expect(rowsOf({ where: 'source ~ "no such title"' })).toEqual([]);
  });

  test('one period of a row may be asked about beside another, stated or derived', () => {
    const { turnover: derived } = layOut();
    const turnover = rowsOf({ where: 'flow = turnover and period = 2024 and value = 11bn..13bn' });
    expect(turnover).toHaveLength(2);
    expect(rowsOf({ where: 'row(flow = turnover) and row(period = 2024 and value = 11bn..13bn)' })).toEqual(
      turnover,
    );
    say(derived, '2023', '20 bn');
    expect(
      rowsOf({ where: 'row(period = 2024 and value = 12bn) and row(period = 2023 and value = 20bn)' }),
    ).toEqual(turnover);
    expect(rowsOf({ where: 'row(period = 2024 and value > 13bn) and row(flow = turnover)' })).toEqual([]);
    expect(
      rowsOf({ where: 'row(period = 2023 and value = 20bn) or row(period = 2024 and value = 12bn)' }),
    ).toEqual(turnover);
    const others = rowsOf({ where: 'flow = turnover and not row(area = ARM)' });
    expect(others).toHaveLength(1);
    expect(turnover).toContain(others[0]);
  });

  test('a figure that changes a derived one changes what a filter finds', () => {
    const { exports } = layOut();
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
    say(exports, '2024', '8 bn');
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toHaveLength(2);
    undo(context.store, ANALYST, at);
    expect(rowsOf({ where: 'flow = turnover and value > 13bn' })).toEqual([]);
  });

  test('sorts by what a period shows: derived values too, dollars before other money, empty cells last', () => {
    const { latvia } = layOut();
    say(latvia, '2024', '€90 bn');
    row('LTU', 'RUS', 'exports');
    const sorted = (descending: boolean) => rowsOf({ sort: { column: '2024', descending } });
    expect(sorted(true)).toEqual([
      'Armenia-Russia turnover',
      'South Caucasus-Russia turnover',
      'Armenia-Russia imports',
      'Armenia-Russia exports',
      'Latvia-Russia exports',
      'Lithuania-Russia exports',
    ]);
    expect(sorted(false).at(0)).toBe('Armenia-Russia exports');
    expect(sorted(false).at(-1)).toBe('Lithuania-Russia exports');
    expect(rowsOf({ sort: { column: 'areaName', descending: true } })[0]).toContain('South Caucasus');
  });

  test('says where a row stands, also on another page, and that a filter leaves it out', () => {
    const { latvia } = layOut();
    const page = figuresPage(context, { ...view, offset: 0, limit: 1000 });
    const place = (where: string) => figuresPosition(context, { ...view, where, seriesId: latvia });
    expect(page.rows[place('').row ?? -1]?.seriesId).toBe(latvia);
    expect(place('area = ARM')).toEqual({ row: null, frequency: 'A' });
    expect(figuresPosition(context, { ...view, frequency: 'Q', seriesId: latvia })).toEqual({
      row: null,
      frequency: 'A',
    });
    expect(() => figuresPosition(context, { ...view, seriesId: 'ser999' })).toThrow(/no series/);
  });

  test('offers only frequencies, counterparts and flows that there are', () => {
    layOut();
    expect(figureFacets(context)).toEqual({
      frequencies: [{ code: 'A', name: 'A', series: 5 }],
      counterparts: [{ code: 'RUS', name: 'Russia', series: 5 }],
      flows: [
        { code: 'exports', name: 'exports', series: 2 },
        { code: 'imports', name: 'imports', series: 1 },
        { code: 'turnover', name: 'turnover', series: 2 },
      ],
      products: 1,
      measures: 1,
    });
  });
});
