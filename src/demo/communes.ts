// The fourteen communes of Huyện Bạch Thông from 01/02/2020 to 30/06/2025, with people by the census of 2019 (rounded).

export type Commune = {
  /** Unit key. */
  readonly key: string
  readonly name: string
  readonly fullName: string
  /** `xã Vi Hương`, within an address. */
  readonly within: string
  /** Letters for codes of households and decisions. */
  readonly letters: string
  readonly weight: number
  readonly villages: number
}

const commune = (
  key: string,
  name: string,
  letters: string,
  weight: number,
  villages: number,
  kind = 'Xã',
): Commune => ({
  key,
  name,
  fullName: `${kind} ${name}`,
  within: `${kind.toLowerCase()} ${name}`,
  letters,
  weight,
  villages,
})

/** Tân Tú and Quân Hà begin on 01/02/2020 with the people of the two communes that each was made of; so does the larger Phủ Thông. */
export const communes: readonly Commune[] = [
  commune('01969', 'Phủ Thông', 'PT', 3470, 17, 'Thị trấn'),
  commune('01975', 'Vi Hương', 'VH', 2150, 12),
  commune('01978', 'Sĩ Bình', 'SB', 1610, 9),
  commune('01981', 'Vũ Muộn', 'VM', 1580, 9),
  commune('01984', 'Đôn Phong', 'DO', 2400, 13),
  commune('01990', 'Lục Bình', 'LB', 2260, 12),
  commune('01993@2020-02-01', 'Tân Tú', 'TT', 3350, 16),
  commune('01999', 'Nguyên Phúc', 'NP', 1870, 10),
  commune('02002', 'Cao Sơn', 'CS', 830, 6),
  commune('02005@2020-02-01', 'Quân Hà', 'QH', 3570, 18),
  commune('02008', 'Cẩm Giàng', 'CG', 2250, 11),
  commune('02011', 'Mỹ Thanh', 'MT', 2000, 10),
  commune('02014', 'Dương Phong', 'DU', 1790, 8),
  commune('02017', 'Quang Thuận', 'QT', 1930, 9),
]

export const communeAt = (index: number): Commune => {
  const found = communes[index]
  if (!found) throw new Error(`no commune ${index}`)
  return found
}

export const communeNamed = (name: string): Commune => {
  const found = communes.find((one) => one.name === name)
  if (!found) throw new Error(`no commune ${name}`)
  return found
}
