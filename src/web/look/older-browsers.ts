// What browsers of offices lack: Windows 7 and 8 stay at Chrome 109, which has neither sorted copies nor grouping.

const define = (on: object, name: string, value: unknown): void => {
  if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}

define(Array.prototype, 'toSorted', function <T>(this: T[], compare?: (one: T, other: T) => number): T[] {
  return Array.from(this).sort(compare)
})

define(Array.prototype, 'toReversed', function <T>(this: T[]): T[] {
  return Array.from(this).reverse()
})

define(Map, 'groupBy', <T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    index += 1
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
})

define(Object, 'groupBy', <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) =>
  Object.fromEntries(Map.groupBy(items, keyOf)),
)
