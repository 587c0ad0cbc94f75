// How units are named and ordered on the screens of levels.

/** `Xã Mỹ Thanh` → `Mỹ Thanh`: on a tile the kind of unit is known. */
export const shortName = (fullName: string): string =>
  fullName.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/i, '')

/** The unit itself and what stands between stand before its communes. */
export const wholeFirst = <R extends { readonly level: string }>(rows: readonly R[]): R[] => [
  ...rows.filter(({ level }) => level !== 'commune').toReversed(),
  ...rows.filter(({ level }) => level === 'commune'),
]
