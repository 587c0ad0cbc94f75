// The code in a picture, by a reader of our own bundle: for browsers that have none. Loaded only when a camera is used. Pure.
import decodeQR from 'qr/decode.js'

export type Frame = {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Identity cards and our own codes are UTF-8, which the standard leaves open where nothing is said. */
const textDecoder = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Longer than a picture of a film lasts: a card held askew is worth a second look. */
const MILLISECONDS = 80

/** null: none was found in it; the next picture comes at once. */
export const decodeFrame = ({ data, width, height }: Frame, timeLimit = MILLISECONDS): string | null => {
  try {
    return decodeQR({ data, width, height }, { textDecoder, timeLimit }) || null
  } catch {
    return null
  }
}
