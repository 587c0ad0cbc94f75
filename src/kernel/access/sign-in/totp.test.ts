// Codes against the tables of the standards themselves.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base32, codeAt, findStep, makeTotpSecret, stepOf, totpAddress } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238, appendix B: at %d the code is %s', (seconds, code) => {
  expect(codeAt(secret, stepOf(new Date(seconds * 1000)), 8)).toBe(code)
})

test.each(
  ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
    .entries()
    .toArray(),
)('RFC 4226, appendix D: counter %d gives %s', (counter, code) => expect(codeAt(secret, counter)).toBe(code))

test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648, §10: %s is %s', (plain, coded) => expect(base32(Buffer.from(plain))).toBe(coded))

test('a code is known in its own thirty seconds and one step to either side, with blanks as people type them; no further', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }),
      fc.integer({ min: -4, max: 4 }),
      (seconds, off) => {
        const own = makeTotpSecret()
        const at = new Date(seconds * 1000)
        const code = codeAt(own, stepOf(at) + off)
        const found = findStep(own, `${code.slice(0, 3)} ${code.slice(3)}`, at)
        // Two steps may have the same code by chance: one in a million.
        if (Math.abs(off) <= 1) expect(found).toBeDefined()
        else if (found !== undefined) expect(codeAt(own, found)).toBe(code)
      },
    ),
  )
})

test('the address that an app reads names the secret and the account', () => {
  const address = new URL(totpAddress(secret, 'quantri', 'Huyện Bạch Thông'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(address.searchParams.get('issuer')).toBe('Pháo Đài Huyện Bạch Thông')
  expect(address.href).not.toContain('+')
})
