import { describe, expect, test } from 'vitest';
import { importText } from '../../strings/importText.ts';
import { NO_CHOICES, withColumnSaying, withoutColumns, withRole } from './importChoices.ts';

describe('what is said of one column of values', () => {
  test('is taken back without taking the column back', () => {
    const chosen = withRole(NO_CHOICES, 'Spalte A', 'value');
    const said = withColumnSaying(chosen, 'Spalte A', 'unit', ' million USD ');
    expect(said.value_columns).toEqual({ 'Spalte A': { unit: 'million USD' } });
    expect(withColumnSaying(said, 'Spalte A', 'unit', '').value_columns).toEqual({ 'Spalte A': {} });
  });

  test('is void under another header, and what names no column stays', () => {
    const said = withColumnSaying(
      {
        ...NO_CHOICES,
        constants: { unit: 'USD' },
        decimal: ',',
        header_lines: [3, 4],
        leave_out: ['Anteil'],
      },
      'Wert',
      'flow',
      'exports',
    );
    expect(withoutColumns({ ...said, columns: { area: 'Land' }, decimals: { Wert: ',' } })).toEqual({
      columns: {},
      constants: { unit: 'USD' },
      decimal: ',',
      header_lines: [3, 4],
      leave_out: [],
    });
  });
});

test('the window speaks to whoever decided, not of a mapping', () => {
  expect(importText.inOurWords('the mapping says so')).toBe('you say so');
  expect(importText.inOurWords('the mapping leaves it out')).toBe('you leave it out');
  expect(importText.inOurWords('The mapping takes counterpart from "A", and the table has "B".')).toBe(
    'You take “With” from "A", and the table has "B".',
  );
});
