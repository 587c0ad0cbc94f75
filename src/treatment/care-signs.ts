// The register of signs taken twice a day (T-005; peer 66): temperature, SpO2, breath, pulse, pressure, how the person feels; the alarm follows by rule.
import { choice, day, integer, link, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { feeling, grade } from './care-choices.ts'
import { temperatureOf } from './rules/vital-signs.ts'

const questions = ({ temperature, homeCare, admission }: Values): Question[] => [
  ...(typeof temperature === 'string' && temperatureOf(temperature) === null
    ? [
        {
          fields: ['temperature'],
          text: textOf('Không đọc được nhiệt độ: ghi như 37,5', 'The temperature cannot be read: write 37.5'),
        },
      ]
    : []),
  ...(homeCare === null && admission === null
    ? [
        {
          fields: ['homeCare'],
          text: textOf('Chưa rõ của đợt điều trị nào', 'It is not said to which care it belongs'),
        },
      ]
    : []),
]

export const careSigns = register({
  name: 'care-signs',
  table: 'care_sign',
  one: textOf('Lần đo sinh hiệu', 'Signs'),
  many: textOf('Sinh hiệu', 'Signs'),
  personal: true,
  carried: { by: ['subject'], days: 7 },
  subject: persons,
  mainDay: 'signDay',
  sameBy: ['signDay', 'half'],
  sheetWords: ['sinh hiệu', 'spo2', 'phiếu theo dõi sức khỏe'],
  questions,
  fields: {
    homeCare: link(textOf('Đợt điều trị tại nhà', 'Care at home'), 'home-care'),
    admission: link(textOf('Lượt điều trị tại cơ sở', 'Stay in a facility'), 'admissions'),
    signDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày đo', 'ngày theo dõi'],
    }),
    half: choice(
      textOf('Buổi', 'Half of the day'),
      {
        morning: { vi: 'Sáng', en: 'Morning', words: ['s'] },
        evening: { vi: 'Chiều', en: 'Evening', words: ['c', 'tối'] },
      },
      { required: true, listed: true, headers: ['buổi', 'lần'] },
    ),
    signTime: text(textOf('Giờ', 'Time'), { headers: ['giờ', 'giờ đo'] }),
    temperature: text(textOf('Nhiệt độ (°C)', 'Temperature (°C)'), {
      listed: true,
      headers: ['nhiệt độ', 'nhiệt', 'thân nhiệt'],
    }),
    spo2: integer(textOf('SpO2 (%)', 'SpO2 (%)'), {
      listed: true,
      min: 30,
      max: 100,
      headers: ['spo2', 'nồng độ oxy'],
    }),
    breath: integer(textOf('Nhịp thở (lần/phút)', 'Breaths a minute'), {
      listed: true,
      min: 4,
      max: 120,
      headers: ['nhịp thở'],
    }),
    pulse: integer(textOf('Mạch (lần/phút)', 'Pulse a minute'), {
      min: 20,
      max: 250,
      headers: ['mạch', 'nhịp tim'],
    }),
    systolic: integer(textOf('Huyết áp tối đa', 'Systolic'), {
      min: 30,
      max: 300,
      headers: ['huyết áp tối đa'],
    }),
    diastolic: integer(textOf('Huyết áp tối thiểu', 'Diastolic'), {
      min: 20,
      max: 200,
      headers: ['huyết áp tối thiểu'],
    }),
    feeling: choice(textOf('Cảm thấy', 'Feels'), feeling, {
      listed: true,
      headers: ['triệu chứng', 'cảm thấy', 'tình trạng'],
    }),
    takenBy: choice(textOf('Người đo', 'Taken by'), {
      self: { vi: 'Tự đo', en: 'The person' },
      team: { vi: 'Tổ chăm sóc', en: 'Care team' },
      station: { vi: 'Nhân viên y tế', en: 'Health worker' },
      phone: { vi: 'Hỏi qua điện thoại', en: 'By phone' },
    }),
    alarm: choice(textOf('Mức báo động', 'Alarm'), grade, {
      listed: true,
      hint: textOf('Tự tính theo ngưỡng đang áp dụng', 'Follows from the limits in force'),
    }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
