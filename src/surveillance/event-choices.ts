// The words of event-based surveillance: sources of Điều 9, triggers of Điều 21.2 and steps of Điều 23 of TT 15/2026/TT-BYT.
import type { Choice } from '../kernel/register/field.ts'

/** TT 15/2026 Điều 9.1.a; `system` is what our own rules propose. */
export const signalSource = {
  citizen: { vi: 'Người dân', en: 'Citizen', words: ['dân', 'nhân dân', 'người dân báo'] },
  villageHealthWorker: {
    vi: 'Nhân viên y tế thôn bản',
    en: 'Village health worker',
    words: ['y tế thôn', 'ytb', 'ytth', 'cộng tác viên', 'tổ covid'],
  },
  organisation: {
    vi: 'Cơ quan, tổ chức',
    en: 'Organisation',
    words: ['trường học', 'công ty', 'cơ quan', 'đơn vị'],
  },
  borderGate: { vi: 'Cửa khẩu', en: 'Border gate', words: ['kiểm dịch'] },
  facilityCluster: {
    vi: 'Cơ sở khám chữa bệnh: chùm ca chưa rõ nguyên nhân',
    en: 'Health facility: unexplained cluster',
    words: ['cơ sở y tế', 'bệnh viện'],
  },
  facilityRise: {
    vi: 'Cơ sở khám chữa bệnh: người bệnh tăng bất thường',
    en: 'Health facility: unusual rise',
  },
  facilityStaff: {
    vi: 'Cơ sở khám chữa bệnh: nhân viên y tế mắc',
    en: 'Health facility: staff infected',
  },
  media: { vi: 'Báo chí, mạng xã hội', en: 'Media', words: ['báo chí', 'mạng xã hội', 'truyền thông'] },
  animalHealth: {
    vi: 'Nông nghiệp và môi trường: dịch ở động vật',
    en: 'Agriculture: disease in animals',
    words: ['thú y'],
  },
  system: { vi: 'Hệ thống đề xuất từ số liệu', en: 'Proposed from figures' },
} as const satisfies Record<string, Choice>

export const signalState = {
  signal: { vi: 'Dấu hiệu, chờ sàng lọc', en: 'Signal, to be looked at' },
  verifying: { vi: 'Đang xác minh', en: 'Being verified' },
  verified: { vi: 'Đã xác minh: là sự kiện', en: 'Verified: an event' },
  discarded: { vi: 'Đã loại', en: 'Discarded' },
  joined: { vi: 'Trùng, đã gộp', en: 'Joined to another' },
} as const satisfies Record<string, Choice>

export const eventState = {
  verified: { vi: 'Đã xác minh, chờ đánh giá nguy cơ', en: 'Verified, risk to be assessed' },
  assessed: { vi: 'Đã đánh giá nguy cơ', en: 'Risk assessed' },
  responding: { vi: 'Đang xử lý', en: 'Responding' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} as const satisfies Record<string, Choice>

/** TT 15/2026 Điều 21.2: four levels. */
export const riskLevel = {
  low: { vi: 'Thấp', en: 'Low' },
  medium: { vi: 'Trung bình', en: 'Medium' },
  high: { vi: 'Cao', en: 'High' },
  veryHigh: { vi: 'Rất cao', en: 'Very high' },
} as const satisfies Record<string, Choice>

/** TT 15/2026 Điều 21.2, points a to h in the order of the law. */
export const riskTrigger = {
  rise: { vi: 'a) Gia tăng hoặc lan rộng bất thường', en: 'a) Unusual rise or spread' },
  change: {
    vi: 'b) Thay đổi bệnh cảnh, tác nhân, trung gian truyền bệnh',
    en: 'b) Change of clinical picture, agent or vector',
  },
  importation: { vi: 'c) Nguy cơ xâm nhập từ bên ngoài', en: 'c) Risk of importation' },
  factors: {
    vi: 'd) Yếu tố làm tăng nguy cơ bùng phát',
    en: 'd) Factors that raise the risk of an outbreak',
  },
  emerging: {
    vi: 'đ) Bệnh mới nổi, tái nổi, chưa rõ nguyên nhân',
    en: 'đ) New, re-emerging or unexplained disease',
  },
  biosafety: { vi: 'e) Sự cố an toàn, an ninh sinh học', en: 'e) Biosafety or biosecurity incident' },
  overload: { vi: 'g) Hệ thống y tế có nguy cơ quá tải', en: 'g) Health system near overload' },
  who: { vi: 'h) Khuyến cáo của Tổ chức Y tế thế giới', en: 'h) Advice of WHO' },
} as const satisfies Record<string, Choice>

/** TT 15/2026 Điều 2.1: a residential area below commune level. */
export const clusterKind = {
  households: { vi: 'Cụm hộ gia đình', en: 'Group of households', words: ['hộ gia đình'] },
  village: { vi: 'Thôn, tổ dân phố', en: 'Village, residential group', words: ['thôn', 'bản', 'xóm', 'tổ'] },
  settlement: { vi: 'Cụm dân cư', en: 'Settlement' },
  school: { vi: 'Trường học', en: 'School' },
  workplace: {
    vi: 'Cơ quan, đơn vị, doanh nghiệp',
    en: 'Office, unit, company',
    words: ['công ty', 'cơ quan'],
  },
  other: { vi: 'Nơi tương đương', en: 'Equivalent place', words: ['chợ', 'cơ sở y tế'] },
} as const satisfies Record<string, Choice>

export const clusterState = {
  open: { vi: 'Đang hoạt động', en: 'Open' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} as const satisfies Record<string, Choice>

/** TT 15/2026 Điều 23: ten steps, which may be fitted to the outbreak. */
export const investigationStep = {
  prepare: { vi: '1. Chuẩn bị điều tra', en: '1. Prepare' },
  diagnosis: { vi: '2. Xác minh chẩn đoán', en: '2. Verify the diagnosis' },
  confirm: { vi: '3. Khẳng định sự tồn tại của ổ dịch', en: '3. Confirm the outbreak' },
  find: { vi: '4. Điều tra, phát hiện ca bệnh, ca nghi ngờ', en: '4. Find cases and suspected cases' },
  describe: {
    vi: '5. Mô tả theo thời gian, địa điểm, con người',
    en: '5. Describe by time, place and person',
  },
  hypothesis: {
    vi: '6. Giả thuyết về nguồn lây, đường lây, yếu tố nguy cơ',
    en: '6. Hypotheses of source, route, risk factors',
  },
  test: { vi: '7. Đánh giá và kiểm định giả thuyết', en: '7. Judge and test them' },
  refine: { vi: '8. Hoàn thiện giả thuyết, nghiên cứu bổ sung', en: '8. Refine, study further' },
  measures: { vi: '9. Đề xuất biện pháp phòng ngừa, kiểm soát', en: '9. Propose measures' },
  report: { vi: '10. Báo cáo kết quả điều tra', en: '10. Report' },
} as const satisfies Record<string, Choice>

export const stepState = {
  open: { vi: 'Chưa làm', en: 'Not begun' },
  doing: { vi: 'Đang làm', en: 'Under way' },
  done: { vi: 'Xong', en: 'Done' },
  leftOut: { vi: 'Không áp dụng', en: 'Left out' },
} as const satisfies Record<string, Choice>
