import { describe, expect, test } from 'vitest';
import { parseWhere } from '#shared/domain/figures/where.ts';
import { readFilter, whereOf } from './figuresView.ts';

describe('the filter', () => {
  test('chips of one family widen each other, families and the typed text narrow', () => {
    const where = whereOf({
      typed: 'area = ARM or area = GEO',
      chips: [
        { family: 'flow', test: 'flow = exports' },
        { family: 'conflict', test: 'conflict = yes' },
        { family: 'flow', test: 'flow = imports' },
      ],
    });
    expect(where).toBe(
      '(area = ARM or area = GEO) and (flow = exports or flow = imports) and (conflict = yes)',
    );
    expect(parseWhere(where).ok).toBe(true);
    expect(whereOf({ typed: '', chips: [{ family: 'flow', test: 'flow = exports' }] })).toBe(
      'flow = exports',
    );
    expect(whereOf({ typed: ' ', chips: [] })).toBe('');
  });

  test('says what is wrong in words', () => {
    expect(readFilter('armenia').message).toBeNull();
    expect(readFilter('armenai').message).toContain('“armenai” is no area');
    expect(readFilter('value > ').message).toMatch(/Expected a value.*character 8/);
  });
});
