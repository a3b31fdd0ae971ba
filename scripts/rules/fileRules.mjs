/**
 * Rules about files rather than imports. Each answers what it found wrong in the files it is given and carries
 * files that break it, so that a slip in a pattern shows.
 * `paths` are all files of the repository, `files` those that are text.
 * @typedef {{ path: string, text: string }} TextFile
 * @typedef {{ name: string, breaks: readonly TextFile[],
 *   check: (file: TextFile, all: { paths: readonly string[], files: readonly TextFile[] }) => string | null }} FileRule
 */

const SOURCE_LINES = 400;
const TEST_LINES = 600;

const isSource = (path) => /\.(ts|tsx|mjs|cjs|css)$/.test(path);
const isTest = (path) => /\.test\.tsx?$|(^|\/)testing\/|^e2e\//.test(path);

/** Put together here so that this file keeps its own rules. */
const slash = '/';
const machineFolders = ['work', 'root', 'tmp'].join('|');
const machinePath = new RegExp(`(^|[\\s"'\`=(:,])${slash}(${machineFolders})${slash}`, 'm');
const registryHosts = new RegExp(
  [
    'npmjs\\.(org|com)',
    'yarnpkg\\.com',
    'pypi\\.org',
    'pythonhosted\\.org',
    'crates\\.io',
    'deb\\.debian\\.org',
  ].join('|'),
  'i',
);

const isDocument = (path) => /^(docs\/[^/]+|README|ARCHITECTURE)\.md$/.test(path);
/** A source named in code marks, or a page that is linked to. What is built (`dist/…`) and URLs are neither. */
const namedFile =
  /`(?!dist\/)([\w.@-]+(?:\/[\w.@-]+)*\.(?:ts|tsx|mjs|cjs|css))`|\]\((?!https?:)([\w./-]+)\)/g;

/** @type {readonly FileRule[]} */
export const fileRules = [
  {
    name: 'file-size',
    check({ path, text }) {
      if (!isSource(path)) return null;
      const lines = text.split('\n').length - 1;
      const limit = isTest(path) ? TEST_LINES : SOURCE_LINES;
      return lines > limit ? `${lines} lines, the limit is ${limit}` : null;
    },
    breaks: [
      { path: 'shared/a.ts', text: '\n'.repeat(SOURCE_LINES + 1) },
      { path: 'shared/a.test.ts', text: '\n'.repeat(TEST_LINES + 1) },
    ],
  },
  {
    name: 'no-grid-enterprise',
    check: ({ path, text }) =>
      path === 'package-lock.json' && text.includes('node_modules/ag-grid-enterprise')
        ? 'it is in the lockfile'
        : null,
    breaks: [{ path: 'package-lock.json', text: '"node_modules/ag-grid-enterprise": {}' }],
  },
  {
    // Whatever comes into the page or leaves it, the browser styles anew all that such a rule might be about: the whole window.
    name: 'no-style-asks-what-is-inside',
    check: ({ path, text }) =>
      path.endsWith('.css') && text.includes(':has(')
        ? 'a selector says :has(); give what it means a class'
        : null,
    breaks: [{ path: 'renderer/a.css', text: '.panel:has(> .note) { color: red; }' }],
  },
  {
    name: 'lockfile-names-no-host',
    check: ({ path, text }) =>
      path === 'package-lock.json' && text.includes('"resolved": "http')
        ? 'a package names the host it came from'
        : null,
    breaks: [{ path: 'package-lock.json', text: '"resolved": "https://host.example/a.tgz"' }],
  },
  {
    name: 'lockfile-complete',
    check: ({ path, text }) => (path === 'package-lock.json' ? missingOptional(JSON.parse(text)) : null),
    breaks: [
      {
        path: 'package-lock.json',
        text: '{"packages":{"node_modules/a":{"optionalDependencies":{"a-linux":"1.0.0"}}}}',
      },
    ],
  },
  {
    name: 'documents-name-files',
    check({ path, text }, { paths }) {
      if (!isDocument(path)) return null;
      const names = [...text.matchAll(namedFile)].map(([, source, page]) => source ?? page);
      const missing = names.find((name) => !paths.some((at) => `/${at}`.endsWith(`/${name}`)));
      return missing === undefined ? null : `it names ${missing}, which is not there`;
    },
    breaks: [
      { path: 'docs/a.md', text: 'see `reading/gone.ts`' },
      { path: 'README.md', text: 'see [that page](docs/gone.md)' },
    ],
  },
  {
    name: 'no-unused-dependency',
    check({ path, text }, { files }) {
      if (path !== 'package.json') return null;
      const sources = files.filter((file) => isSource(file.path));
      const unused = Object.keys(JSON.parse(text).dependencies ?? {}).find(
        (name) => !sources.some((file) => file.text.includes(`'${name}'`) || file.text.includes(`'${name}/`)),
      );
      return unused === undefined ? null : `nothing imports ${unused}`;
    },
    breaks: [{ path: 'package.json', text: '{"dependencies":{"left-over":"1.0.0"}}' }],
  },
  {
    name: 'no-machine-path',
    check: ({ text }) => machinePath.exec(text)?.[0].trim() ?? null,
    breaks: [{ path: 'docs/a.md', text: `see ${slash}work${slash}notes` }],
  },
  {
    name: 'no-registry-host',
    check: ({ text }) => registryHosts.exec(text)?.[0] ?? null,
    breaks: [{ path: 'docs/a.md', text: ['https://registry.npmjs', 'org'].join('.') }],
  },
];

/** npm ci refuses a lockfile in which a platform's optional package is left out. */
function missingOptional({ packages }) {
  for (const [path, { optionalDependencies = {}, peerDependenciesMeta = {} }] of Object.entries(packages)) {
    const missing = Object.keys(optionalDependencies).find(
      (name) => !peerDependenciesMeta[name] && !resolves(packages, path, name),
    );
    if (missing !== undefined) return `${path || 'the project'} wants ${missing}, which has no entry`;
  }
  return null;
}

function resolves(packages, from, name) {
  let folder = from;
  while (folder.includes('/node_modules/')) {
    if (packages[`${folder}/node_modules/${name}`]) return true;
    folder = folder.slice(0, folder.lastIndexOf('/node_modules/'));
  }
  return Boolean(packages[`${folder}/node_modules/${name}`] ?? packages[`node_modules/${name}`]);
}
