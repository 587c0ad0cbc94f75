// Words of the chairman's page.
import { textOf } from '../kernel/text/text.ts'

export const words = {
  day: textOf('24 giờ qua, so với ngày trước', 'Last 24 hours, against the day before'),
  overdue: textOf('Nhiệm vụ quá hạn', 'Overdue tasks'),
  noneOverdue: textOf('Không cơ quan nào quá hạn', 'No body is overdue'),
  signature: textOf('Chờ ký, chờ quyết định', 'Waiting for signature'),
  noneWaits: textOf('Không có gì chờ ký', 'Nothing waits for a signature'),
  report: textOf('Báo cáo dự thảo', 'Draft report'),
  paper: textOf('Văn bản dự thảo', 'Draft paper'),
  levels: textOf('đề xuất cấp độ dịch chờ ký', 'proposed levels wait'),
  answers: textOf('trả lời nhiệm vụ chờ quyết định', 'answers to tasks wait'),
  bodies: textOf('cơ quan', 'bodies'),
  all: textOf('Tất cả', 'All'),
} as const
