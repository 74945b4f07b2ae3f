import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { administer } from './database-cluster';

/** Every test file gets a migrated, empty database of its own; DATABASE_URL names it, as in production. */
const clusterUrl = inject('clusterUrl');
const name = `scratch_${randomBytes(6).toString('hex')}`;
await administer(clusterUrl, `CREATE DATABASE ${name} TEMPLATE counterpoint`);
process.env['DATABASE_URL'] = clusterUrl.replace('/counterpoint?', `/${name}?`);

process.env['COUNTERPOINT_SECRET'] = 'the secret of a server under test';

afterAll(() => administer(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
