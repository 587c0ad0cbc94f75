// One subscriber is one, however the address is written, and two are two.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }))
const groups = (many: number) => fc.array(group, { minLength: many, maxLength: many })

type Way = {
  readonly from: number
  readonly many: number
  readonly padded: boolean
  readonly upper: boolean
  readonly dotted: boolean
  readonly zone: string
}
const way: fc.Arbitrary<Way> = fc.record({
  from: fc.nat(7),
  many: fc.nat(8),
  padded: fc.boolean(),
  upper: fc.boolean(),
  dotted: fc.boolean(),
  zone: fc.constantFrom('', '%eth0'),
})

const written = (all: readonly number[], { from, many, padded, upper, dotted, zone }: Way): string => {
  const parts = all.map((one) => one.toString(16).padStart(padded ? 4 : 0, '0'))
  const [high = 0, low = 0] = all.slice(-2)
  const zeros = all.slice(from, from + many)
  const shortens = zeros.length > 0 && zeros.every((one) => one === 0)
  if (dotted && (!shortens || from + zeros.length <= 6))
    parts.splice(6, 2, [high >> 8, high & 255, low >> 8, low & 255].join('.'))
  const text = shortens
    ? `${parts.slice(0, from).join(':')}::${parts.slice(from + zeros.length).join(':')}`
    : parts.join(':')
  return (upper ? text.toUpperCase() : text) + zone
}

const isMapped = (all: readonly number[]): boolean =>
  all[5] === 0xffff && all.slice(0, 5).every((one) => one === 0)

test('two addresses of IPv6 are counted as one if, and only if, their first four groups are the same', () => {
  fc.assert(
    fc.property(
      groups(4),
      groups(4),
      groups(4),
      groups(4),
      way,
      way,
      (net, one, other, rest, wayOf, wayOfOther) => {
        const [here, there, elsewhere] = [
          [...net, ...one],
          [...net, ...rest],
          [...other, ...rest],
        ]
        fc.pre(![here, there, elsewhere].some(isMapped))
        const network = networkOf(written(here, wayOf))
        expect(networkOf(written(there, wayOfOther))).toBe(network)
        expect(networkOf(written(elsewhere, wayOfOther)) === network).toBe(net.join() === other.join())
      },
    ),
    { numRuns: 1000 },
  )
})

test('an address of IPv4 is counted whole, also where IPv6 writes it', () => {
  fc.assert(
    fc.property(fc.ipV4(), way, (address, wayOf) => {
      expect(networkOf(address)).toBe(address)
      expect(networkOf(`::ffff:${address}`)).toBe(address)
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
      expect(networkOf(written([0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d], wayOf))).toBe(address)
    }),
  )
})

test.each([
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['2001:DB8::a:b:c:d', '2001:db8:0:0::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['', ''],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network))
