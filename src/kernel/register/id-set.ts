// A set of ids in sixteen bytes each: half a million persons who left in one file are eight megabytes and not sixty.

const BYTES = 16
const FIRST = 1024

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const textOf = (bytes: Buffer): string =>
  [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, to]) => bytes.toString('hex', from, to))
    .join('-')

/** Over all bytes (the mixing of MurmurHash3): ids that count upwards must not fall side by side. */
const hashOf = (id: Buffer): number => {
  let hash = 0
  for (let at = 0; at < BYTES; at += 4) {
    hash = Math.imul(hash ^ id.readUInt32LE(at), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

export type IdSet = {
  add(id: string): void
  readonly size: () => number
  /** In the order in which they came. */
  readonly each: () => Generator<string>
}

export const makeIdSet = (): IdSet => {
  let ids = Buffer.alloc(FIRST * BYTES)
  /** Places in `ids`, counted from one; nought is free. */
  let slots = new Uint32Array(2 * FIRST)
  let count = 0
  const slotOf = (id: Buffer): number => {
    const mask = slots.length - 1
    let slot = hashOf(id) & mask
    for (;;) {
      const place = slots[slot] ?? 0
      if (place === 0) return slot
      if (ids.compare(id, 0, BYTES, (place - 1) * BYTES, place * BYTES) === 0) return slot
      slot = (slot + 1) & mask
    }
  }
  const grow = (): void => {
    ids = Buffer.concat([ids, Buffer.alloc(ids.length)])
    slots = new Uint32Array(2 * slots.length)
    for (let place = 1; place <= count; place += 1)
      slots[slotOf(ids.subarray((place - 1) * BYTES, place * BYTES))] = place
  }
  return {
    add: (id) => {
      const bytes = bytesOf(id)
      if (bytes.length !== BYTES) throw new Error(`not an id: ${id}`)
      const slot = slotOf(bytes)
      if (slots[slot] !== 0) return
      bytes.copy(ids, count * BYTES)
      count += 1
      slots[slot] = count
      if (count * BYTES === ids.length) grow()
    },
    size: () => count,
    each: function* () {
      for (let place = 0; place < count; place += 1)
        yield textOf(ids.subarray(place * BYTES, (place + 1) * BYTES))
    },
  }
}
