// What the parts beneath self-tests and surveys say.
import { textOf } from '../../kernel/text/text.ts'

export const selfTestWords = {
  title: textOf('Từ tự xét nghiệm đến ca bệnh', 'From self-test to case'),
  verify: textOf('Đã xác minh', 'Verified'),
  how: textOf('Xác minh bằng', 'Verified by'),
  refute: textOf('Không đúng', 'Refuted'),
  makes: textOf('Theo hướng dẫn là', 'By the guidance it is'),
  nothing: textOf('chưa phải ca bệnh', 'no case yet'),
  confirmed: textOf('ca xác định', 'a confirmed case'),
  suspected: textOf('ca nghi ngờ', 'a suspected case'),
  unverified: textOf('chưa đối chiếu văn bản', 'not compared with the text'),
  because: {
    notVerified: textOf('chưa ai xác minh', 'nobody has verified it'),
    notPositive: textOf('không dương tính', 'not positive'),
    positiveAndContact: textOf(
      'dương tính có nhân viên y tế làm hoặc giám sát, có yếu tố dịch tễ',
      'positive under health staff, with an epidemiological link',
    ),
    twoPositives: textOf(
      'dương tính hai lần cách nhau ít nhất 8 giờ, có giám sát',
      'positive twice at least eight hours apart, supervised',
    ),
    onePositive: textOf(
      'mới dương tính một lần, hoặc không có giám sát: làm lại hoặc lấy mẫu PCR',
      'positive once, or unsupervised: repeat it or take a specimen for PCR',
    ),
  },
  make: textOf('Lập ca bệnh', 'Enter the case'),
  made: textOf('Đã lập ca bệnh', 'The case was entered'),
  known: textOf('Người này đã có ca bệnh', 'This person has a case'),
  done: textOf('Đã ghi xác minh', 'The verification was written'),
} as const

export const surveyWords = {
  title: textOf('Tỷ lệ và khoảng tin cậy', 'Share and interval'),
  seen: textOf('Tỷ lệ có kháng thể', 'Share with antibodies'),
  interval: textOf('khoảng tin cậy 95 %', '95 % interval'),
  corrected: textOf('Hiệu chỉnh theo độ nhạy, độ đặc hiệu', 'Corrected for sensitivity and specificity'),
  method: textOf(
    'Khoảng tin cậy theo Wilson (1927); hiệu chỉnh theo Rogan và Gladen (1978). Mẫu coi như chọn ngẫu nhiên.',
    'Interval by Wilson (1927); correction by Rogan and Gladen (1978). The sample is taken for random.',
  ),
  wrong: textOf(
    'Số có kháng thể nhiều hơn số xét nghiệm: không tính được.',
    'More positive than tested: nothing can be said.',
  ),
} as const
