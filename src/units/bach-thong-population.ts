// Huyện Bạch Thông (063), tỉnh Bắc Kạn: published population, as the district stood from 01/02/2020 to 30/06/2025.
import type { Population } from './population.ts'

const SOURCE = 'Tổng điều tra dân số và nhà ở 01/4/2019'

/**
 * The census counted 17 communes. Tân Tú is Tân Tiến (1,494) + Tú Trĩ (1,858); Quân Hà is Quân Bình (1,849) + Hà Vị (1,717);
 * Phương Linh (1,562) is counted with Phủ Thông, which took it in. verified: false for Phương Linh alone; the sum is the district's.
 */
const COMMUNES: Readonly<Record<string, number>> = {
  '01969': 3468, // thị trấn Phủ Thông, 1,906 of them in the town of 2019
  '01975': 2152, // Vi Hương
  '01978': 1613, // Sĩ Bình
  '01981': 1583, // Vũ Muộn
  '01984': 2401, // Đôn Phong
  '01990': 2260, // Lục Bình
  '01993@2020-02-01': 3352, // Tân Tú
  '01999': 1869, // Nguyên Phúc
  '02002': 834, // Cao Sơn
  '02005@2020-02-01': 3566, // Quân Hà
  '02008': 2246, // Cẩm Giàng
  '02011': 2001, // Mỹ Thanh
  '02014': 1785, // Dương Phong
  '02017': 1931, // Quang Thuận
}

/** Both sexes in five-year bands from 0–4 to 80–84, then 85 and over. */
const AGES: readonly number[] = [
  2_627, 2_675, 1_983, 1_651, 1_616, 2_449, 2_855, 2_380, 2_416, 2_263, 2_370, 2_073, 1_330, 792, 553, 419,
  342, 267,
]

const shared = { year: 2019, sex: null, source: SOURCE } as const

/** The total of the district, its ages, and its fourteen communes. */
export const BACH_THONG_POPULATION: readonly Population[] = [
  { unitKey: '063', ageFrom: 0, ageTo: null, count: 31_061, ...shared },
  ...AGES.map((count, band): Population => ({
    unitKey: '063',
    ageFrom: band * 5,
    ageTo: band === AGES.length - 1 ? null : band * 5 + 4,
    count,
    ...shared,
  })),
  ...Object.entries(COMMUNES).map(([unitKey, count]): Population => ({
    unitKey,
    ageFrom: 0,
    ageTo: null,
    count,
    ...shared,
  })),
]
