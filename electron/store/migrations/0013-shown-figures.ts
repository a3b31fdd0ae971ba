/**
 * The view `figure` says of every assertion whether its cell shows it (`is_chosen`: an analyst's choice, else the
 * default rule of shared/domain/figures/defaultChoice.ts, criterion by criterion) and whether an article links to the
 * cell (`is_linked`). Before, it knew only what an analyst had chosen.
 */
export const shownFigures = {
  version: 13,
  sql: `
DROP VIEW figure;
CREATE VIEW figure AS SELECT assertion.id AS id, series.id AS series_id, area, counterpart, flow, product, frequency,
  measure, period, value, value_real, reporter, status, currency, valuation, 'src' || source_id AS source_id, bound,
  assertion.id IS coalesce(
    (SELECT choice.assertion_id FROM choice WHERE choice.series_id = series.id AND choice.period = assertion.period),
    (SELECT other.id FROM assertion AS other
      WHERE other.series_id = series.id AND other.period = assertion.period AND other.value IS NOT NULL
      ORDER BY other.currency IS 'USD' DESC, other.reporter = series.area DESC, other.bound = 'exact' DESC,
        other.status = 'A' DESC, coalesce(other.currency, ''),
        coalesce(CAST(other.high AS REAL) - CAST(other.low AS REAL), 1.7976931348623157e308), other.id DESC
      LIMIT 1)) AS is_chosen,
  EXISTS (SELECT 1 FROM link_target WHERE link_target.series_id = series.id
    AND link_target.period = assertion.period) AS is_linked
  FROM assertion JOIN series ON series.id = assertion.series_id;
`,
} as const;
