/** annotations.jsonld: where in its articles each number stands, as W3C Web Annotations. */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackDocument, PackModel, PackNumber } from '#shared/domain/packs/packModel.ts';

export function annotationsText(model: PackModel): string {
  const items = model.numbers.flatMap((number) => {
    const document = model.documents.find(({ id }) => id === number.document);
    return document === undefined || number.quote === null
      ? []
      : [annotation(number, number.quote, document)];
  });
  return readableJson({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:attest:annotations:${model.stateSha256}`,
    type: 'AnnotationPage',
    items,
  });
}

function annotation(number: PackNumber, exact: string, document: PackDocument) {
  const place = document.quotes.find(({ text }) => text === exact);
  // Code points, as both the Web Annotation model and Attest count them.
  const position =
    place === undefined ? [] : [{ type: 'TextPositionSelector', start: place.start, end: place.end }];
  return {
    id: `urn:attest:annotation:${number.id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'TextualBody', format: 'text/plain', value: `${number.text}: ${number.label}` },
      { type: 'SpecificResource', source: `index.html#t-${number.id}`, purpose: 'linking' },
    ],
    target: {
      source: {
        id: `urn:attest:document:${document.id}`,
        type: 'Text',
        label: [document.title, document.publication, document.published].filter(Boolean).join(', '),
      },
      selector: [{ type: 'TextQuoteSelector', exact }, ...position],
    },
  };
}
