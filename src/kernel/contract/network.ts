// By which name an address is counted: whoever has one IPv6 address has a whole /64 of them (RFC 4291, §2.5.1), an IPv4 address is one.
import { isIPv6 } from 'node:net'

const OWN_GROUPS = 4
const ALL_GROUPS = 8

/** The eight groups of an address in any way of writing it (RFC 4291, §2.2). */
const groupsOf = (address: string): number[] => {
  const plain = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a: string, b: string, c: string, d: string) =>
      `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`,
  )
  const [head = [], tail = []] = plain
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))))
  return [...head, ...Array<number>(ALL_GROUPS - head.length - tail.length).fill(0), ...tail]
}

/** An IPv4 address as IPv6 writes it (::ffff:0:0/96). */
const mappedIn = (groups: readonly number[]): string | undefined => {
  const [high = 0, low = 0] = groups.slice(-2)
  const mapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  return mapped ? [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.') : undefined
}

export const networkOf = (address: string): string => {
  const [plain = ''] = address.split('%')
  if (!isIPv6(plain)) return address
  const groups = groupsOf(plain)
  return (
    mappedIn(groups) ??
    `${groups
      .slice(0, OWN_GROUPS)
      .map((group) => group.toString(16))
      .join(':')}::/64`
  )
}
