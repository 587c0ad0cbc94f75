// Counting tests: whatever went wrong must not end as success.

import { expect, test } from 'vitest'
import { countReport } from './count-tests.ts'

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

test.each([
  ['all passed', report, 0, { passed: 5, failed: 0, skipped: 2 }],
  ['tests failed', { ...report, numFailedTests: 3 }, 1, { passed: 5, failed: 3, skipped: 2 }],
  [
    'a file did not load',
    { ...report, testResults: [{ status: 'failed', assertionResults: [] }] },
    1,
    { passed: 5, failed: 1, skipped: 2 },
  ],
  ['an error outside any test', report, 1, { passed: 5, failed: 1, skipped: 2 }],
  ['no report at all, even with exit code 0', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_name, given, code, wanted) => {
  expect(countReport(given, code)).toEqual(wanted)
})
