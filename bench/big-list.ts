// A made-up list of cases as an office sends it: thirty columns, most of which say something.
import { createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'
import { addDays, formatDay } from '../src/kernel/day/day.ts'
import { writeWorkbookStream } from '../src/kernel/sheet/write.ts'
import { makeNames } from '../src/demo/province/places.ts'

const titles = [
  'STT',
  'Mã ca',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Điện thoại',
  'Nghề nghiệp',
  'Dân tộc',
  'Quốc tịch',
  'Thôn',
  'Xã',
  'Huyện',
  'Tỉnh',
  'Địa chỉ',
  'Phân loại',
  'Nơi phát hiện',
  'Nguồn lây',
  'Ngày khởi phát',
  'Ngày lấy mẫu',
  'Ngày có kết quả',
  'Ngày báo cáo',
  'Mức độ',
  'Nơi điều trị',
  'Tên cơ sở điều trị',
  'Kết quả điều trị',
  'Ngày kết thúc điều trị',
  'Số mũi vắc xin',
  'Người nhập',
  'Ghi chú',
] as const
const communes = ['Phường Cẩm Thượng', 'Phường Bình Hàn', 'Phường Ngọc Châu', 'Xã Cẩm Chế', 'Xã Thanh Hải']
const settings = ['Cộng đồng', 'Khu cách ly', 'Ngoài cộng đồng']
const sources = ['Tiếp xúc người mắc trong gia đình', 'Chưa rõ nguồn lây', 'Tiếp xúc tại nơi làm việc']

export const bigList = (count: number): string[][] => {
  const names = makeNames()
  return [
    [...titles],
    ...Array.from({ length: count }, (_, n) => {
      const { name = '', sex } = names[(n * 7919) % names.length] ?? {}
      const report = addDays('2022-02-01', n % 60)
      const birth = addDays('1950-01-01', (n * 37) % 20_000)
      const male = sex === 'male'
      const card = `030${Number(birth.slice(0, 4)) < 2000 ? (male ? 0 : 1) : male ? 2 : 3}${birth.slice(2, 4)}${String(n).padStart(6, '0')}`
      return [
        String(n + 1),
        `HD-${n + 1}`,
        name,
        formatDay(birth),
        male ? 'Nam' : 'Nữ',
        card,
        `095${String(n).padStart(7, '0')}`,
        'Nông dân',
        'Kinh',
        'Việt Nam',
        `Thôn ${1 + (n % 9)}`,
        communes[n % communes.length] ?? '',
        'Thanh Hà',
        'Hải Dương',
        `Số ${n % 300}, Thôn ${1 + (n % 9)}`,
        'Xác định',
        settings[n % 3] ?? '',
        sources[n % 3] ?? '',
        formatDay(addDays(report, -3)),
        formatDay(addDays(report, -1)),
        formatDay(report),
        formatDay(report),
        n % 3 === 0 ? 'Nhẹ' : 'Không triệu chứng',
        n % 9 === 0 ? 'Bệnh viện' : 'Tại nhà',
        n % 9 === 0 ? 'Bệnh viện dã chiến số 1' : '',
        'Khỏi bệnh',
        formatDay(addDays(report, 9)),
        String(n % 4),
        'Nguyễn Thị Lan',
        n % 20 === 0 ? 'Có bệnh nền' : '',
      ]
    }),
  ]
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\n')

export const writeXlsx = async (rows: readonly (readonly string[])[], file: string): Promise<void> => {
  const [header = [], ...body] = rows
  const columns = header.map((title) => ({ title, format: 'text' as const }))
  await writeWorkbookStream({ name: 'F0', columns, rows: body }).pipeTo(
    Writable.toWeb(createWriteStream(file)) as WritableStream<Uint8Array>,
  )
}
