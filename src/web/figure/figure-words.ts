// Words and number forms of figures: units of measure, changes, and what the panel says.
import { isShare, type Measure } from '../../kernel/figure/figure.ts'
import { formatNumber, NO_VALUE } from '../../kernel/text/number.ts'
import { textOf, type Language, type Text } from '../../kernel/text/text.ts'

export const measureWords: Readonly<Record<Measure, Text>> = {
  person: textOf('người', 'people'),
  case: textOf('ca', 'cases'),
  specimen: textOf('mẫu', 'specimens'),
  tube: textOf('ống', 'tubes'),
  session: textOf('phiên', 'sessions'),
  dose: textOf('mũi', 'doses'),
  household: textOf('hộ', 'households'),
  team: textOf('tổ', 'teams'),
  site: textOf('cơ sở', 'sites'),
  task: textOf('nhiệm vụ', 'tasks'),
  document: textOf('văn bản', 'documents'),
  signal: textOf('dấu hiệu', 'signals'),
  event: textOf('sự kiện', 'events'),
  cluster: textOf('ổ dịch', 'clusters'),
  report: textOf('báo cáo', 'reports'),
  bed: textOf('giường', 'beds'),
  place: textOf('nơi', 'places'),
  visit: textOf('lượt', 'visits'),
  vehicle: textOf('phương tiện', 'vehicles'),
  shift: textOf('ca', 'shifts'),
  meeting: textOf('cuộc', 'meetings'),
  inspection: textOf('lượt', 'visits'),
  item: textOf('mục', 'items'),
  piece: textOf('cái', 'pieces'),
  reaction: textOf('phản ứng', 'reactions'),
  tablet: textOf('viên', 'tablets'),
  vial: textOf('lọ', 'vials'),
  package: textOf('túi', 'packages'),
  collective: textOf('tập thể', 'collectives'),
  dong: textOf('đồng', 'đồng'),
  day: textOf('ngày', 'days'),
  percent: textOf('%', '%'),
  perHundred: textOf('trên 100 dân', 'per 100 people'),
  perHundredThousand: textOf('trên 100.000 dân', 'per 100,000 people'),
}

export const figureWords = {
  definition: textOf('Định nghĩa', 'Definition'),
  period: textOf('Kỳ', 'Period'),
  unit: textOf('Đơn vị', 'Unit'),
  known: textOf('Dữ liệu có đến', 'As known'),
  now: textOf('bây giờ', 'now'),
  endOf: textOf('hết ngày', 'at the end of'),
  countedBy: textOf('Tính theo', 'Counted by'),
  parts: textOf('Từ các số', 'Made of'),
  rows: textOf('Các bản ghi', 'Records'),
  course: textOf('Theo tuần', 'By week'),
  previous: textOf('so với kỳ trước', 'against the period before'),
  same: textOf('không đổi', 'no change'),
  noRows: textOf('Không có bản ghi nào trong kỳ này.', 'No record in this period.'),
  open: textOf('Mở số liệu', 'Open the figure'),
  of: textOf('Tử số', 'Numerator'),
  over: textOf('Mẫu số', 'Denominator'),
  unknown: textOf('Không có số liệu tên này', 'There is no figure of this name'),
  percentPoints: textOf('điểm %', 'points'),
} as const

/** `1.297`; shares with one decimal: `84,4`; a value that cannot be said: `–`. */
export const shownValue = (value: number | null | undefined, measure: Measure, language: Language): string =>
  value === null || value === undefined
    ? NO_VALUE
    : formatNumber(
        value,
        isShare(measure) || (measure === 'day' && !Number.isInteger(value)) ? { decimals: 1 } : {},
        language,
      )

/** `+12`, `−3`; null where nothing can be compared. */
export const shownChange = (
  value: number | null | undefined,
  before: number | null | undefined,
  measure: Measure,
  language: Language,
): string | null => {
  if (value === null || value === undefined || before === null || before === undefined) return null
  // Shares carry one decimal: the difference is taken in tenths so that no binary dust remains.
  const change = isShare(measure) ? Math.round(value * 10 - before * 10) / 10 : value - before
  if (change === 0) return '0'
  return `${change > 0 ? '+' : '−'}${shownValue(Math.abs(change), measure, language)}`
}
