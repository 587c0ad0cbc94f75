// Codes as a camera sees them: turned, in grey light, on a spotted ground; a picture without a code has none.
import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { looksLikeCccdQr, readCccdQr } from '../../people/rules/cccd-qr.ts'
import { decodeFrame, type Frame } from './decode-frame.ts'

const SIDE = 480
/** A busy machine is no reason to see less. */
const PATIENT = 10_000

type Look = { readonly turned: number; readonly dark: number; readonly light: number; readonly spots: number }

/** The code in the middle of a picture, turned by so many degrees; `spots` brightens and darkens pixel by pixel, always alike. */
const pictureOf = (text: string, { turned, dark, light, spots }: Look): Frame => {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 3 })
  const data = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255)
  const angle = (turned * Math.PI) / 180
  const unit = size / (SIDE * 0.7)
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const [across, down] = [(x - SIDE / 2) * unit, (y - SIDE / 2) * unit]
      const column = Math.floor(across * Math.cos(angle) + down * Math.sin(angle) + size / 2)
      const row = Math.floor(down * Math.cos(angle) - across * Math.sin(angle) + size / 2)
      const spot = (((x * 7919 + y * 104_729) % 97) / 97 - 0.5) * spots
      data.fill(
        (rows[row]?.[column] === true ? dark : light) + spot,
        (y * SIDE + x) * 4,
        (y * SIDE + x) * 4 + 3,
      )
    }
  return { data, width: SIDE, height: SIDE }
}

const straight: Look = { turned: 0, dark: 20, light: 235, spots: 0 }
const card =
  '006090000027||Lò Thị Hường Ưởng Đặng|05031990|Nữ|Thôn Nà Còi, Mỹ Thanh, Bạch Thông, Bắc Kạn|01052021'

test('an identity card is read with all its marks, straight and askew, in poor light', () => {
  for (const look of [straight, { turned: 12, dark: 70, light: 170, spots: 40 }]) {
    const text = decodeFrame(pictureOf(card, look), PATIENT) ?? ''
    expect(text).toBe(card)
    expect(looksLikeCccdQr(text)).toBe(true)
    expect(readCccdQr(text)).toMatchObject({ ok: true, card: { name: 'Lò Thị Hường Ưởng Đặng' } })
  }
})

test('what is on our tubes, posters and forms is read as it was written', () => {
  const own = fc.constantFrom(
    'NMGS0312-07K',
    'https://phaodai.example/khai-bao/0192',
    'https://phaodai.example/so/contacts?mo=1',
  )
  const look = fc.record({
    turned: fc.integer({ min: 0, max: 359 }),
    dark: fc.integer({ min: 0, max: 60 }),
    light: fc.integer({ min: 180, max: 255 }),
    spots: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(own, look, (text, seen) => {
      expect(decodeFrame(pictureOf(text, seen), PATIENT)).toBe(text)
    }),
    { numRuns: 8, seed: 5 },
  )
})

test('where there is no code, none is found', () => {
  const { data, ...size } = pictureOf('', { ...straight, dark: 235, spots: 60 })
  expect(decodeFrame({ data, ...size })).toBeNull()
})
