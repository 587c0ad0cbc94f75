// Thông báo kết luận: what a meeting concluded, sent to whoever must do it (107). Its number goes back to the meeting, and tasks are given by it.
import { formatDay } from '../../kernel/day/day.ts'
import { item, paragraph } from '../../kernel/document/tree.ts'
import { text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { meetings } from '../../steering/meetings.ts'
import { linesOf } from '../lines-of.ts'
import { inSentence } from '../office.ts'
import { type PaperContext, paperKind } from '../paper-kind.ts'

const said = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const kinds = { meeting: 'cuộc họp', briefing: 'giao ban', conference: 'Hội nghị' } as const

const meetingOf = ({ record }: Pick<PaperContext, 'record'>): string => {
  const kind = kinds[record?.values.kind as keyof typeof kinds] ?? kinds.meeting
  return `${kind} ${said(record?.values.title) ?? '…'}`
}

const chairOf = ({ words }: PaperContext): string => said(words.chairedBy) ?? '…'

export const conclusionNotice = paperKind({
  name: 'conclusion-notice',
  label: textOf('Thông báo kết luận', 'Notice of conclusions'),
  register: meetings,
  issuedWith: 'papers.issue',
  law: () => ({ source: 'NĐ 30/2020/NĐ-CP', clause: 'Điều 7', form: null, layout: 'ours' }),
  offered: ({ conclusions, noticeNumber }) => said(conclusions) !== null && said(noticeNumber) === null,
  fields: {
    chairedBy: text(textOf('Người kết luận (chức vụ, họ tên)', 'Who concluded (post and name)'), {
      required: true,
    }),
    present: text(textOf('Thành phần dự', 'Who attended'), { long: true }),
    conclusions: text(textOf('Kết luận, mỗi dòng một việc', 'Conclusions, one a line'), {
      required: true,
      long: true,
    }),
  },
  proposed: ({ record }) => ({
    chairedBy: said(record?.values.chairedBy),
    conclusions: said(record?.values.conclusions),
  }),
  refuse: ({ record }) => {
    const number = said(record?.values.noticeNumber)
    return number === null
      ? null
      : textOf(`Cuộc họp này đã có Thông báo số ${number}.`, `This meeting has the notice ${number}.`)
  },
  symbol: () => ({ style: 'state', type: 'TB', issuer: 'BCĐ' }),
  page: (context) => {
    const { office, record, words } = context
    const held = said(record?.values.heldDay)
    const present = said(words.present)
    return {
      issuer: {
        parent: `UBND ${office.fullName.toUpperCase()}`,
        name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH BỆNH',
      },
      typeName: 'THÔNG BÁO',
      about: `Kết luận của ${chairOf(context)} tại ${meetingOf(context)}`,
      body: [
        paragraph(
          `Ngày ${held === null ? '…' : formatDay(held)}, ${chairOf(context)} chủ trì ${meetingOf(context)}.${
            present === null ? '' : ` Tham dự có: ${present}.`
          }`,
        ),
        paragraph(`Sau khi nghe báo cáo và ý kiến của các đại biểu, ${chairOf(context)} kết luận như sau:`),
        ...linesOf(said(words.conclusions) ?? '…').map((line) => item(line)),
        paragraph(
          `Ban Chỉ đạo phòng, chống dịch bệnh ${inSentence(office)} thông báo để các cơ quan, đơn vị biết, thực hiện`,
        ),
      ],
      recipients: [
        ...(office.above && office.level !== 'province'
          ? [`Ban Chỉ đạo ${inSentence(office.above)} (b/c)`]
          : []),
        'Thành viên Ban Chỉ đạo',
        'Như thành phần dự họp',
        'Lưu: VT',
      ],
      head: { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN', collective: 'BAN CHỈ ĐẠO' },
    }
  },
  change: ({ number }) => ({ noticeNumber: number }),
  summary: (context) => `Kết luận tại ${meetingOf(context)}`,
})
