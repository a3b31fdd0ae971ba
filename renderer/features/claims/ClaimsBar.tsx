import { Fragment, type ReactNode } from 'react';
import { CLAIM_FORMS, VERDICTS } from '#shared/domain/claims/types.ts';
import { areaName } from '#shared/domain/figures/areaNames.ts';
import type { AuditView } from '#shared/ipc/claimShapes.ts';
import { openPanel } from '../../app/selection.ts';
import { Select } from '../../components/Select.tsx';
import { claimsText as words } from '../../strings/claimsText.ts';
import { type ClaimFilter, EVERYTHING, isNarrowed, verdictCounts } from './claimFilter.ts';
import { listDocument, narrow, setClaimMode } from './claimsState.ts';

/** Of which article, of which verdict, of what form, against what, about which area, in which words. */
export function ClaimsBar({
  view,
  filter,
  documents,
  someFit,
}: {
  view: AuditView;
  filter: ClaimFilter;
  documents: readonly { readonly id: string; readonly title: string }[];
  /** Where nothing fits, the list says so, and how to see all again. */
  someFit: boolean;
}): ReactNode {
  const counts = verdictCounts(view, filter);
  const forms = CLAIM_FORMS.filter((form) => view.claims.some((claim) => claim.form === form));
  const areas = [...new Set(view.claims.flatMap((claim) => claim.areas))]
    .map((code) => ({ code, name: areaName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section className="claims-bar" aria-label={words.filters}>
      <div className="claims-verdicts">
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={`button verdict-filter is-${verdict}`}
            aria-pressed={filter.verdict === verdict}
            onClick={() => narrow({ verdict: filter.verdict === verdict ? null : verdict })}
          >
            <span aria-hidden="true">{words.sign[verdict]}</span> {words.verdicts(verdict, counts[verdict])}
          </button>
        ))}
      </div>
      <div className="claims-filters">
        <Choice
          label={words.form}
          any={words.anyForm}
          value={filter.form}
          options={forms.map((form) => [form, words.forms[form]] as const)}
          onChange={(form) => narrow({ form })}
        />
        <Choice
          label={words.basis}
          any={words.anyBasis}
          value={filter.basis}
          options={(['article', 'figures'] as const).map((basis) => [basis, words.bases[basis]] as const)}
          onChange={(basis) => narrow({ basis })}
        />
        <Choice
          label={words.area}
          any={words.anyArea}
          value={filter.area}
          options={areas.map(({ code, name }) => [code, name] as const)}
          onChange={(area) => narrow({ area })}
        />
        <input
          className="field"
          type="search"
          data-claim-words
          aria-label={words.words}
          placeholder={words.wordsHint}
          value={filter.words}
          onChange={(event) => narrow({ words: event.currentTarget.value })}
        />
      </div>
      <div className="claims-tools">
        {documents.length > 1 && (
          <Select
            aria-label={words.document}
            value={view.documentId}
            options={documents.map(({ id, title }) => [id, title] as const)}
            onChoose={listDocument}
          />
        )}
        <button type="button" className="button" onClick={() => setClaimMode('add')}>
          {words.decide.add} <span className="keys">N</span>
        </button>
        <button
          type="button"
          className="button"
          title={words.threshold.title}
          onClick={() => openPanel('thresholds')}
        >
          {words.threshold.short}
        </button>
        {isNarrowed(filter) && someFit && (
          <button type="button" className="button quiet" onClick={() => narrow(EVERYTHING)}>
            {words.showAll}
          </button>
        )}
        <span className="quiet-text claims-keys">
          {words.keys.map((key, at) => (
            <Fragment key={key}>
              {at > 0 && ' '}
              <span className="unbroken">{at > 0 ? `· ${key}` : key}</span>
            </Fragment>
          ))}
        </span>
      </div>
    </section>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly any: string;
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T | null) => void;
}): ReactNode {
  return (
    <Select
      aria-label={props.label}
      title={props.label}
      value={props.value}
      options={[[null, props.any], ...props.options]}
      onChoose={props.onChange}
    />
  );
}
