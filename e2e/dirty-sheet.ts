// A list of cases as a commune sends it: titles, a header of two merged rows, three ways to write a day, phones as numbers, a total.
import { type CellValue, writeXlsx } from 'hucre/xlsx'

export type DirtySheet = {
  readonly bytes: Buffer
  /** Where the missing day of report stands, as the screen names the cell. */
  readonly hole: string
}

const header: readonly (readonly CellValue[])[] = [
  [
    'STT',
    'Họ và tên',
    'Năm sinh',
    'Giới tính',
    'Số điện thoại',
    'Thôn',
    'Xét nghiệm',
    null,
    'Ngày báo cáo',
    'Nơi phát hiện',
    'Nơi điều trị',
    'Kết quả điều trị',
  ],
  [null, null, null, null, null, null, 'Ngày lấy mẫu', 'Ngày có kết quả', null, null, null, null],
]

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** Six rows for five people called by `names`; the fifth has no day of report, the last repeats the first. */
export const dirtySheet = async (
  names: readonly [string, string, string, string, string],
  firstPhone: number,
): Promise<DirtySheet> => {
  const [one, two, three, four, five] = names
  const first: CellValue[] = [
    1,
    one,
    1980,
    'Nam',
    firstPhone,
    'Bản Luông',
    day('2022-03-03'),
    day('2022-03-04'),
    day('2022-03-05'),
    'Cộng đồng',
    'Nhà',
    'Đang điều trị',
  ]
  const rows: CellValue[][] = [
    ['UBND XÃ MỸ THANH'],
    ['DANH SÁCH CA BỆNH COVID-19 (F0)'],
    ['Tính đến ngày 12/03/2022'],
    [],
    ...header.map((line) => [...line]),
    first,
    [
      2,
      two,
      1992,
      'Nữ',
      firstPhone + 1,
      'Nà Cà',
      '4/3/22',
      '5/3/22',
      '6/3/22',
      'Khu cách ly',
      'Trạm y tế',
      'Khỏi',
    ],
    [
      3,
      three,
      1975,
      'Nam',
      firstPhone + 2,
      'Khau Ca',
      '05.03.2022',
      '06.03.2022',
      '07.03.2022',
      'CĐ',
      'Nhà',
      'Đang ĐT',
    ],
    [
      4,
      four,
      2001,
      'nu',
      firstPhone + 3,
      'Nà Cà',
      day('2022-03-06'),
      '7/3/2022',
      '08.03.2022',
      'CĐ',
      'Nhà',
      'Đang điều trị',
    ],
    [
      5,
      five,
      1969,
      'Nam',
      firstPhone + 4,
      'Bản Luông',
      '7/3/22',
      '8/3/22',
      null,
      'CĐ',
      'Nhà',
      'Đang điều trị',
    ],
    first,
    ['Tổng cộng', null, null, null, null, null, null, null, 6],
  ]
  const joined = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  })
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'F0 Mỹ Thanh',
        rows,
        merges: [
          joined(0, 0, 0, 4),
          joined(1, 0, 1, 11),
          joined(4, 6, 4, 7),
          ...[0, 1, 2, 3, 4, 5, 8, 9, 10, 11].map((column) => joined(4, column, 5, column)),
        ],
      },
    ],
  })
  return { bytes: Buffer.from(bytes), hole: 'I11' }
}
