/** ro-crate-metadata.json: the pack's files for research archives (RO-Crate 1.1). */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import type { TableFile } from './dataPackage.ts';

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  txt: 'text/plain',
};

export function roCrateText(model: PackModel, files: readonly TableFile[]): string {
  const parts = files.map(({ path, bytes, sha256 }) => ({
    '@id': path,
    '@type': 'File',
    name: path,
    contentSize: String(bytes),
    encodingFormat: MEDIA[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    identifier: `sha256:${sha256}`,
  }));
  return readableJson({
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: model.title,
        description: `${model.name}, version ${model.version}, as of ${model.asOf}. Made by ${model.app}.`,
        datePublished: model.asOf,
        license: { '@id': '#licences' },
        hasPart: parts.map((part) => ({ '@id': part['@id'] })),
      },
      {
        '@id': '#licences',
        '@type': 'CreativeWork',
        name: 'Licences of the sources',
        description: 'Each source’s own licence holds; data/sources.csv states them.',
      },
      ...parts,
    ],
  });
}
