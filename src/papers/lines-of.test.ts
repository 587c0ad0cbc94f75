// What an office types line by line: marks and numbers before a line go, what a line counts stays.
import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

test.each([
  ['- Rà soát\n+ Báo cáo\n• Trực chốt', ['Rà soát', 'Báo cáo', 'Trực chốt']],
  ['1. Rà soát\n2) Báo cáo', ['Rà soát', 'Báo cáo']],
  ['10.000 test cấp cho xã\n2.5 tấn hóa chất', ['10.000 test cấp cho xã', '2.5 tấn hóa chất']],
  ['\n   \n', []],
])('%j', (written, lines) => {
  expect(linesOf(written)).toEqual(lines)
})
