// The notice of epidemic levels under QĐ 4800/QĐ-BYT and QĐ 218/QĐ-BYT: which commune at which level, from when; neither text sets a form.
import { type Day, formatDay } from '../../kernel/day/day.ts'
import { column, paragraph, table } from '../../kernel/document/tree.ts'
import { day, text, type Value } from '../../kernel/register/field.ts'
import { inForce } from '../../kernel/rule/law.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { inSentence, reportedTo } from '../../papers/office.ts'
import { type PaperContext, paperKind, type PaperLaw } from '../../papers/paper-kind.ts'
import { outcomes } from '../outcomes.ts'
import { qd218 } from '../rules/qd-218-2022.ts'
import { qd4800 } from '../rules/qd-4800-2021.ts'

const levels = ['level1', 'level2', 'level3', 'level4'] as const

const lawOn = (on: Day) => inForce([qd4800, qd218], on)

const law = (on: Day): PaperLaw | null => {
  const found = lawOn(on)
  return found
    ? { source: found.source, clause: 'đánh giá, công bố cấp độ dịch', form: null, layout: 'ours' }
    : null
}

const said = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** Names are parted by `;` or by lines. */
const namesOf = (value: Value | undefined): string[] =>
  (said(value) ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const effectOf = ({ words }: PaperContext): string => {
  const at = timeOfDay(words.time) ?? '00:00'
  return `từ ${at.replace(':', ' giờ ')} ngày ${typeof words.from === 'string' ? formatDay(words.from) : '…'}`
}

export const levelNotice = paperKind({
  name: 'level-notice',
  label: textOf('Thông báo cấp độ dịch', 'Notice of epidemic levels'),
  register: null,
  issuedWith: 'papers.issue',
  law,
  fields: {
    asOf: day(textOf('Đánh giá tính đến ngày', 'Assessed as of'), { required: true }),
    from: day(textOf('Áp dụng từ ngày', 'In effect from'), { required: true, ahead: true }),
    time: text(textOf('Giờ', 'Hour'), { hint: textOf('Như 00:00', 'Like 00:00') }),
    level1: text(textOf('Cấp 1: các xã, cách nhau bằng dấu ;', 'Level 1: communes, parted by ;'), {
      long: true,
    }),
    level2: text(textOf('Cấp 2', 'Level 2'), { long: true }),
    level3: text(textOf('Cấp 3', 'Level 3'), { long: true }),
    level4: text(textOf('Cấp 4', 'Level 4'), { long: true }),
    measures: text(textOf('Biện pháp riêng của địa phương', 'Measures of our own'), { long: true }),
  },
  symbol: () => ({ style: 'state', type: 'TB', issuer: 'UBND' }),
  refuse: ({ words }) => {
    const named = levels.flatMap((level) => namesOf(words[level]))
    if (named.length === 0) return textOf('Chưa nêu xã nào ở cấp nào.', 'No commune is named at any level.')
    const twice = named.find((name, at) => named.indexOf(name) !== at)
    if (twice !== undefined)
      return textOf(
        `“${twice}” được xếp vào hai cấp: bỏ một.`,
        `“${twice}” stands at two levels: take one away.`,
      )
    return said(words.time) !== null && timeOfDay(words.time) === null
      ? textOf('Giờ ghi như 00:00.', 'Write the hour as 00:00.')
      : null
  },
  page: (context) => {
    const { office, words } = context
    const named = levels.flatMap((level) => {
      const names = namesOf(words[level])
      return names.length === 0 ? [] : [[outcomes[level].label.vi, String(names.length), names.join(', ')]]
    })
    const total = levels.reduce((sum, level) => sum + namesOf(words[level]).length, 0)
    const own = said(words.measures)
    return {
      issuer: { name: `ỦY BAN NHÂN DÂN\n${office.fullName.toUpperCase()}` },
      typeName: 'THÔNG BÁO',
      about: `Cấp độ dịch COVID-19 trên địa bàn ${inSentence(office)}`,
      body: [
        paragraph(
          `Căn cứ Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ và ${lawOn(context.day)?.title.vi ?? '…'};`,
        ),
        paragraph(
          `Trên cơ sở kết quả đánh giá tính đến ngày ${typeof words.asOf === 'string' ? formatDay(words.asOf) : '…'}, Ủy ban nhân dân ${inSentence(office)} thông báo cấp độ dịch của ${total} đơn vị, áp dụng ${effectOf(context)}, như sau:`,
        ),
        table([column(2), column(1, 'right'), column(5)], [['Cấp độ', 'Số đơn vị', 'Đơn vị']], named),
        ...(own === null ? [] : [paragraph(`Biện pháp của địa phương: ${own}.`)]),
        paragraph(
          'Biện pháp hành chính theo từng cấp độ thực hiện theo Nghị quyết số 128/NQ-CP và quy định của Ủy ban nhân dân cấp tỉnh. Thông báo này có hiệu lực đến khi có thông báo mới',
        ),
      ],
      recipients: [
        ...reportedTo(office),
        'Ủy ban nhân dân các xã, phường, thị trấn',
        'Đài truyền thanh, cổng thông tin điện tử',
        'Lưu: VT',
      ],
      head: { title: 'CHỦ TỊCH', deputy: 'PHÓ CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' },
    }
  },
  summary: (context) =>
    `Thông báo cấp độ dịch COVID-19 trên địa bàn ${inSentence(context.office)}, ${effectOf(context)}`,
})
