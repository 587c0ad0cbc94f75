// The register of deaths (F040, F218): when, where, of what, with which other illness, reviewed by whom, how the body was handled.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { toldQuestions } from '../surveillance/rules/told-questions.ts'
import { deathChecks } from './notice-checks.ts'

const happened = ['deathDay', 'deathTime'] as const
const toldAfterDeath = {
  happened,
  told: ['toldDay', 'toldTime'],
  early: textOf('Báo tử vong trước khi tử vong', 'The death was told before it happened'),
} as const
const verifiedAfterDeath = {
  happened,
  told: ['verifiedDay', 'verifiedTime'],
  early: textOf('Xác minh tử vong trước khi tử vong', 'The death was verified before it happened'),
} as const

export const deathRecords = register({
  name: 'death-records',
  table: 'death_record',
  one: textOf('Trường hợp tử vong', 'Death'),
  many: textOf('Sổ tử vong', 'Deaths'),
  personal: true,
  subject: persons,
  mainDay: 'deathDay',
  sameBy: ['deathDay'],
  questions: (values) => toldQuestions(values, [toldAfterDeath, verifiedAfterDeath]),
  checks: deathChecks,
  sheetWords: ['tử vong', 'danh sách tử vong', 'deaths'],
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases', { headers: ['mã ca'] }),
    deathDay: day(textOf('Ngày tử vong', 'Died'), {
      required: true,
      listed: true,
      headers: ['ngày tử vong', 'ngày mất'],
    }),
    deathTime: text(textOf('Giờ', 'Time'), { headers: ['giờ'] }),
    verifiedDay: day(textOf('Ngày xác minh tử vong tại cộng đồng', 'Verified, where in the community'), {
      headers: ['ngày xác minh'],
    }),
    verifiedTime: text(textOf('Giờ xác minh', 'Hour verified')),
    toldDay: day(textOf('Ngày báo tử vong', 'Told'), { headers: ['ngày báo tử vong'] }),
    toldTime: text(textOf('Giờ báo tử vong', 'Hour told')),
    place: choice(
      textOf('Nơi tử vong', 'Where'),
      {
        facility: { vi: 'Cơ sở y tế', en: 'Facility', words: ['bệnh viện', 'csyt'] },
        home: { vi: 'Tại nhà', en: 'Home', words: ['nhà'] },
        onTheWay: { vi: 'Trên đường chuyển', en: 'On the way' },
      },
      { listed: true, headers: ['nơi tử vong'] },
    ),
    facility: link(textOf('Cơ sở', 'Facility'), 'facilities'),
    cause: choice(
      textOf('Nguyên nhân', 'Cause'),
      {
        covid: { vi: 'Do COVID-19', en: 'COVID-19', words: ['covid'] },
        withCovid: {
          vi: 'Bệnh nền, có mắc COVID-19',
          en: 'Another illness, with COVID-19',
          words: ['bệnh nền'],
        },
        // Beside COVID-19 the disease is that of the case: its name stands there once.
        caseDisease: {
          vi: 'Do bệnh của ca (không phải COVID-19)',
          en: 'The disease of the case (not COVID-19)',
          words: ['bệnh của ca', 'do bệnh truyền nhiễm'],
        },
        withCaseDisease: {
          vi: 'Bệnh nền, có mắc bệnh của ca (không phải COVID-19)',
          en: 'Another illness, with the disease of the case (not COVID-19)',
        },
        other: { vi: 'Nguyên nhân khác', en: 'Other', words: ['khác'] },
      },
      { listed: true, headers: ['nguyên nhân', 'nguyên nhân tử vong'] },
    ),
    groundDisease: text(textOf('Bệnh nền', 'Other illness'), { headers: ['bệnh nền', 'tiền sử'] }),
    vaccinated: choice(textOf('Tiêm vắc xin', 'Vaccinated'), {
      none: { vi: 'Chưa tiêm', en: 'Not' },
      part: { vi: 'Chưa đủ liều', en: 'Partly' },
      full: { vi: 'Đủ liều', en: 'Fully' },
    }),
    reviewedDay: day(textOf('Ngày kiểm thảo tử vong', 'Reviewed')),
    review: text(textOf('Kết luận kiểm thảo', 'Finding'), { long: true }),
    burial: choice(textOf('Xử lý thi hài', 'The body'), {
      cremated: { vi: 'Hỏa táng', en: 'Cremated' },
      buried: { vi: 'Mai táng theo hướng dẫn', en: 'Buried by the guidance' },
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
