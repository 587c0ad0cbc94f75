// The words of testing that several of its registers share: methods, results, reasons, places, risk, and the way of a specimen.
import type { Choice } from '../kernel/register/field.ts'

export const method = {
  pcr: { vi: 'PCR', en: 'PCR', words: ['rt-pcr', 'realtime pcr', 'real-time rt-pcr', 'pcr_rt_pcr'] },
  rapid: {
    vi: 'Test nhanh kháng nguyên',
    en: 'Rapid antigen',
    words: ['test nhanh', 'kháng nguyên', 'ag', 'rat', 'antigen', 'antigen_detection', 'test'],
  },
} as const satisfies Record<string, Choice>

export const result = {
  pending: { vi: 'Chờ kết quả', en: 'Pending', words: ['chờ', 'chưa có'] },
  positive: { vi: 'Dương tính', en: 'Positive', words: ['duong tinh', '+', '(+)', 'pos', 'dt'] },
  negative: { vi: 'Âm tính', en: 'Negative', words: ['am tinh', '-', '(-)', 'neg', 'at'] },
  inconclusive: {
    vi: 'Không xác định',
    en: 'Inconclusive',
    words: ['nghi ngờ', 'indeterminate', 'không kết luận'],
  },
} as const satisfies Record<string, Choice>

/** A person of a pool that was not negative has no result of his own yet. */
export const personResult = {
  ...result,
  retest: { vi: 'Gộp dương tính, lấy lại mẫu đơn', en: 'Pool positive, to be taken singly' },
} as const satisfies Record<string, Choice>

export const reason = {
  symptoms: { vi: 'Có triệu chứng', en: 'Symptoms' },
  contact: { vi: 'Tiếp xúc', en: 'Contact', words: ['f1', 'f2'] },
  screening: { vi: 'Sàng lọc', en: 'Screening', words: ['tầm soát'] },
  returnee: { vi: 'Về từ vùng dịch', en: 'Returnee', words: ['về từ tỉnh khác'] },
  release: { vi: 'Kết thúc cách ly, điều trị', en: 'Release' },
  treatment: {
    vi: 'Theo dõi ca đang điều trị',
    en: 'Follow-up under treatment',
    words: ['xét nghiệm theo dõi'],
  },
  foreign: {
    vi: 'Công dân nước ngoài theo thỏa thuận',
    en: 'Foreign citizen under an agreement',
    words: ['công dân trung quốc'],
  },
} as const satisfies Record<string, Choice>

/** The way of a specimen from the order to the result (F075). */
export const stage = {
  toTake: { vi: 'Phải lấy', en: 'To be taken' },
  taken: { vi: 'Đã lấy', en: 'Taken' },
  sent: { vi: 'Đang chuyển', en: 'On its way' },
  received: { vi: 'Phòng xét nghiệm đã nhận', en: 'Received' },
  done: { vi: 'Đã có kết quả', en: 'Result given' },
  rejected: { vi: 'Mẫu không đạt', en: 'Rejected', words: ['mẫu hỏng', 'không đạt'] },
  cancelled: { vi: 'Không lấy nữa', en: 'Cancelled' },
} as const satisfies Record<string, Choice>

export const setting = {
  factory: { vi: 'Nhà máy, cơ sở sản xuất', en: 'Factory' },
  school: { vi: 'Trường học', en: 'School' },
  market: { vi: 'Chợ, siêu thị', en: 'Market' },
  village: { vi: 'Thôn, tổ dân phố', en: 'Village' },
  checkpoint: { vi: 'Chốt kiểm soát', en: 'Checkpoint' },
  health: { vi: 'Cơ sở y tế', en: 'Health facility' },
  isolation: { vi: 'Khu cách ly', en: 'Isolation site' },
  other: { vi: 'Nơi khác', en: 'Elsewhere' },
} as const satisfies Record<string, Choice>

export const riskZone = {
  veryHigh: { vi: 'Nguy cơ rất cao', en: 'Very high risk', words: ['đỏ', 'cấp 4'] },
  high: { vi: 'Nguy cơ cao', en: 'High risk', words: ['cam', 'cấp 3'] },
  medium: { vi: 'Nguy cơ', en: 'At risk', words: ['vàng', 'cấp 2'] },
  low: { vi: 'Bình thường mới', en: 'New normal', words: ['xanh', 'cấp 1'] },
} as const satisfies Record<string, Choice>

export const riskGroup = {
  workers: { vi: 'Người lao động', en: 'Workers', words: ['công nhân'] },
  traders: { vi: 'Tiểu thương, bán hàng', en: 'Traders' },
  drivers: { vi: 'Lái xe, giao hàng', en: 'Drivers' },
  healthStaff: { vi: 'Nhân viên y tế', en: 'Health staff' },
  pupils: { vi: 'Học sinh, giáo viên', en: 'Pupils and teachers' },
  elderly: { vi: 'Người cao tuổi, bệnh nền', en: 'Elderly or ill' },
  travellers: { vi: 'Người đến, về địa phương', en: 'Arrivals' },
  residents: { vi: 'Người dân trong khu vực', en: 'Residents of the area' },
} as const satisfies Record<string, Choice>
