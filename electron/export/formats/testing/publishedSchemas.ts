/** JSON Schemas of the open formats a pack has, written from their published specifications. */
import type { Schema } from 'ajv';

const text = { type: 'string', minLength: 1 } as const;
const iri = { type: 'string', pattern: '^(?:[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+|[^\\s:]+)$' } as const;
const oneOrMany = (schema: Schema): Schema => ({
  anyOf: [schema, { type: 'array', minItems: 1, items: schema }],
});

/** W3C Web Annotation Data Model (Recommendation, 23 February 2017), sections 3, 4 and 5.2: an AnnotationPage. */
export const WEB_ANNOTATION: Schema = {
  $defs: {
    selector: {
      type: 'object',
      required: ['type'],
      oneOf: [
        {
          properties: {
            type: { const: 'TextQuoteSelector' },
            exact: text,
            prefix: { type: 'string' },
            suffix: { type: 'string' },
          },
          required: ['exact'],
        },
        {
          properties: {
            type: { const: 'TextPositionSelector' },
            start: { type: 'integer', minimum: 0 },
            end: { type: 'integer', minimum: 0 },
          },
          required: ['start', 'end'],
        },
      ],
    },
    resource: {
      type: 'object',
      required: ['id'],
      properties: { id: iri, type: oneOrMany(text), label: text, format: text, language: text },
      additionalProperties: false,
    },
    specific: {
      type: 'object',
      required: ['source'],
      properties: {
        id: iri,
        type: { const: 'SpecificResource' },
        source: { anyOf: [iri, { $ref: '#/$defs/resource' }] },
        selector: oneOrMany({ $ref: '#/$defs/selector' }),
        scope: oneOrMany(iri),
        purpose: { $ref: '#/$defs/motivation' },
      },
      additionalProperties: false,
    },
    textual: {
      type: 'object',
      required: ['type', 'value'],
      properties: {
        id: iri,
        type: { const: 'TextualBody' },
        value: text,
        format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
        language: text,
        purpose: { $ref: '#/$defs/motivation' },
      },
      additionalProperties: false,
    },
    motivation: {
      enum: [
        'assessing',
        'bookmarking',
        'classifying',
        'commenting',
        'describing',
        'editing',
        'highlighting',
        'identifying',
        'linking',
        'moderating',
        'questioning',
        'replying',
        'tagging',
      ],
    },
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
        id: iri,
        type: { const: 'Annotation' },
        motivation: oneOrMany({ $ref: '#/$defs/motivation' }),
        body: oneOrMany({ anyOf: [iri, { $ref: '#/$defs/textual' }, { $ref: '#/$defs/specific' }] }),
        target: oneOrMany({ anyOf: [iri, { $ref: '#/$defs/specific' }] }),
      },
      additionalProperties: false,
    },
  },
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationPage' },
    items: { type: 'array', minItems: 1, items: { $ref: '#/$defs/annotation' } },
  },
  additionalProperties: false,
};

const cslDate: Schema = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 3,
        prefixItems: [
          { type: 'integer' },
          { type: 'integer', minimum: 1, maximum: 12 },
          { type: 'integer', minimum: 1, maximum: 31 },
        ],
      },
    },
    raw: text,
    literal: text,
  },
  minProperties: 1,
  additionalProperties: false,
};

/** CSL 1.0.2, appendices III (types) and IV (variables), in its JSON form; the variables a source can fill. */
export const CSL_JSON: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      id: { type: ['string', 'number'] },
      type: {
        enum: [
          'article',
          'article-journal',
          'article-magazine',
          'article-newspaper',
          'bill',
          'book',
          'broadcast',
          'chapter',
          'classic',
          'collection',
          'dataset',
          'document',
          'entry',
          'entry-dictionary',
          'entry-encyclopedia',
          'event',
          'figure',
          'graphic',
          'hearing',
          'interview',
          'legal_case',
          'legislation',
          'manuscript',
          'map',
          'motion_picture',
          'musical_score',
          'pamphlet',
          'paper-conference',
          'patent',
          'performance',
          'periodical',
          'personal_communication',
          'post',
          'post-weblog',
          'regulation',
          'report',
          'review',
          'review-book',
          'software',
          'song',
          'speech',
          'standard',
          'thesis',
          'treaty',
          'webpage',
        ],
      },
      title: text,
      publisher: text,
      author: {
        type: 'array',
        items: {
          type: 'object',
          minProperties: 1,
          properties: { family: text, given: text, literal: text },
          additionalProperties: false,
        },
      },
      issued: cslDate,
      accessed: cslDate,
      URL: { type: 'string', format: 'uri' },
      note: text,
    },
    additionalProperties: false,
  },
};

const qualified = { type: 'string', pattern: '^(?:[A-Za-z_][\\w.-]*:)?[^\\s:]+$' } as const;
const literal: Schema = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    {
      type: 'object',
      required: ['$'],
      properties: { $: { type: 'string' }, type: qualified, lang: text },
      additionalProperties: false,
    },
  ],
};
/** Records by identifier, each an object of qualified names; a relation's roles are names of elements. */
const records = (roles: readonly string[], needed = roles): Schema => ({
  type: 'object',
  propertyNames: qualified,
  additionalProperties: {
    type: 'object',
    required: [...needed],
    properties: Object.fromEntries(roles.map((role) => [role, qualified])),
    propertyNames: qualified,
    additionalProperties: oneOrMany(literal),
  },
});

/** PROV-JSON (W3C member submission, 24 April 2013), sections 2 and 3: no other records stand at its top. */
export const PROV_JSON: Schema = {
  type: 'object',
  properties: {
    prefix: { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
    entity: records([]),
    activity: records([]),
    agent: records([]),
    wasGeneratedBy: records(['prov:entity', 'prov:activity'], ['prov:entity']),
    used: records(['prov:activity', 'prov:entity'], ['prov:activity']),
    wasDerivedFrom: records(['prov:generatedEntity', 'prov:usedEntity']),
    wasAttributedTo: records(['prov:entity', 'prov:agent']),
    wasAssociatedWith: records(['prov:activity', 'prov:agent'], ['prov:activity']),
    wasInfluencedBy: records(['prov:influencee', 'prov:influencer']),
    hadMember: records(['prov:collection', 'prov:entity']),
    bundle: { type: 'object' },
  },
  additionalProperties: false,
};

const reference: Schema = {
  type: 'object',
  required: ['@id'],
  properties: { '@id': iri },
  additionalProperties: false,
};

/** RO-Crate 1.1, sections "Metadata file", "Root data entity" and "Data entities". */
export const RO_CRATE: Schema = {
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://w3id.org/ro/crate/1.1/context' },
    '@graph': {
      type: 'array',
      items: {
        type: 'object',
        required: ['@id', '@type'],
        properties: { '@id': iri, '@type': oneOrMany(text) },
      },
      allOf: [
        {
          contains: {
            required: ['conformsTo', 'about'],
            properties: {
              '@id': { const: 'ro-crate-metadata.json' },
              '@type': { const: 'CreativeWork' },
              about: { const: { '@id': './' } },
              conformsTo: { const: { '@id': 'https://w3id.org/ro/crate/1.1' } },
            },
          },
          maxContains: 1,
        },
        {
          contains: {
            required: ['name', 'description', 'datePublished', 'license', 'hasPart'],
            properties: {
              '@id': { const: './' },
              '@type': { const: 'Dataset' },
              name: text,
              description: text,
              datePublished: { type: 'string', format: 'date' },
              license: reference,
              hasPart: { type: 'array', minItems: 1, items: reference },
            },
          },
          maxContains: 1,
        },
      ],
    },
  },
  additionalProperties: false,
};

const named = (...types: string[]): Schema => ({
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: types }, name: text, url: { type: 'string', format: 'uri' } },
  additionalProperties: false,
});

/** schema.org ClaimReview, with the properties that search engines require of one. */
export const CLAIM_REVIEW: Schema = {
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['@type', 'claimReviewed', 'reviewRating', 'author', 'datePublished', 'itemReviewed'],
        properties: {
          '@type': { const: 'ClaimReview' },
          url: { type: 'string', format: 'uri' },
          datePublished: { type: 'string', format: 'date' },
          author: named('Organization', 'Person'),
          claimReviewed: text,
          reviewBody: text,
          itemReviewed: {
            type: 'object',
            required: ['@type', 'appearance'],
            properties: {
              '@type': { const: 'Claim' },
              author: named('Organization', 'Person'),
              datePublished: { type: 'string', pattern: '^\\d{4}(?:-\\d{2}){0,2}$' },
              appearance: {
                type: 'object',
                required: ['@type'],
                properties: {
                  '@type': { const: 'Article' },
                  headline: text,
                  url: { type: 'string', format: 'uri' },
                  publisher: named('Organization'),
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          reviewRating: {
            type: 'object',
            required: ['@type', 'ratingValue', 'bestRating', 'worstRating', 'alternateName'],
            properties: {
              '@type': { const: 'Rating' },
              ratingValue: { type: 'number', minimum: 1, maximum: 3 },
              bestRating: { const: 3 },
              worstRating: { const: 1 },
              alternateName: { enum: ['holds', 'borderline', 'contradicted'] },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
