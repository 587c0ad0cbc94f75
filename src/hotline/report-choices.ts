// The words of citizens' reports: what they are about, how they came, and where they stand.
import type { Choice } from '../kernel/register/field.ts'

export const reportKind = {
  illness: { vi: 'Có người nghi mắc bệnh', en: 'Somebody may be ill', words: ['nghi mắc', 'có dấu hiệu'] },
  returnee: {
    vi: 'Có người về từ vùng dịch',
    en: 'Somebody came from an epidemic area',
    words: ['người về'],
  },
  treatment: {
    vi: 'Cần tư vấn, cấp cứu',
    en: 'Advice, emergency',
    words: ['cấp cứu', 'tư vấn', 'xin giường'],
  },
  help: { vi: 'Cần hỗ trợ đời sống', en: 'Help with living', words: ['lương thực', 'thuốc', 'hỗ trợ'] },
  violation: { vi: 'Vi phạm quy định', en: 'Breach of the rules', words: ['vi phạm', 'tụ tập'] },
  vaccination: { vi: 'Hỏi về tiêm chủng', en: 'About vaccination', words: ['tiêm chủng'] },
  procedure: {
    vi: 'Hỏi thủ tục, chính sách',
    en: 'About procedures and policy',
    words: ['thủ tục', 'chính sách'],
  },
  test: { vi: 'Báo kết quả tự xét nghiệm', en: 'Result of a self-test', words: ['tự xét nghiệm', 'tự test'] },
  complaint: { vi: 'Góp ý, phản ánh cán bộ', en: 'Complaint', words: ['góp ý', 'khiếu nại'] },
} as const satisfies Record<string, Choice>

export const reportChannel = {
  hotline: { vi: 'Đường dây nóng', en: 'Hotline', words: ['điện thoại', 'đường dây nóng', 'đdn'] },
  callCentre: { vi: 'Tổng đài 1022', en: 'Call centre 1022', words: ['1022', 'tổng đài'] },
  app: { vi: 'Ứng dụng PC-Covid', en: 'PC-Covid application', words: ['pc-covid', 'ứng dụng'] },
  social: { vi: 'Zalo, mạng xã hội', en: 'Social network', words: ['zalo', 'facebook'] },
  inPerson: { vi: 'Trực tiếp', en: 'In person', words: ['trực tiếp'] },
  letter: { vi: 'Văn bản, đơn thư', en: 'By letter', words: ['đơn thư', 'văn bản'] },
  publicPage: { vi: 'Trang khai báo công khai', en: 'Public page', words: ['qr', 'trang web'] },
} as const satisfies Record<string, Choice>

export const reportState = {
  received: { vi: 'Mới nhận', en: 'Received', words: ['mới', 'tiếp nhận'] },
  assigned: { vi: 'Đang xử lý', en: 'Being handled', words: ['đã chuyển', 'đang xử lý'] },
  answered: { vi: 'Đã trả lời', en: 'Answered', words: ['đã trả lời', 'đã xử lý', 'xong'] },
  rejected: { vi: 'Không xử lý', en: 'Not handled', words: ['không xử lý', 'trùng', 'sai'] },
} as const satisfies Record<string, Choice>

export const urgency = {
  normal: { vi: 'Thường', en: 'Normal', words: ['thường'] },
  urgent: { vi: 'Khẩn', en: 'Urgent', words: ['khẩn', 'gấp'] },
} as const satisfies Record<string, Choice>
