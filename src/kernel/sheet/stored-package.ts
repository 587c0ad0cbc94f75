// A package written anew without packing: its parts unpacked under our limits, for a reader that would unpack whatever it finds.
import { zipSync } from 'fflate'
import { openPackage } from './package-parts.ts'
import { SheetRefusal } from './sheet-refusal.ts'

/** All parts are held at once, and the reader makes several times as much of them. */
const MOST_HELD = 300_000_000

/** What the directory says of a part and what stands before the part itself may differ: here they are the same. */
export const storedPackage = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const file = openPackage(bytes)
  const parts: [string, Uint8Array][] = []
  let held = 0
  for (const name of file.names) {
    const pieces: Buffer[] = []
    for await (const piece of file.pieces(name)) {
      pieces.push(piece)
      held += piece.length
      if (held > MOST_HELD) throw new SheetRefusal('zipBomb')
    }
    parts.push([name, Buffer.concat(pieces)])
  }
  return zipSync(Object.fromEntries(parts), { level: 0 })
}
