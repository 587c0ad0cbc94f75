// A sealed backup gives every byte back to whoever knows the passphrase, and nothing at all to anybody else or after any change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOpener, createSealer, HEADER, isSealed } from './seal.ts'

const PIECE = 64 * 1024
const passphrase = 'mật khẩu của cơ quan'

const sealed = async (plain: Buffer, cuts: readonly number[] = []): Promise<Buffer> => {
  const sealer = await createSealer(passphrase)
  const parts = [sealer.header]
  let from = 0
  for (const cut of [...cuts.toSorted((one, other) => one - other), plain.length]) {
    parts.push(sealer.add(plain.subarray(from, cut)))
    from = cut
  }
  return Buffer.concat([...parts, sealer.end()])
}

const opened = (file: Buffer, word = passphrase) =>
  createOpener(word, (at, length) => Promise.resolve(file.subarray(at, at + length)), file.length)

const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, n) => (n * 31 + 7) % 251))

test.each([0, PIECE, 3 * PIECE + 5])('%i bytes come back', async (length) => {
  const plain = bytes(length)
  const file = await sealed(plain, [Math.floor(length / 3), Math.floor(length / 2)])
  expect(isSealed(file)).toBe(true)
  const read = await opened(file)
  expect((await read(0, length)).equals(plain)).toBe(true)
  await expect(read(length, 1)).rejects.toThrow(/cut short/)
})

test('any stretch can be read by itself', async () => {
  const plain = bytes(2 * PIECE + 100)
  const read = await opened(await sealed(plain))
  await fc.assert(
    fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(PIECE), async (from, length) => {
      const wanted = plain.subarray(from, from + length)
      expect((await read(from, wanted.length)).equals(wanted)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('another passphrase, a changed byte, a piece cut off or exchanged: nothing is given out', async () => {
  const plain = bytes(3 * PIECE)
  const file = await sealed(plain)
  await expect(opened(file, 'mật khẩu khác')).rejects.toThrow(/wrong passphrase/)
  const whole = async (altered: Buffer) => (await opened(altered))(0, plain.length)
  const step = PIECE + 16
  const pieces = [0, 1, 2].map((n) => file.subarray(HEADER + n * step, HEADER + (n + 1) * step))
  const [one, two, three] = pieces as [Buffer, Buffer, Buffer]
  const header = file.subarray(0, HEADER)
  for (const altered of [
    [one, two],
    [two, one, three],
    [one, three],
    [one, two, three, three],
    [one, one, three],
  ])
    await expect(whole(Buffer.concat([header, ...altered]))).rejects.toThrow(/damaged/)
  for (const at of [20, HEADER + 5, HEADER + step + 9, file.length - 1]) {
    const altered = Buffer.from(file)
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
    await expect(whole(altered)).rejects.toThrow(/damaged/)
  }
})

test('Vietnamese letters typed in either way are the same passphrase', async () => {
  const file = await sealed(bytes(10))
  expect(await (await opened(file, passphrase.normalize('NFD')))(0, 10)).toEqual(bytes(10))
})
