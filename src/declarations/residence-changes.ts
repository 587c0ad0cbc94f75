// The register of temporary residence and absence (F145): who lives here for a time, who is away, since when and until when.
import { type Choice, choice, day, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

const kind = {
  temporaryResidence: { vi: 'Tạm trú', en: 'Temporary residence', words: ['tạm trú', 'đăng ký tạm trú'] },
  temporaryAbsence: {
    vi: 'Tạm vắng',
    en: 'Temporary absence',
    words: ['tạm vắng', 'đi vắng', 'đi làm ăn xa'],
  },
  stay: { vi: 'Lưu trú ngắn ngày', en: 'Short stay', words: ['lưu trú'] },
} as const satisfies Record<string, Choice>

const questions = ({ fromDay, endedDay }: Values): Question[] =>
  typeof fromDay === 'string' && typeof endedDay === 'string' && endedDay < fromDay
    ? [{ fields: ['fromDay', 'endedDay'], text: textOf('Hết trước khi bắt đầu', 'Ended before it began') }]
    : []

export const residenceChanges = register({
  name: 'residence-changes',
  table: 'residence_change',
  one: textOf('Tạm trú, tạm vắng', 'Temporary residence or absence'),
  many: textOf('Tạm trú, tạm vắng', 'Temporary residence and absence'),
  personal: true,
  subject: persons,
  mainDay: 'fromDay',
  sameBy: ['kind', 'fromDay'],
  sheetWords: ['tạm trú', 'tạm vắng', 'lưu trú'],
  questions,
  fields: {
    kind: choice(textOf('Loại', 'Kind'), kind, { required: true, listed: true, headers: ['loại', 'diện'] }),
    fromDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      headers: ['từ ngày', 'ngày đến', 'ngày đi'],
    }),
    plannedDay: day(textOf('Dự kiến đến ngày', 'Planned until'), {
      ahead: true,
      headers: ['dự kiến', 'thời hạn'],
    }),
    endedDay: day(textOf('Hết ngày', 'Ended'), {
      listed: true,
      headers: ['đến ngày', 'ngày về', 'ngày hết'],
    }),
    otherPlace: text(textOf('Từ đâu đến, đi đâu', 'From or to where'), {
      listed: true,
      headers: ['từ đâu', 'đi đâu', 'nơi đi', 'nơi đến', 'nơi thường trú'],
    }),
    stayAddress: text(textOf('Ở tại', 'Stays at'), { headers: ['nơi tạm trú', 'ở tại'] }),
    reason: text(textOf('Lý do', 'Reason'), { headers: ['lý do'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
