// Passwords: argon2id (OWASP: 19 MiB, 2 passes, 1 lane), and one-time passwords that can be read out on the telephone.
import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id is the library's default algorithm. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), options)

/** A hash of nothing anybody knows: a wrong name costs as much time as a wrong password. */
const nobody = hashPassword(`${randomInt(2 ** 47)}${randomInt(2 ** 47)}`)

export const passwordMatches = async (stored: string | null, password: string): Promise<boolean> =>
  (await verify(stored ?? (await nobody), password.normalize('NFC'), options)) && stored !== null

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four: about 79 bits, no letters that look alike. */
export const makeOneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')
