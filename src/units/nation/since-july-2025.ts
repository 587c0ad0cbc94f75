// Communes since 01/07/2025 (Decision 19/2025/QĐ-TTg), and the ten communes that became wards on 30/04/2026 (237/NQ-UBTVQH16).
import { unitKey, type Succession, type Unit } from '../unit.ts'
import { list2025 } from './packages.ts'
import { DONG_NAI_CITY, TWO_LEVELS } from './provinces.ts'
import { unitOf } from './unit-of.ts'
import { versionsByCode } from './versions.ts'

/** Lộc Ninh, Tân Khai, Đồng Phú, Tân Phú, Trị An, Trảng Bom, Dầu Giây, Long Thành, Xuân Lộc, Nhơn Trạch. */
const WARDS_OF_2026: readonly string[] = [
  '25270',
  '25357',
  '25363',
  '26116',
  '26170',
  '26248',
  '26326',
  '26368',
  '26425',
  '26485',
]

export const communesSinceJuly2025 = (provinces: readonly Unit[]): Unit[] => {
  const versions = versionsByCode(provinces)
  const latest = (code: string): string | null => versions.get(code)?.at(-1)?.key ?? null
  return list2025().communes.flatMap(({ code, fullName, parentCode }): Unit[] => {
    const parentKey = latest(parentCode ?? '')
    if (!WARDS_OF_2026.includes(code)) return [unitOf('commune', code, fullName, TWO_LEVELS, null, parentKey)]
    const ward = fullName.replace(/^Xã /, 'Phường ')
    return [
      unitOf(
        'commune',
        code,
        fullName,
        TWO_LEVELS,
        DONG_NAI_CITY.lastDayBefore,
        unitKey(parentCode ?? '', TWO_LEVELS),
      ),
      unitOf('commune', code, ward, DONG_NAI_CITY.day, null, parentKey),
    ]
  })
}

export const wardsOf2026 = (): Succession[] =>
  WARDS_OF_2026.map((code) => ({
    fromKey: unitKey(code, TWO_LEVELS),
    toKey: unitKey(code, DONG_NAI_CITY.day),
    day: DONG_NAI_CITY.day,
    share: 'whole',
    people: 'all',
    basis: 'resolution',
    legalRef: '237/NQ-UBTVQH16',
  }))
