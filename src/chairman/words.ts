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
  answers: textOf('trả lời nhiệm vụ chờ quyết định', 'answers to tasks wait'),
  more: textOf('cơ quan nữa', 'more bodies'),
  all: textOf('Tất cả nhiệm vụ', 'All tasks'),
} as const
