// The directory at the end of a zip: which parts it holds, how large they are and where they lie.

export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly whole: number
  /** Where the part's own header begins. */
  readonly place: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50

/** null where the file is cut off. The end of the directory lies in the last 65,557 bytes (APPNOTE 4.3.16). */
export const findZipDirectory = (bytes: Uint8Array): ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== END) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END) return null
  const entries: ZipEntry[] = []
  let place = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== ENTRY) return null
    const nameLength = view.getUint16(place + 28, true)
    entries.push({
      // Some producers write the separator of Windows.
      name: new TextDecoder()
        .decode(bytes.subarray(place + 46, place + 46 + nameLength))
        .replaceAll('\\', '/'),
      method: view.getUint16(place + 10, true),
      compressed: view.getUint32(place + 20, true),
      whole: view.getUint32(place + 24, true),
      place: view.getUint32(place + 42, true),
    })
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return entries
}
