// The log of visits from house to house (F151): which household, which day, by which team, what was found.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const householdVisits = register({
  name: 'household-visits',
  table: 'household_visit',
  one: textOf('Lượt đến hộ', 'Visit of a household'),
  many: textOf('Nhật ký đến hộ', 'Visits of households'),
  personal: true,
  carried: { by: ['household'], days: 30 },
  attachments: true,
  mainDay: 'visitDay',
  sameBy: ['household', 'visitDay', 'purpose'],
  sheetWords: ['nhật ký đến hộ', 'rà soát hộ', 'gõ từng nhà'],
  fields: {
    household: link(textOf('Hộ', 'Household'), 'households', {
      required: true,
      listed: true,
      headers: ['hộ', 'mã hộ'],
    }),
    team: link(textOf('Tổ', 'Team'), 'teams', { listed: true, headers: ['tổ'] }),
    visitDay: day(textOf('Ngày đến', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày đến'],
    }),
    purpose: choice(
      textOf('Việc', 'For'),
      {
        check: { vi: 'Rà soát sức khỏe', en: 'Checking health', words: ['rà soát', 'kiểm tra'] },
        inform: { vi: 'Tuyên truyền', en: 'Informing', words: ['tuyên truyền 5k', 'vận động'] },
        returnees: { vi: 'Rà người về địa phương', en: 'Looking for returnees', words: ['người về'] },
        help: { vi: 'Hỗ trợ', en: 'Helping', words: ['phát quà', 'giúp đỡ'] },
      },
      { initial: 'check', listed: true, headers: ['việc', 'nội dung'] },
    ),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        met: { vi: 'Đã gặp', en: 'Met', words: ['gặp', 'có nhà'] },
        away: { vi: 'Vắng nhà', en: 'Nobody at home', words: ['vắng', 'không có nhà'] },
        refused: { vi: 'Từ chối', en: 'Refused' },
      },
      { required: true, initial: 'met', listed: true, headers: ['kết quả'] },
    ),
    people: integer(textOf('Số người có mặt', 'People present'), {
      min: 0,
      max: 60,
      headers: ['số người', 'có mặt'],
    }),
    unwell: integer(textOf('Số người có dấu hiệu bệnh', 'People unwell'), {
      min: 0,
      max: 60,
      listed: true,
      headers: ['có dấu hiệu', 'số người ốm'],
    }),
    returnees: integer(textOf('Số người mới về', 'People newly come'), {
      min: 0,
      max: 60,
      headers: ['người mới về', 'người về'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
  questions: ({ people, unwell }) =>
    typeof people === 'number' && typeof unwell === 'number' && unwell > people
      ? [
          {
            fields: ['people', 'unwell'],
            text: textOf('Người có dấu hiệu nhiều hơn người có mặt', 'More unwell than present'),
          },
        ]
      : [],
})
