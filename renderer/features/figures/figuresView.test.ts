import { describe, expect, test } from 'vitest';
import { parseWhere } from '#shared/domain/figures/where/where.ts';
import { readFilter, whereOf } from './figuresView.ts';

const none = { typed: '', chips: [], filters: {}, frequency: 'A' } as const;

describe('the filter', () => {
  test('chips of one family widen each other, families and the typed text narrow', () => {
    const where = whereOf({
      typed: 'area = ARM or area = GEO',
      chips: [
        { family: 'flow', test: 'flow = exports' },
        { family: 'conflict', test: 'conflict = yes' },
        { family: 'flow', test: 'flow = imports' },
      ],
      filters: {},
      frequency: 'A',
    });
    expect(where).toBe(
      '(area = ARM or area = GEO) and (flow = exports or flow = imports) and (conflict = yes)',
    );
    expect(parseWhere(where).ok).toBe(true);
    expect(whereOf({ ...none, chips: [{ family: 'flow', test: 'flow = exports' }] })).toBe('flow = exports');
    expect(whereOf({ ...none, typed: ' ' })).toBe('');
  });

  test('the filter row narrows further; what belongs to another frequency waits', () => {
    const filters = { areaName: 'stan', '2024': '>5bn', '2024-Q1': 'conflict' };
    expect(whereOf({ ...none, typed: 'exports', filters })).toBe(
      '(flow = exports) and (row(period = 2024 and chosen = yes and value > 5000000000)) and (area ~ "stan")',
    );
    expect(whereOf({ ...none, filters: { '2024-Q1': 'conflict' }, frequency: 'Q' })).toBe(
      'row(period = 2024-Q1 and conflict = yes)',
    );
  });

  test('says what is wrong in words', () => {
    expect(readFilter('armenia').message).toBeNull();
    expect(readFilter('armenai').message).toContain('“armenai” is no area');
    expect(readFilter('value > ').message).toMatch(/Expected a value.*character 8/);
  });
});
