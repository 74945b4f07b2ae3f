import { defineConfig } from '@playwright/test';

// Set by tests/run.js; fixed ones serve whoever calls Playwright directly. Tests that reword the first debate or add to it
// have servers of their own, so that the others find it as its files say it; and so have class discussions, since while
// one is open the first page asks for its code.
const ports = (process.env['COUNTERPOINT_TEST_PORTS'] ??= '24173 24174 24175 24176').split(' ');
const [reading, editing, contributing, discussing] = ports.map((port) => `http://127.0.0.1:${port}`);
const rewording = ['e2e/editing/**/*.spec.ts', 'e2e/live/**/*.spec.ts'];
const adding = ['e2e/contributing/**/*.spec.ts', 'hostile/**/*.spec.ts'];
const lessons = ['e2e/discussing/**/*.spec.ts'];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests',
  projects: [
    {
      name: 'reading',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: [...rewording, ...adding, ...lessons],
      use: { baseURL: reading },
    },
    { name: 'editing', testMatch: rewording, use: { baseURL: editing } },
    { name: 'contributing', testMatch: adding, use: { baseURL: contributing } },
    { name: 'discussing', testMatch: lessons, use: { baseURL: discussing } },
  ],
  outputDir: 'test-results/browser',
  globalSetup: './tests/support/e2e-server.ts',
  fullyParallel: true,
  // Where nobody looks on, what fails is tried once more, and said to be unsteady when it passes then.
  retries: process.env['CI'] === undefined ? 0 : 1,
  workers: 2,
  // A busy machine takes its time; what is wrong fails all the same.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
      // Chromium's sandbox does not work for root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
