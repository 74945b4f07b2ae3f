/** Whether `npm run hostile` asked for everything, rather than `npm test` for what fits into a minute. */
export const isLong = process.env['COUNTERPOINT_TEST_LENGTH'] === 'long';
