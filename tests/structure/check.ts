// `npm run check:structure`: what neither the compiler nor the linter can see, file by file and all of them together.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pureFilesAreTested, testsMirrorSource } from './mirrors';
import { names } from './names';
import { fewClientComponents, noBarrels, noCommentedCode, reasonsForSilence, shortFiles } from './reading';
import { commandsWrite, endpointsOnly, noServerActions, schemasInTheDomain } from './writing';

const rules = [
  ...[names, testsMirrorSource, pureFilesAreTested],
  ...[shortFiles, noBarrels, fewClientComponents, noCommentedCode, reasonsForSilence],
  ...[commandsWrite, endpointsOnly, noServerActions, schemasInTheDomain],
];
const notOurs = ['node_modules', '.next', '.git', '.data', 'prisma/generated', 'components/ui/fonts', 'test-results'];

const files = new Map(filesBelow('.').map((file) => [file, readFileSync(file, 'utf8')]));
const faults = rules.flatMap((rule) => rule(files));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (notOurs.includes(name)) return [];
    if (entry.isDirectory()) return filesBelow(name);
    return entry.isFile() ? [name] : [];
  });
}
