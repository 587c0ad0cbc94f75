// The bodies of the district that are given tasks: its departments, forces, unions, the front, and the committee of every commune.
import { communes } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

const FROM = '2020-02-01'
export const DISTRICT = '063'

type Body = readonly [key: string, name: string, shortNames: string, kind: string, headTitle: string]

const districtBodies: readonly Body[] = [
  ['ubnd', 'UBND huyện Bạch Thông', 'UBND huyện', 'committee', 'Chủ tịch'],
  ['bcd', 'Ban Chỉ đạo phòng, chống dịch COVID-19 huyện', 'BCĐ huyện', 'steering', 'Trưởng Ban'],
  ['vp', 'Văn phòng HĐND và UBND huyện', 'Văn phòng; VP', 'department', 'Chánh Văn phòng'],
  ['yte', 'Phòng Y tế huyện', 'Phòng Y tế', 'department', 'Trưởng phòng'],
  ['ttyt', 'Trung tâm Y tế huyện Bạch Thông', 'TTYT; Trung tâm Y tế', 'health', 'Giám đốc'],
  ['gd', 'Phòng Giáo dục và Đào tạo huyện', 'Phòng GD&ĐT', 'department', 'Trưởng phòng'],
  ['kt', 'Phòng Kinh tế và Hạ tầng huyện', 'Phòng KT-HT', 'department', 'Trưởng phòng'],
  ['tc', 'Phòng Tài chính - Kế hoạch huyện', 'Phòng TC-KH', 'department', 'Trưởng phòng'],
  ['ld', 'Phòng Lao động - Thương binh và Xã hội huyện', 'Phòng LĐTBXH', 'department', 'Trưởng phòng'],
  ['vh', 'Phòng Văn hóa và Thông tin huyện', 'Phòng VHTT', 'department', 'Trưởng phòng'],
  ['ca', 'Công an huyện Bạch Thông', 'Công an huyện', 'police', 'Trưởng Công an huyện'],
  ['qs', 'Ban Chỉ huy Quân sự huyện', 'BCHQS huyện', 'military', 'Chỉ huy trưởng'],
  ['mt', 'Ủy ban MTTQ Việt Nam huyện', 'MTTQ huyện; Mặt trận', 'front', 'Chủ tịch'],
  ['dtn', 'Huyện đoàn Bạch Thông', 'Huyện đoàn', 'union', 'Bí thư'],
]

export type Bodies = {
  readonly records: DemoRecord[]
  /** By key of the list above, or by the key of a commune for its committee. */
  readonly idOf: (key: string) => string
  readonly headOf: (key: string) => string
}

export const makeBodies = (newId: NewId): Bodies => {
  const rows: readonly (readonly [string, string, string, string, string, string])[] = [
    ...districtBodies.map((body) => [...body, DISTRICT] as const),
    ...communes.map(
      ({ key, within }) =>
        [key, `UBND ${within}`, within.replace(/^(xã|thị trấn) /, ''), 'committee', 'Chủ tịch', key] as const,
    ),
  ]
  const made = rows.map(([key, name, shortNames, kind, headTitle, homeUnit]) => ({
    key,
    head: `${headTitle} ${name.replace(/^(UBND|Ủy ban) /, '$1 ')}`,
    record: {
      id: newId(FROM),
      homeUnit,
      knownOn: FROM,
      subjectId: null,
      values: { name, shortNames, kind, headTitle, fromDay: FROM },
    },
  }))
  const find = (key: string) => {
    const found = made.find((one) => one.key === key)
    if (!found) throw new Error(`no body ${key}`)
    return found
  }
  return {
    records: made.map(({ record }) => record),
    idOf: (key) => find(key).record.id,
    headOf: (key) => find(key).head,
  }
}
