// The table of commands; a new one is one line here and one file beside.

import { textOf } from '../kernel/text/text.ts'
import type { Command } from './command.ts'

export const commands: readonly Command[] = [
  {
    name: 'serve',
    summary: textOf('Chạy máy chủ (npm start)', 'Run the server (npm start)'),
    load: () => import('./serve.ts'),
  },
  {
    name: 'build',
    summary: textOf('Dựng giao diện khi mã nguồn đã đổi', 'Build the screens when their sources changed'),
    load: () => import('./build.ts'),
  },
  {
    name: 'import',
    summary: textOf('Nhận một danh sách, hoặc chỉ đọc thử', 'Take a list in, or only read it'),
    load: () => import('./import.ts'),
  },
  {
    name: 'figures',
    summary: textOf(
      'Số liệu có định nghĩa, theo đơn vị và kỳ',
      'Figures with definitions, by unit and period',
    ),
    load: () => import('./figures.ts'),
  },
  {
    name: 'level',
    summary: textOf('Cấp độ dịch của các xã theo luật của ngày', 'Epidemic levels by the law of the day'),
    load: () => import('./level.ts'),
  },
  {
    name: 'units',
    summary: textOf('Đơn vị hành chính cũ và mới', 'Administrative units, old and new'),
    load: () => import('./units.ts'),
  },
  {
    name: 'history',
    summary: textOf('Kiểm tra nhật ký còn nguyên vẹn', 'Prove that history is whole'),
    load: () => import('./history.ts'),
  },
  {
    name: 'account',
    summary: textOf('Cho một tài khoản vào lại', 'Let an account in again'),
    load: () => import('./account.ts'),
  },
  {
    name: 'demo',
    summary: textOf('Dựng bản trình diễn trong nơi còn trống', 'Make the demonstration in an empty place'),
    load: () => import('./demo.ts'),
  },
  {
    name: 'export',
    summary: textOf('Xuất một sổ ra Excel hoặc CSV', 'Write a register as Excel or CSV'),
    load: () => import('./export.ts'),
  },
  {
    name: 'report',
    summary: textOf('Báo cáo của Ban Chỉ đạo', 'The report of the steering committee'),
    load: () => import('./report.ts'),
  },
  {
    name: 'audit',
    summary: textOf('Soát số liệu trong một văn bản', 'Check the numbers of a document'),
    load: () => import('./audit.ts'),
  },
  {
    name: 'directives',
    summary: textOf('Đọc kế hoạch, kết luận thành nhiệm vụ', 'Read a plan or a conclusion into tasks'),
    load: () => import('./directives.ts'),
  },
  {
    name: 'persons',
    summary: textOf(
      'Rà soát những bản ghi có thể là cùng một người',
      'Look for records that may be one person',
    ),
    load: () => import('./persons.ts'),
  },
  {
    name: 'backup',
    summary: textOf('Sao lưu toàn bộ dữ liệu vào một tệp', 'Back all data up into one file'),
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    summary: textOf('Phục hồi một bản sao lưu vào nơi còn trống', 'Restore a backup into an empty place'),
    load: () => import('./restore.ts'),
  },
  {
    name: 'erasures',
    summary: textOf('Xóa lại sau phục hồi những gì đã xóa', 'Erase again, after a restore, what was erased'),
    load: () => import('./erasures.ts'),
  },
  {
    name: 'check',
    summary: textOf('Kiểm tra kiểu, quy tắc mã và kiến trúc', 'Check types, lint, format and architecture'),
    load: () => import('./check.ts'),
  },
  {
    name: 'test',
    summary: textOf('Chạy mọi kiểm thử (npm test)', 'Run every test (npm test)'),
    load: () => import('./test.ts'),
  },
  {
    name: 'bench',
    summary: textOf('Đo tốc độ so với giới hạn của máy', 'Measure against the raw limit of the machine'),
    load: () => import('./bench.ts'),
  },
]
