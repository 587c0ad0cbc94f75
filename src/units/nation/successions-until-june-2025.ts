// What became of districts and communes between 01/01/2021 and 30/06/2025.
import type { Day } from '../../kernel/day/day.ts'
import { addDays } from '../../kernel/day/day.ts'
import type { Share, Succession, Unit } from '../unit.ts'
import { readTable } from './table.ts'
import { codesThatGoOn, findVersion, getVersion, versionsByCode } from './versions.ts'

/** Districts that ended or were divided: from, to, the first day of the new order. Their communes of that day show the same. */
const DISTRICTS: readonly [from: string, to: readonly string[], day: Day][] = [
  ['358', ['356'], '2024-09-01'], // Mỹ Lộc into thành phố Nam Định
  ['221', ['213'], '2025-01-01'], // Yên Dũng into thành phố Bắc Giang
  ['369', ['374'], '2025-01-01'], // thành phố Ninh Bình and Hoa Lư became thành phố Hoa Lư
  ['405', ['380'], '2025-01-01'], // Đông Sơn into thành phố Thanh Hóa
  ['413', ['412'], '2025-01-01'], // Cửa Lò into thành phố Vinh
  ['448', ['436', '445'], '2025-01-01'], // Lộc Hà into thành phố Hà Tĩnh and Thạch Hà
  ['474', ['474', '475'], '2025-01-01'], // thành phố Huế became the quận Thuận Hóa and Phú Xuân
  ['483', ['482'], '2025-01-01'], // Nam Đông into Phú Lộc
  ['519', ['509'], '2025-01-01'], // Nông Sơn into Quế Sơn
  ['681', ['682'], '2025-01-01'], // Đạ Huoai, Đạ Tẻh and Cát Tiên became Đạ Huoai
  ['683', ['682'], '2025-01-01'],
  ['752', ['753'], '2025-01-01'], // Long Điền and Đất Đỏ became Long Đất
]

export const successionsUntilJune2025 = (units: readonly Unit[]): Succession[] => {
  const versions = versionsByCode(units)
  const before = (code: string, day: Day): string => getVersion(versions, code, addDays(day, -1)).key
  const link = (from: string, to: string, day: Day, share: Share): Succession => ({
    fromKey: before(from, day),
    // Hạ Long and Thanh Bình went into wards (13645, 26032) that ended the same day themselves: a step on the way.
    toKey: findVersion(versions, to, day)?.key ?? before(to, day),
    day,
    share,
    people: share === 'part' ? 'some' : 'all',
    basis: 'list',
    legalRef: null,
  })

  const districts = DISTRICTS.flatMap(([from, to, day]) =>
    to.map((code) => link(from, code, day, to.length > 1 ? 'part' : 'whole')),
  )
  const communes = readTable('successions-2021.tsv').flatMap(([day = '', to = '', share = '', from = '']) =>
    from.split(' ').map((code) => link(code, to, day, share === 'part' ? 'part' : 'whole')),
  )
  const divided = new Set(districts.filter(({ share }) => share === 'part').map(({ fromKey }) => fromKey))
  return [...districts, ...communes, ...codesThatGoOn(versions, divided)]
}
