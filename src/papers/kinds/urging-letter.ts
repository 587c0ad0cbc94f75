// Công văn đôn đốc: urges a body to do what it was told and has not done by the day set.
import { formatDay } from '../../kernel/day/day.ts'
import { item, paragraph } from '../../kernel/document/tree.ts'
import { day, text } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { linesOf } from '../lines-of.ts'
import { inSentence } from '../office.ts'
import { type PaperContext, paperKind } from '../paper-kind.ts'

const worded = ({ words }: PaperContext, name: string): string =>
  typeof words[name] === 'string' ? words[name] : '…'

export const urgingLetter = paperKind({
  name: 'urging-letter',
  label: textOf('Công văn đôn đốc', 'Letter that urges'),
  register: null,
  issuedWith: 'papers.issue',
  law: () => ({ source: 'NĐ 30/2020/NĐ-CP', clause: 'Điều 7', form: null, layout: 'ours' }),
  fields: {
    addressee: text(textOf('Kính gửi', 'To'), { required: true }),
    basis: text(textOf('Văn bản đã giao việc', 'Paper that set the task'), {
      hint: textOf('Như Kế hoạch số 85/KH-UBND ngày 02/11/2021', 'Like Plan 85/KH-UBND of 02/11/2021'),
    }),
    tasks: text(textOf('Việc chưa xong, mỗi dòng một việc', 'What is not done, one a line'), {
      required: true,
      long: true,
    }),
    due: day(textOf('Hạn mới', 'New term'), { required: true, ahead: true }),
  },
  symbol: () => ({ style: 'state', type: null, issuer: 'BCĐ' }),
  page: (context) => {
    const { office, words } = context
    const due = typeof words.due === 'string' ? formatDay(words.due) : '…'
    const basis = typeof words.basis === 'string' ? `Thực hiện ${words.basis}, đến` : 'Đến'
    return {
      issuer: {
        parent: `UBND ${office.fullName.toUpperCase()}`,
        name: 'BAN CHỈ ĐẠO PHÒNG,\nCHỐNG DỊCH BỆNH',
      },
      typeName: null,
      about: 'V/v đôn đốc thực hiện nhiệm vụ phòng, chống dịch',
      addressees: linesOf(worded(context, 'addressee')),
      body: [
        paragraph(
          `${basis} ngày ${formatDay(context.day)} Ban Chỉ đạo phòng, chống dịch bệnh ${inSentence(office)} chưa nhận được kết quả thực hiện các nhiệm vụ sau:`,
        ),
        ...linesOf(worded(context, 'tasks')).map((task) => item(task)),
        paragraph(
          `Ban Chỉ đạo đề nghị cơ quan, đơn vị khẩn trương thực hiện, báo cáo kết quả và nêu rõ lý do chậm trước ngày ${due}. Người đứng đầu cơ quan, đơn vị chịu trách nhiệm về tiến độ, kết quả thực hiện`,
        ),
      ],
      recipients: ['Như trên', 'Trưởng Ban Chỉ đạo (b/c)', 'Thành viên Ban Chỉ đạo', 'Lưu: VT'],
      head: { title: 'TRƯỞNG BAN', deputy: 'PHÓ TRƯỞNG BAN', collective: 'BAN CHỈ ĐẠO' },
    }
  },
  summary: (context) => `V/v đôn đốc thực hiện nhiệm vụ phòng, chống dịch (${worded(context, 'addressee')})`,
})
