/**
 * Who may import whom: app → components → lib/<noun> → live, people → db. Imports of types count, unless a rule says
 * otherwise. Every rule is seen to bite in tests/unit/rules/imports.test.ts.
 */

/** From the bottom up: a noun imports those of lower ranks, and no other of its own. */
const ranks = [
  ['spaces'],
  ['extraction'],
  ['debates'],
  ['sources'],
  ['annotations', 'origins'],
  ['standings'],
  ['cards'],
  ['links'],
  ['ratings', 'checks'],
  ['undo', 'proposals'],
  ['review'],
  ['boards'],
  ['discussions'],
  ['openings', 'participants', 'ballots'],
  ['assignments', 'moderation'],
  ['reports'],
  ['screens'],
  ['filters'],
  ['search', 'graph', 'analysis', 'exchange', 'web-annotations'],
  ['history'],
  ['contributions', 'briefings'],
  ['erasures'],
];

const anyOf = (/** @type {readonly string[]} */ names) => `(${names.join('|')})`;
const noun = `^lib/${anyOf(ranks.flat())}/`;
const source = '^(app|components|lib|prisma/seed)/';

/** Plain functions of plain data. The two loose files count, so that what is pure imports only what is pure. */
const pure = [`${noun}(?!(queries|commands)\\.ts$)`, '^lib/(id|outcome)\\.ts$'];

/** Packages that are themselves plain functions of plain data: one checks shapes, the others read documents, or write them. */
const purePackages = '^node_modules/(zod|mdast-util-from-markdown|@mozilla/readability|linkedom|unpdf|mammoth|docx)/';

const atRunTime = { dependencyTypesNot: ['type-only'] };

/** Everything of lib that may ask or change the database. */
const nextToDatabase = [
  '(^|/)(queries|commands)\\.ts$',
  '^lib/(db|people|server)/',
  '^lib/live/log\\.ts$',
  '^prisma/seed/',
  '^tests/(support|integration|bench|faults)/',
];

const rankRules = ranks.map((names, rank) => ({
  name: `rank-of-${names.join('-')}`,
  comment: `${names.join(', ')}: only lower ranks, and not each other.`,
  severity: 'error',
  from: { path: `^lib/${anyOf(names)}/` },
  to: { path: `^lib/${anyOf(ranks.slice(rank).flat())}/`, pathNot: '^lib/$1/' },
}));

const layerRules = [
  {
    name: 'nothing-imports-app',
    comment: 'Routes are where requests arrive; what two routes share is a component or belongs to the domain.',
    from: { pathNot: '^(app|tests)/' },
    to: { path: '^app/' },
  },
  {
    name: 'app-asks-the-domain',
    comment: 'A page or route composes components and asks queries; it does not reach below them.',
    from: { path: '^app/' },
    to: { path: ['^lib/(db|live|server|env)', '^prisma/'] },
  },
  {
    name: 'components-show',
    comment: 'A component gets what it shows handed down. Of lib it uses pure files, and types of any other.',
    from: { path: '^components/' },
    to: { path: ['^lib/', '^prisma/'], pathNot: pure, ...atRunTime },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'components/ui is what any site could use.',
    from: { path: '^components/ui/' },
    to: { path: ['^lib/', '^components/(?!ui/)'] },
  },
  {
    name: 'lib-draws-nothing',
    comment: 'The domain does not know how it is shown.',
    from: { path: '^lib/' },
    to: { path: '^components/' },
  },
  {
    name: 'nouns-stand-below-http',
    comment: 'The domain knows neither requests nor processes.',
    from: { path: noun },
    to: { path: '^lib/(http|server|env)' },
  },
  {
    name: 'foundations-know-no-nouns',
    comment: 'What lies under all nouns knows none. Pages’ addresses and the API’s description are about nouns.',
    from: {
      path: '^lib/(db|live|people|http|id|outcome|thread|env)',
      pathNot: '^lib/http/(requested|requested-map|requested-briefing|openapi)\\.ts$',
    },
    to: { path: [noun, '^lib/server/'] },
  },
  {
    name: 'database-at-the-bottom',
    from: { path: '^lib/db/' },
    to: { path: '^lib/', pathNot: '^lib/db/' },
  },
  {
    name: 'database-for-queries-and-commands',
    comment: 'Reads go through queries.ts and writes through commands.ts, so that both ask what the viewer may.',
    from: { pathNot: nextToDatabase },
    to: { path: '^lib/db/' },
  },
  {
    name: 'generated-client-for-the-database',
    comment: 'lib/db is the one place that knows what Prisma makes.',
    from: { pathNot: ['^lib/db/', '^prisma/generated/'] },
    to: { path: '^prisma/generated/' },
  },
  {
    name: 'processes-on-top',
    comment: 'lib/server starts everything else, so nothing else may need it.',
    from: { path: source, pathNot: '^lib/server/' },
    to: { path: '^lib/server/' },
  },
];

/**
 * What is pure imports only what is pure, so by induction no pure file reaches a database, a framework or Node.js.
 * (dependency-cruiser’s own `reachable` would follow imports of types too, and those are gone at run time.)
 */
const purityRules = [
  {
    name: 'pure-files-import-pure-files',
    comment: 'Plain functions of plain data run anywhere and are tested without anything.',
    from: { path: pure, pathNot: '^lib/(exchange/stable-id|extraction/archive)\\.ts$' },
    to: { pathNot: [...pure, purePackages], ...atRunTime },
  },
  {
    name: 'stable-ids-need-a-hash',
    comment: 'The one exception: SHA-1 at once, which browsers offer only later and only on secure pages.',
    from: { path: '^lib/exchange/stable-id\\.ts$' },
    to: { pathNot: [...pure, '^(node:)?crypto$'], ...atRunTime },
  },
  {
    name: 'packed-files-need-unpacking',
    comment: 'Bytes in, bytes out, and none of it waits: node:zlib at once, with a limit.',
    from: { path: '^lib/extraction/archive\\.ts$' },
    to: { pathNot: [...pure, '^(node:)?zlib$'], ...atRunTime },
  },
];

const hygieneRules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one, or miss a third. Types may point back.',
    from: {},
    to: { circular: true, viaOnly: atRunTime },
  },
  {
    name: 'no-orphans',
    comment: 'What nothing imports and what imports nothing does nothing.',
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '^[^/]+\\.(c?js|ts)$', '^\\.[^/]+$'] },
    to: {},
  },
  {
    name: 'everything-found',
    comment: 'A name that does not resolve is a slip, or a package that is not installed.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'source-without-tests',
    from: { pathNot: ['^tests/', '^[^/]+$'] },
    to: { path: '^tests/' },
  },
  {
    name: 'source-without-development-tools',
    comment: 'What runs is listed under dependencies.',
    from: { path: source },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
];

module.exports = {
  forbidden: [
    ...rankRules,
    ...[...layerRules, ...purityRules, ...hygieneRules].map((rule) => ({ severity: 'error', ...rule })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['^node_modules/', '^prisma/generated/'] },
    exclude: { path: ['^\\.next/', '\\.(css|woff2)$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
