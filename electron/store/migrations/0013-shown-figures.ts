/**
 * The view `figure` says of every assertion whether its cell shows it (`is_chosen`: an analyst's choice, else the
 * default rule of shared/domain/figures/defaultChoice.ts, criterion by criterion), whether an article links to the cell
 * (`is_linked`), and between which values the claim lies (`claim_low` and `claim_high`, open ends infinite, null without
 * a value; as shared/domain/figures/conflict.ts says). Before, it knew only what an analyst had chosen.
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
    AND link_target.period = assertion.period) AS is_linked,
  CASE WHEN value IS NULL THEN NULL WHEN bound IN ('less_than', 'at_most', 'nearly') THEN -9e999
    ELSE CAST(coalesce(low, value) AS REAL) END AS claim_low,
  CASE WHEN value IS NULL THEN NULL WHEN bound IN ('more_than', 'at_least') THEN 9e999
    ELSE CAST(coalesce(high, value) AS REAL) END AS claim_high
  FROM assertion JOIN series ON series.id = assertion.series_id;
`,
} as const;
