import type { Rule } from './rule';

const folders = {
  top: ['.ci', '.github', 'app', 'components', 'docs', 'lib', 'prisma', 'tests'],
  nouns: [
    ...['spaces', 'extraction', 'sources', 'debates', 'annotations', 'origins', 'standings', 'cards', 'links'],
    ...['ratings', 'checks', 'undo'],
    ...[
      'proposals',
      'review',
      'boards',
      'discussions',
      'openings',
      'participants',
      'ballots',
      'assignments',
      'moderation',
      'reports',
      'screens',
      'filters',
      'search',
      'graph',
      'analysis',
      'exchange',
      'web-annotations',
      'history',
      'contributions',
      'briefings',
      'erasures',
    ],
  ],
  foundations: ['db', 'http', 'live', 'people', 'server'],
  components: [
    ...[
      'analysis',
      'briefings',
      'cards',
      'contributions',
      'debates',
      'discussions',
      'editor',
      'graph',
      'history',
      'links',
      'live',
      'ratings',
      'checks',
    ],
    ...['reports', 'review', 'search', 'sources', 'ui'],
  ],
};
const looseFiles = ['env', 'id', 'outcome', 'thread'];

/** Names that say nothing about what is inside, and so end up holding everything. */
const dumpingGrounds =
  /^(utils?|helpers?|common|shared|misc|types|constants|functions|index|core|services?|managers?|loaders?|dto|models?)$/;

/** Every folder is one of a closed list, and no name is a dumping ground. */
export const names: Rule = (files) =>
  [...files.keys()].flatMap((file) => {
    const parts = file.split('/');
    const name = (parts.at(-1) ?? '').replace(/\..*$/, '');
    return [
      ...(parts.length > 1 && !folders.top.includes(parts[0] ?? '') ? [`${file}: no folder “${parts[0] ?? ''}”`] : []),
      ...(dumpingGrounds.test(name) ? [`${file}: “${name}” does not say what is inside`] : []),
      ...(parts[0] === 'lib' ? libFaults(file, parts) : []),
      ...(parts[0] === 'components' ? componentFaults(file, parts) : []),
    ];
  });

function libFaults(file: string, [, folder = '', ...rest]: readonly string[]): string[] {
  if (rest.length === 0) {
    return looseFiles.includes(folder.replace(/\.ts$/, '')) ? [] : [`${file}: belongs into a folder of lib`];
  }
  if (folders.foundations.includes(folder)) return [];
  if (!folders.nouns.includes(folder)) return [`${file}: “${folder}” is no noun of the domain`];
  if (rest.length > 1) return [`${file}: a noun’s folder has no folders`];
  return /^[a-z]+(-[a-z]+)*\.ts$/.test(rest[0] ?? '') ? [] : [`${file}: a noun’s files are named like tally.ts`];
}

function componentFaults(file: string, [, folder = '', ...rest]: readonly string[]): string[] {
  if (!folders.components.includes(folder)) return [`${file}: “${folder}” is no folder of components`];
  if (rest.length > 1) return [`${file}: folders of components have no folders`];
  return /^[a-z]+(-[a-z]+)*\.(tsx?|module\.css)$/.test(rest[0] ?? '') ? [] : [`${file}: a name like count-line.tsx`];
}
