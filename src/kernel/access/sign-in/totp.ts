// Codes of an authenticator app: RFC 6238 (time) over RFC 4226 (counter), six digits every thirty seconds, SHA-1 as every app has it.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
/** One step to either side: the clock of a telephone may be off by so much. */
const DRIFT = 1
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 §4 recommends. */
export const makeTotpSecret = (): Buffer => randomBytes(20)

/** RFC 4648 §6, without padding. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}

export const base32Bytes = (text: string): Buffer => {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS)

/** RFC 4226 §5.3: dynamic truncation. */
export const codeAt = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/** The step whose code this is, near the moment; undefined where it is none. That a step is good once is for the database to hold. */
export const findStep = (secret: Uint8Array, code: string, at: Date): number | undefined => {
  const given = Buffer.from(code.replace(/\s/g, ''))
  const now = stepOf(at)
  let found: number | undefined
  for (let step = now - DRIFT; step <= now + DRIFT; step += 1) {
    const wanted = Buffer.from(codeAt(secret, step))
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) found = step
  }
  return found
}

/** What the square picture says (the "key URI" that authenticator apps read). */
export const totpAddress = (secret: Uint8Array, account: string, installation: string): string => {
  const parameters = new URLSearchParams({ secret: base32(secret), issuer: `Pháo Đài ${installation}` })
  return `otpauth://totp/${encodeURIComponent(account)}?${parameters.toString().replaceAll('+', '%20')}`
}
