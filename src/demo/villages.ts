// Villages with made-up names of the kind that the district has: Nà (field), Bản (village), Khuổi (stream), Pác (mouth) …
import { communes } from './communes.ts'
import type { Random } from './random.ts'

export type Village = {
  readonly index: number
  /** Index of the commune. */
  readonly commune: number
  /** `Thôn Nà Còi`, `Tổ dân phố 3`. */
  readonly name: string
  /** How large it is beside the others of the commune. */
  readonly weight: number
}

const firsts = [
  'Nà',
  'Nà',
  'Nà',
  'Bản',
  'Bản',
  'Khuổi',
  'Khuổi',
  'Pác',
  'Cốc',
  'Thôm',
  'Lủng',
  'Phiêng',
  'Khau',
] as const
const seconds =
  'Còi, Lìu, Đán, Hin, Cáy, Mạ, Phả, Lẹng, Chang, Kén, Pái, Tảng, Ngần, Sla, Muồng, Hoan, Khoang, Pjạt, Loỏng, Xỏm, Ít, Váng, Cạm, Đeng, Tẩu, Thoi, Rào, Chuông, Dầy, Bốc, Ỏi, Lạn, Món, Kha'.split(
    ', ',
  )

/** Ten quarters of the township count by number; the rest of it are villages of the former Phương Linh. */
const QUARTERS = 10

export const makeVillages = (random: Random): Village[] => {
  const villages: Village[] = []
  communes.forEach(({ villages: count, fullName }, commune) => {
    const used = new Set<string>()
    for (let number = 1; number <= count; number += 1) {
      let name = `Tổ dân phố ${number}`
      if (!fullName.startsWith('Thị trấn') || number > QUARTERS) {
        do name = `Thôn ${random.pick(firsts)} ${random.pick(seconds)}`
        while (used.has(name))
      }
      used.add(name)
      villages.push({ index: villages.length, commune, name, weight: 0.6 + 0.8 * random.next() })
    }
  })
  return villages
}
