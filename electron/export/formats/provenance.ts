/** provenance.json: what each number was derived and quoted from, as PROV-JSON; no times, since a pack has no clock. */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import { isNumberId, type PackModel } from '#shared/domain/packs/packModel.ts';

type Statements = Record<string, Record<string, unknown>>;

/** A name as a value; without its type it would be a text. */
const named = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });

export function provenanceText(model: PackModel): string {
  const entity: Statements = {};
  const wasDerivedFrom: Statements = {};
  let derivations = 0;
  const derive = (from: string, to: string, more: Record<string, unknown> = {}): void => {
    derivations++;
    wasDerivedFrom[`_:d${derivations}`] = {
      'prov:generatedEntity': from,
      'prov:usedEntity': to,
      ...more,
    };
  };
  for (const { id, title, url } of model.sources) {
    entity[`src:${id}`] = { 'prov:label': title, ...(url === null ? {} : { 'prov:atLocation': url }) };
  }
  for (const { id, title } of model.documents) entity[`doc:${id}`] = { 'prov:label': title };
  for (const figure of model.figures) {
    entity[`fig:${figure.id}`] = { 'prov:label': figure.cell, 'prov:value': figure.valueAsStated };
    derive(`fig:${figure.id}`, `src:${figure.source}`);
  }
  for (const number of model.numbers) {
    entity[`num:${number.id}`] = { 'prov:label': number.label, 'prov:value': number.text };
    for (const input of number.inputs) {
      const used = isNumberId(input) ? `num:${input}` : `fig:${input}`;
      derive(`num:${number.id}`, used, { 'attest:computation': number.expression });
    }
    if (number.document === null) continue;
    // PROV-JSON knows a quotation as a kind of derivation.
    derive(`num:${number.id}`, `doc:${number.document}`, {
      'prov:type': named('prov:Quotation'),
      'attest:locator': number.locator ?? '',
    });
  }
  const space = `urn:attest:${model.stateSha256}`;
  return readableJson({
    prefix: {
      prov: 'http://www.w3.org/ns/prov#',
      attest: 'urn:attest:terms#',
      num: `${space}#number-`,
      fig: `${space}#figure-`,
      src: `${space}#source-`,
      doc: `${space}#document-`,
    },
    entity,
    agent: { 'attest:app': { 'prov:type': named('prov:SoftwareAgent'), 'prov:label': model.app } },
    activity: { 'attest:export': { 'prov:label': `${model.name} ${model.version}` } },
    wasAssociatedWith: {
      '_:a1': { 'prov:activity': 'attest:export', 'prov:agent': 'attest:app' },
    },
    wasDerivedFrom,
  });
}
