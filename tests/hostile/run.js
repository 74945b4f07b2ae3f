// `npm run hostile`: the long form of what `npm test` does with hostile input, every role and every page.

process.env['COUNTERPOINT_TEST_LENGTH'] = 'long';
process.argv.push('tests/integration/http', 'tests/integration/extraction', 'tests/hostile', 'tests/e2e/accessibility');
void import('../run.js');
