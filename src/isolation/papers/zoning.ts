// Decisions that a zone is closed off and opened again: forms 01 and 02, Annex I of NĐ 165/2026; told at least six hours before.
import { formatDay } from '../../kernel/day/day.ts'
import { day, text } from '../../kernel/register/field.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { zoningClock } from '../../levels/rules/nd-165-2026.ts'
import { diseaseControl, healthBody, inSentence, type Office } from '../../papers/office.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { CHAIR_FROM, decisionPage, decisionSymbol, stationOf, word } from './frame.ts'

const lawOf = (form: string) => (on: string) =>
  on < CHAIR_FROM
    ? null
    : ({ source: 'NĐ 165/2026/NĐ-CP', clause: 'Điều 13 khoản 1', form, layout: 'ours' } as const)

/** `2026-08-02T08:00`, where both are written. */
const effectOf = ({ words }: PaperContext): string | null => {
  const at = timeOfDay(words.time)
  return typeof words.from === 'string' && at !== null ? `${words.from}T${at}` : null
}
const momentWords = (moment: string): string =>
  `${moment.slice(11).replace(':', ' giờ ')} ngày ${formatDay(moment.slice(0, 10))}`

const recipients = (office: Office): string[] => [
  ...(office.above
    ? [
        `Chủ tịch UBND ${inSentence(office.above)} (b/c)`,
        `${healthBody(office.above)} (b/c)`,
        diseaseControl(office.above),
      ]
    : []),
  'Cơ quan, tổ chức, nhân dân tại địa bàn',
  `Công an ${inSentence(office)}`,
  stationOf(office),
  'Lưu: VT',
]

const shared = {
  register: null,
  issuedWith: 'papers.issue',
  symbol: decisionSymbol,
  refuse: ({ office, words }: PaperContext) => {
    if (office.level !== 'commune')
      return textOf('Chủ tịch UBND cấp xã quyết định việc này.', 'The chair of a commune decides this.')
    return words.time && timeOfDay(words.time) === null
      ? textOf('Giờ có hiệu lực ghi như 08:00.', 'Write the hour as 08:00.')
      : null
  },
} as const

const effectFields = {
  from: day(textOf('Có hiệu lực từ ngày', 'In effect from'), { required: true, ahead: true }),
  time: text(textOf('Giờ có hiệu lực', 'Hour'), { required: true, hint: textOf('Như 08:00', 'Like 08:00') }),
}

const inEffect = (context: PaperContext): string => {
  const effect = effectOf(context)
  return effect === null ? 'từ … giờ … ngày …' : `từ ${momentWords(effect)}`
}

const toldBefore = (context: PaperContext): string[] => {
  const effect = effectOf(context)
  const clock = effect === null ? null : zoningClock(effect, null)
  return clock === null
    ? []
    : [
        `Việc khoanh vùng được báo cáo và thông tin tại địa bàn ít nhất 06 giờ trước khi thực hiện, chậm nhất ${momentWords(clock.due)}.`,
      ]
}

export const zoneStart = paperKind({
  ...shared,
  name: 'zone-start',
  label: textOf('Quyết định khoanh vùng (Mẫu 01)', 'Decision to close off a zone (form 01)'),
  law: lawOf('Mẫu số 01 Phụ lục I'),
  fields: {
    disease: text(textOf('Dịch bệnh', 'Disease'), { required: true }),
    area: text(textOf('Phạm vi, ở mức nhỏ nhất', 'Area, as small as can be'), { required: true, long: true }),
    ...effectFields,
    measures: text(textOf('Biện pháp', 'Measures'), { required: true, long: true }),
  },
  page: (context) => {
    const { office, words } = context
    return decisionPage(context, {
      about: 'Về việc khoanh vùng, kiểm soát, ngăn chặn sự lây lan dịch bệnh',
      articles: [
        [
          `Khoanh vùng, kiểm soát, ngăn chặn sự lây lan dịch bệnh ${word(words.disease) ?? '…'} ${inEffect(context)}.`,
          `Phạm vi: ${word(words.area) ?? '…'}.`,
          `Biện pháp: ${word(words.measures) ?? '…'}.`,
          ...toldBefore(context),
        ],
        [
          `${stationOf(office)}, Công an ${inSentence(office)}, các cơ quan, tổ chức, cá nhân trong phạm vi khoanh vùng chịu trách nhiệm thi hành Quyết định này`,
        ],
      ],
      recipients: recipients(office),
    })
  },
  summary: ({ words }) => `Khoanh vùng, kiểm soát, ngăn chặn sự lây lan dịch bệnh: ${word(words.area) ?? ''}`,
})

export const zoneEnd = paperKind({
  ...shared,
  name: 'zone-end',
  label: textOf('Quyết định kết thúc khoanh vùng (Mẫu 02)', 'Decision to open a zone again (form 02)'),
  law: lawOf('Mẫu số 02 Phụ lục I'),
  fields: {
    decision: text(textOf('Quyết định khoanh vùng số', 'Decision that closed it'), { required: true }),
    area: text(textOf('Phạm vi', 'Area'), { required: true, long: true }),
    ...effectFields,
  },
  page: (context) => {
    const { office, words } = context
    return decisionPage(context, {
      about: 'Về việc kết thúc khoanh vùng, kiểm soát, ngăn chặn sự lây lan dịch bệnh',
      articles: [
        [
          `Kết thúc khoanh vùng theo Quyết định số ${word(words.decision) ?? '…'} ${inEffect(context)}.`,
          `Phạm vi: ${word(words.area) ?? '…'}.`,
          ...toldBefore(context),
        ],
        [
          `${stationOf(office)}, Công an ${inSentence(office)}, các cơ quan, tổ chức, cá nhân liên quan chịu trách nhiệm thi hành Quyết định này`,
        ],
      ],
      recipients: recipients(office),
    })
  },
  summary: ({ words }) => `Kết thúc khoanh vùng: ${word(words.area) ?? ''}`,
})
