import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for sockets, disks and clocks, so that two at once are worth it even on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Plain functions of plain data may share what they import.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/support/database-cluster.ts',
          setupFiles: 'tests/support/scratch-database.ts',
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
