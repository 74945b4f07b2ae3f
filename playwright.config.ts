import { defineConfig } from '@playwright/test';

// Set by tests/run.js; a fixed one serves whoever calls Playwright directly.
const port = (process.env['COUNTERPOINT_TEST_PORT'] ??= '24173');
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'hostile/**/*.spec.ts'],
  outputDir: 'test-results/browser',
  globalSetup: './tests/support/e2e-server.ts',
  fullyParallel: true,
  workers: 2,
  // A busy machine takes its time; what is wrong fails all the same.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
      // Chromium's sandbox does not work for root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
