// The register of calls (F092, F093): companion doctors by phone, telehealth with an upper hospital.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const careCalls = register({
  name: 'care-calls',
  table: 'care_call',
  one: textOf('Cuộc gọi tư vấn', 'Call'),
  many: textOf('Tư vấn từ xa', 'Calls and telehealth'),
  personal: true,
  subject: persons,
  mainDay: 'callDay',
  sameBy: ['callDay', 'callTime', 'way'],
  fields: {
    homeCare: link(textOf('Đợt điều trị tại nhà', 'Care at home'), 'home-care'),
    callDay: day(textOf('Ngày', 'Day'), { required: true, listed: true, headers: ['ngày', 'ngày gọi'] }),
    callTime: text(textOf('Giờ', 'Time'), { headers: ['giờ'] }),
    way: choice(
      textOf('Hình thức', 'Way'),
      {
        phone: { vi: 'Điện thoại', en: 'Phone', words: ['gọi điện'] },
        video: { vi: 'Gọi có hình', en: 'Video', words: ['zalo', 'video'] },
        telehealth: {
          vi: 'Khám từ xa với tuyến trên',
          en: 'Telehealth with an upper hospital',
          words: ['telehealth'],
        },
      },
      { required: true, listed: true, headers: ['hình thức'] },
    ),
    caller: text(textOf('Thầy thuốc', 'Doctor'), {
      listed: true,
      searched: true,
      headers: ['bác sĩ', 'thầy thuốc', 'người gọi'],
    }),
    hospital: text(textOf('Bệnh viện tuyến trên', 'Upper hospital'), { headers: ['bệnh viện'] }),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        answered: { vi: 'Đã tư vấn', en: 'Advised', words: ['nghe máy'] },
        noAnswer: { vi: 'Không nghe máy', en: 'No answer', words: ['không liên lạc được'] },
        sent: { vi: 'Đề nghị chuyển viện', en: 'To be transferred', words: ['chuyển viện'] },
      },
      { required: true, listed: true, headers: ['kết quả'] },
    ),
    advice: text(textOf('Nội dung tư vấn', 'Advice'), { long: true, headers: ['nội dung', 'tư vấn'] }),
  },
})
