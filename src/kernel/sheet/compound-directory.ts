// The directory of a compound file (.xls, .doc, and what Office writes under a password): the names of what it holds (MS-CFB 2).

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0]
const ENTRY = 128
/** Sectors of the allocation table that the header itself names, from this place on. */
const IN_HEADER = 109
const TABLE_AT = 76
/** Numbers from here on are no sectors but marks: end of a chain, free. */
const LAST_SECTOR = 0xff_ff_ff_fa

export const isCompound = (bytes: Uint8Array): boolean => MAGIC.every((byte, place) => bytes[place] === byte)

/** null where the file is cut off or its chains lead nowhere. */
export const compoundNames = (bytes: Uint8Array): string[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return null
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 2 ** shift
  const perSector = size / 4
  /** A chain cannot be longer than the file; one that turns back on itself ends there. */
  const most = Math.ceil(bytes.length / size)
  const numberAt = (sector: number, index: number): number | null => {
    const place = (sector + 1) * size + index * 4
    return sector <= LAST_SECTOR && place + 4 <= bytes.length ? view.getUint32(place, true) : null
  }
  /** The sector of the allocation table with that number: named in the header, or in the chain of further ones. */
  const tableSector = (index: number): number | null => {
    if (index < IN_HEADER) return view.getUint32(TABLE_AT + index * 4, true)
    let left = index - IN_HEADER
    let sector: number | null = view.getUint32(68, true)
    for (; sector !== null && left >= perSector - 1; left -= perSector - 1)
      sector = numberAt(sector, perSector - 1)
    return sector === null ? null : numberAt(sector, left)
  }
  const nextOf = (sector: number): number | null => {
    const table = tableSector(Math.floor(sector / perSector))
    return table === null ? null : numberAt(table, sector % perSector)
  }
  const names: string[] = []
  let sector: number | null = view.getUint32(48, true)
  for (let steps = 0; sector !== null && sector <= LAST_SECTOR && steps < most; steps += 1) {
    for (let entry = 0; entry < size / ENTRY; entry += 1) {
      const place = (sector + 1) * size + entry * ENTRY
      if (place + ENTRY > bytes.length) return null
      const length = Math.min(64, view.getUint16(place + 64, true)) - 2
      if (bytes[place + 66] !== 0 && length > 0)
        names.push(new TextDecoder('utf-16le').decode(bytes.subarray(place, place + length)))
    }
    sector = nextOf(sector)
  }
  return names.length === 0 || sector === null ? null : names
}
