// The register of health declarations (F135, F138, F144, F149): who declared what, when, where, by which questionnaire; answers stand as they were asked.
import { type Choice, choice, day, link, text, type Values, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { declarationChecks } from './checks.ts'
import { asksForLook } from './rules/questionnaire.ts'
import { visitorFields, way } from './visitor-fields.ts'

const status = {
  received: { vi: 'Đã nhận', en: 'Received' },
  called: { vi: 'Đã gọi lại', en: 'Called back' },
  cleared: { vi: 'Không có gì bất thường', en: 'Nothing found' },
  followed: { vi: 'Chuyển theo dõi, xét nghiệm', en: 'Handed to follow-up or testing' },
  untrue: { vi: 'Khai không đúng', en: 'Untrue' },
} as const satisfies Record<string, Choice>

const questions = ({ declaredTime, arrivedDay, declaredDay, truthful }: Values): Question[] => [
  ...(declaredTime && timeOfDay(declaredTime) === null
    ? [{ fields: ['declaredTime'], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
    : []),
  ...(typeof arrivedDay === 'string' && typeof declaredDay === 'string' && arrivedDay > declaredDay
    ? [
        {
          fields: ['arrivedDay', 'declaredDay'],
          text: textOf('Khai trước khi đến', 'Declared before the arrival'),
        },
      ]
    : []),
  ...(truthful === false
    ? [
        {
          fields: ['truthful'],
          text: textOf('Người khai không cam đoan là đúng', 'The declarer does not vouch for it'),
        },
      ]
    : []),
]

export const declarations = register({
  name: 'declarations',
  table: 'declaration',
  one: textOf('Tờ khai y tế', 'Health declaration'),
  many: textOf('Tờ khai y tế', 'Health declarations'),
  personal: true,
  carried: { by: [], days: 7 },
  attachments: true,
  publicDoor: true,
  mainDay: 'declaredDay',
  sameBy: ['fullName', 'phone', 'declaredDay'],
  sheetWords: ['khai báo y tế', 'tờ khai', 'người từ tỉnh khác', 'người về địa phương'],
  questions,
  checks: declarationChecks,
  derive: (values) => ({ red: asksForLook(values) }),
  lifecycles: [
    lifecycle('status', status, {
      received: ['called', 'cleared', 'followed', 'untrue'],
      called: ['cleared', 'followed', 'untrue'],
      cleared: [],
      followed: [],
      untrue: [],
    }),
  ],
  fields: {
    declaredDay: day(textOf('Ngày khai', 'Declared'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày khai', 'ngày khai báo'],
    }),
    declaredTime: text(textOf('Giờ khai', 'Hour'), { listed: true, headers: ['giờ', 'giờ khai'] }),
    kind: choice(
      textOf('Loại tờ khai', 'Kind'),
      {
        place: { vi: 'Đến địa điểm', en: 'At a place' },
        domestic: { vi: 'Di chuyển nội địa', en: 'Domestic travel' },
        entry: { vi: 'Nhập cảnh', en: 'Entry into the country' },
        exit: { vi: 'Xuất cảnh', en: 'Exit from the country' },
        resident: { vi: 'Toàn dân', en: 'Resident' },
      },
      { initial: 'place', headers: ['loại', 'loại tờ khai'] },
    ),
    place: link(textOf('Tại', 'At'), 'qr-places', { listed: true, headers: ['địa điểm', 'điểm khai báo'] }),
    ...visitorFields,
    fromOtherProvince: yesNo(textOf('Từ tỉnh, thành phố khác đến', 'From another province'), {
      listed: true,
      headers: ['từ tỉnh khác', 'ngoại tỉnh'],
    }),
    fromAbroad: yesNo(textOf('Nhập cảnh', 'From abroad'), { headers: ['nhập cảnh'] }),
    cameFrom: text(textOf('Nơi đi', 'From where'), {
      headers: ['nơi đi', 'từ đâu', 'từ tỉnh', 'nơi xuất phát'],
    }),
    goesTo: text(textOf('Nơi đến', 'To where'), { headers: ['nơi đến'] }),
    arrivedDay: day(textOf('Ngày đến', 'Arrived'), { headers: ['ngày đến', 'ngày về'] }),
    vehicle: text(textOf('Phương tiện, biển số', 'Vehicle, plate'), { headers: ['phương tiện', 'biển số'] }),
    answers: text(textOf('Trả lời', 'Answers'), { long: true }),
    form: text(textOf('Theo mẫu hỏi', 'Questionnaire'), {}),
    symptoms: yesNo(textOf('Có dấu hiệu', 'Symptoms'), { headers: ['triệu chứng', 'dấu hiệu'] }),
    fromArea: yesNo(textOf('Đến, về từ vùng dịch', 'From an epidemic area'), { headers: ['vùng dịch'] }),
    metSick: yesNo(textOf('Tiếp xúc người mắc, nghi mắc', 'Met somebody sick'), { headers: ['tiếp xúc'] }),
    red: yesNo(textOf('Cần xem ngay', 'Needs a look'), { listed: true, hint: textOf('Tự tính', 'Derived') }),
    truthful: yesNo(textOf('Cam đoan khai đúng', 'Vouched for')),
    how: choice(textOf('Cách khai', 'By'), way, { initial: 'staff', headers: ['cách khai'] }),
    receipt: text(textOf('Mã tờ khai', 'Receipt'), {}),
    signal: link(textOf('Dấu hiệu đã báo', 'Signal'), 'signals'),
    status: choice(textOf('Xử lý', 'Handled'), status, { initial: 'received', listed: true }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
