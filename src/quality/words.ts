// Words of the list of data quality; what each check is called and means comes with its answer.
import { textOf, type Text } from '../kernel/text/text.ts'
import type { QualityGroup } from './contract.ts'

export const words = {
  intro: textOf(
    'Mỗi dòng là một kiểm tra trên các sổ. Mở số để xem đúng những bản ghi đó và sửa ngay trong danh sách; sửa xong, số ở đây giảm theo.',
    'Each line is a check of the registers. Press a number for exactly these records and correct them in the list; the number here follows.',
  ),
  on: textOf('xét đến ngày', 'as of'),
  silentDays: textOf('Coi xã là không báo số liệu sau (ngày)', 'A commune counts as silent after (days)'),
  open: textOf('Mở danh sách', 'Open the list'),
  byUnit: textOf('Theo đơn vị', 'By unit'),
  clean: textOf('kiểm tra không thấy gì phải sửa', 'checks found nothing to correct'),
  allClean: textOf('Không thấy gì phải sửa', 'Nothing to correct'),
  none: textOf('Không có kiểm tra nào trong nhiệm vụ của bạn', 'No check within your duties'),
} as const

export const groups = {
  days: textOf('Ngày', 'Days'),
  ages: textOf('Tuổi', 'Ages'),
  contradictions: textOf('Mâu thuẫn', 'Contradictions'),
  links: textOf('Liên kết hỏng hoặc thiếu', 'Broken or missing links'),
  coverage: textOf('Tỷ lệ trên 100 %', 'Shares over 100 %'),
  silence: textOf('Đơn vị không báo số liệu', 'Silent units'),
  duplicates: textOf('Trùng lặp', 'Duplicates'),
  late: textOf('Quá hạn', 'Overdue'),
} as const satisfies Record<QualityGroup, Text>
