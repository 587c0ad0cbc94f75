// Who signs for a facility, told by its name: `Khoa Truyền nhiễm, Trung tâm Y tế huyện` is the health centre, whose director signs.
import type { Head } from '../../papers/rules/nd-30-2020.ts'

export type PlaceHead = {
  /** `Trung tâm Y tế huyện`: the institution, where the name is of a part of it. */
  readonly institution: string
  readonly head: Head
  /** What its numbers end with: `QĐ-TTYT`. */
  readonly symbol: string
}

const director: Head = { title: 'GIÁM ĐỐC', deputy: 'PHÓ GIÁM ĐỐC' }

const kinds: readonly (readonly [named: RegExp, head: Head, symbol: string])[] = [
  [/Bệnh viện Đa khoa/iu, director, 'BVĐK'],
  [/Bệnh viện/iu, director, 'BV'],
  [/Trung tâm Y tế/iu, director, 'TTYT'],
  [/Phòng khám/iu, { title: 'TRƯỞNG PHÒNG KHÁM', deputy: 'PHÓ TRƯỞNG PHÒNG KHÁM' }, 'PK'],
  [/Trạm Y tế/iu, { title: 'TRƯỞNG TRẠM', deputy: 'PHÓ TRƯỞNG TRẠM' }, 'TYT'],
]
/** A school or an old office that was taken for it has no head by law: whoever was put in charge signs. */
const incharge: Head = { title: 'NGƯỜI ĐỨNG ĐẦU CƠ SỞ', deputy: 'CẤP PHÓ CỦA NGƯỜI ĐỨNG ĐẦU' }

export const headOfPlace = (name: string): PlaceHead => {
  const parts = name.split(',').map((part) => part.trim())
  for (const [named, head, symbol] of kinds) {
    const institution = parts.find((part) => named.test(part))
    if (institution !== undefined) return { institution, head, symbol }
  }
  return { institution: name.trim(), head: incharge, symbol: 'CSĐT' }
}
