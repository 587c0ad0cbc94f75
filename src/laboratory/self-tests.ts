// The register of tests that people did themselves and reported (F072): heard, verified by the station, and only then perhaps a case.
import { choice, day, integer, link, text, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { selfTestChecks } from './checks.ts'

const status = {
  reported: { vi: 'Chưa xác minh', en: 'Reported', words: ['chờ xác minh'] },
  verified: { vi: 'Đã xác minh', en: 'Verified' },
  becameCase: { vi: 'Đã lập ca bệnh', en: 'Became a case' },
  refuted: { vi: 'Không đúng', en: 'Refuted', words: ['sai', 'âm tính khi làm lại'] },
  unreached: { vi: 'Không liên lạc được', en: 'Not reached' },
} as const

export const selfTests = register({
  name: 'self-tests',
  table: 'self_test',
  one: textOf('Báo kết quả tự xét nghiệm', 'Reported self-test'),
  many: textOf('Tự xét nghiệm', 'Self-tests'),
  personal: true,
  subject: persons,
  mainDay: 'testDay',
  sameBy: ['testDay', 'result'],
  sheetWords: ['tự xét nghiệm', 'tự test', 'test tại nhà'],
  checks: selfTestChecks,
  attachments: true,
  lifecycles: [
    lifecycle('status', status, {
      reported: ['verified', 'refuted', 'unreached'],
      unreached: ['verified', 'refuted'],
      verified: ['becameCase'],
      becameCase: [],
      refuted: [],
    }),
  ],
  questions: ({ status: stands, verifiedDay, testDay }) => [
    ...(stands === 'verified' && !verifiedDay
      ? [
          {
            fields: ['status', 'verifiedDay'],
            text: textOf('Đã xác minh mà chưa ghi ngày', 'Verified without a day'),
          },
        ]
      : []),
    ...(typeof verifiedDay === 'string' && typeof testDay === 'string' && verifiedDay < testDay
      ? [
          {
            fields: ['verifiedDay', 'testDay'],
            text: textOf('Xác minh trước khi làm test', 'Verified before the test'),
          },
        ]
      : []),
  ],
  fields: {
    testDay: day(textOf('Ngày tự làm', 'Day of the test'), {
      required: true,
      listed: true,
      headers: ['ngày test', 'ngày tự test', 'ngày xét nghiệm'],
    }),
    result: choice(
      textOf('Kết quả tự báo', 'Result as told'),
      {
        positive: { vi: 'Dương tính', en: 'Positive', words: ['2 vạch', 'hai vạch', '+'] },
        negative: { vi: 'Âm tính', en: 'Negative', words: ['1 vạch', 'một vạch', '-'] },
        invalid: { vi: 'Không có giá trị', en: 'Invalid' },
      },
      { required: true, listed: true, headers: ['kết quả', 'kết quả test'] },
    ),
    channel: choice(
      textOf('Báo bằng', 'Told by'),
      {
        phone: { vi: 'Điện thoại', en: 'Phone' },
        message: { vi: 'Zalo, tin nhắn', en: 'Message' },
        inPerson: { vi: 'Trực tiếp', en: 'In person' },
        team: { vi: 'Qua tổ COVID', en: 'Through a team' },
        page: { vi: 'Trang công khai', en: 'Public page' },
      },
      { initial: 'phone', headers: ['hình thức báo'] },
    ),
    kit: text(textOf('Tên que test, số lô', 'Kit and lot'), { headers: ['tên que', 'số lô'] }),
    symptoms: yesNo(textOf('Có triệu chứng', 'Symptoms'), { headers: ['triệu chứng'] }),
    contact: yesNo(textOf('Có yếu tố dịch tễ', 'Epidemiological link'), {
      headers: ['tiếp xúc f0', 'yếu tố dịch tễ'],
    }),
    positives: integer(
      textOf('Số lần dương tính, cách nhau ít nhất 8 giờ', 'Positive tests at least 8 hours apart'),
      {
        min: 0,
        max: 10,
      },
    ),
    status: choice(textOf('Xác minh', 'Verification'), status, { initial: 'reported', listed: true }),
    verifiedDay: day(textOf('Ngày xác minh', 'Verified on'), { listed: true }),
    verifiedHow: choice(textOf('Xác minh bằng', 'Verified by'), {
      supervised: { vi: 'Nhân viên y tế làm hoặc giám sát', en: 'Done or supervised by health staff' },
      remote: { vi: 'Giám sát từ xa qua phương tiện', en: 'Supervised remotely' },
      photo: { vi: 'Ảnh que test', en: 'Photograph of the kit' },
    }),
    caseMade: link(textOf('Ca bệnh đã lập', 'Case entered'), 'cases'),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
