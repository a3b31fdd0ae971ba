/** The tables an operation may change; the history itself is not among them. */
export const CONTENT_TABLES = [
  'source',
  'document',
  'block',
  'mention',
  'citation',
  'ledger_token',
  'area',
  'area_member',
  'series',
  'assertion',
  'choice',
  'link',
  'link_target',
  'note',
  'chart',
  'pack_spec',
  'pack_issue',
  'decision',
  'citation_source',
  'anchor_place',
  'threshold',
  'scenario',
  'import_file',
  'import_place',
  'import_profile',
  'issued_pack',
  'reading_habit',
  'claim_decision',
  'signal',
  'cell_comment',
  'rate',
  'calculated_series',
  'note_seen',
  'grid_view',
  'row_comment',
  'block_link',
  're_export_answer',
] as const;

export type ContentTable = (typeof CONTENT_TABLES)[number];

/** Throws for a table that no operation may change: its name would go into SQL. */
export function assertTable(table: string): asserts table is ContentTable {
  if (!(CONTENT_TABLES as readonly string[]).includes(table)) throw new Error(`No content table: ${table}`);
}
