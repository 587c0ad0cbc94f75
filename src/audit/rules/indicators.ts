// The numbers that reports repeat: by the words beside them, so that two places of one document can be held against each other.

export type Indicator = {
  readonly name: string
  readonly label: RegExp
  /** Must follow the number, or be absent. */
  readonly after?: RegExp
  readonly not?: RegExp
  /** What its line must speak of before it, and must not. */
  readonly about?: RegExp
  readonly notAbout?: RegExp
}

const patients = {
  about: /ca (?:bệnh|mắc)|(?<![\p{L}])f0|điều trị|bệnh nhân|ghi nhận/iu,
  notAbout: /(?<![\p{L}])f1|người cách ly|cách ly cho|phân theo/iu,
}
const part = /trong đó|tăng|giảm|thêm|trong ngày|giờ qua|ngày qua|tuần|trung bình|mới/iu

export const indicators: readonly Indicator[] = [
  {
    name: 'cases',
    label:
      /(?:ghi nhận|tổng)(?:\s+(?:số|cộng|có))?\s*:?$|(?:số\s+)?(?:ca|trường hợp)\s+(?:mắc|bệnh|dương tính)[^:]*:?$/iu,
    after: /^(?:ca|trường hợp|bệnh nhân|trong đó)(?![^,.;]*mới)/iu,
    not: part,
  },
  { name: 'recovered', label: /khỏi(?:\s+bệnh)?\s*:?$/iu, not: /tăng|giảm|trong ngày|tỷ lệ/iu },
  { name: 'deaths', label: /tử vong\s*:?$/iu, not: /tăng|giảm|trong ngày|tỷ lệ/iu },
  {
    name: 'at home',
    ...patients,
    label: /điều trị tại nhà[^:]*:?$|^(?:trong đó:?\s*)?tại nhà\s*:?$/iu,
    not: /cách ly/iu,
  },
  { name: 'in facilities', ...patients, label: /(?:điều trị )?tại cơ sở y tế\s*:?$/iu },
  {
    name: 'isolated',
    label: /thực hiện cách ly(?:\s+(?:tích lũy|lũy tích))?\s*:?$|cách ly (?:tích lũy|lũy tích)\s*:?$/iu,
  },
  { name: 'isolated before', label: /cách ly trước(?: đó)?\s*:?$/iu },
  { name: 'pcr', label: /(?:xét nghiệm|mẫu)\s+(?:rt-)?pcr\s*:?$/iu },
  { name: 'rapid', label: /test nhanh(?:\s+kháng nguyên)?\s*:?$/iu },
]

/** Who is counted in the first is counted in the second. */
export const inclusions: readonly (readonly [part: string, whole: string])[] = [
  ['recovered', 'cases'],
  ['deaths', 'cases'],
  ['isolated before', 'isolated'],
  ['isolated before', 'cases'],
  ['at home', 'cases'],
  ['in facilities', 'cases'],
]
