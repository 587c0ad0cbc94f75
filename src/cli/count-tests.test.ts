// Counting tests: whatever went wrong must not end as success, and what failed is named.

import { expect, test } from 'vitest'
import { countReport } from './count-tests.ts'
import { inRepository } from './repository.ts'

const passed = { status: 'passed', fullName: 'it adds', failureMessages: [] }
const broken = {
  status: 'failed',
  fullName: 'it takes',
  failureMessages: ['AssertionError: expected 1\n  to be 2'],
}
const file = {
  name: inRepository('src', 'a.test.ts'),
  status: 'passed',
  message: '',
  assertionResults: [passed],
}
const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, testResults: [file] }

test.each([
  ['all passed', report, 0, { passed: 5, failed: 0, skipped: 2, failures: [] }],
  [
    'a test failed',
    {
      ...report,
      numFailedTests: 1,
      testResults: [{ ...file, status: 'failed', assertionResults: [passed, broken] }],
    },
    1,
    {
      passed: 5,
      failed: 1,
      skipped: 2,
      failures: ['src/a.test.ts › it takes: AssertionError: expected 1 to be 2'],
    },
  ],
  [
    'a file did not load',
    {
      ...report,
      testResults: [{ ...file, status: 'failed', message: 'No such\nmodule', assertionResults: [] }],
    },
    1,
    { passed: 5, failed: 1, skipped: 2, failures: ['src/a.test.ts: No such module'] },
  ],
  [
    'an error outside any test',
    report,
    1,
    { passed: 5, failed: 1, skipped: 2, failures: ['an error outside any test'] },
  ],
  [
    'no report at all, even with exit code 0',
    undefined,
    0,
    { passed: 0, failed: 1, skipped: 0, failures: ['no report was written'] },
  ],
])('%s', (_name, given, code, wanted) => {
  expect(countReport(given, code)).toEqual(wanted)
})
