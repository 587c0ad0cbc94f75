// Words for what history tells of beside the registers: accounts, settings, reports, papers, erasures, and their fields.
import { type Text, textOf } from '../../kernel/text/text.ts'

const things: Readonly<Record<string, Text>> = {
  accounts: textOf('Tài khoản', 'Account'),
  'privacy-settings': textOf('Tham số bảo vệ dữ liệu', 'Settings of data protection'),
  erasures: textOf('Đợt xóa dữ liệu', 'Erasure'),
  reports: textOf('Báo cáo', 'Report'),
  papers: textOf('Văn bản phát hành', 'Paper'),
  imports: textOf('Danh sách đã nhận', 'List taken in'),
}

const fields: Readonly<Record<string, Text>> = {
  name: textOf('Tên đăng nhập', 'Name of the account'),
  fullName: textOf('Họ và tên', 'Full name'),
  state: textOf('Trạng thái', 'State'),
  duties: textOf('Nhiệm vụ', 'Duties'),
  oneTimePassword: textOf('Mật khẩu dùng một lần', 'One-time password'),
  sessions: textOf('Phiên làm việc', 'Sessions'),
  factors: textOf('Lớp xác thực thứ hai', 'Second factor'),
  identity: textOf('Danh tính đăng nhập', 'Identity to sign in by'),
  openingHours: textOf('Một lần mở kéo dài (giờ)', 'An opening lasts (hours)'),
  hitMinutes: textOf('Kết quả hỏi dùng được (phút)', 'A hit can be opened for (minutes)'),
  lookUpsAnHour: textOf('Số lần hỏi mỗi giờ', 'Look-ups an hour'),
  leastShown: textOf('Không công bố số dưới', 'Not published under'),
  erasureWaitDays: textOf('Chờ trước khi xóa (ngày)', 'Wait before erasing (days)'),
}

/** What is kept in no register; the raw word where none is known. */
export const thingWords = (register: string): Text => things[register] ?? textOf(register, register)
export const fieldWords = (field: string): Text => fields[field] ?? textOf(field, field)
