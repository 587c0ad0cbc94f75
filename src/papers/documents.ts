// The register of documents in and out (Decree 30/2020, Articles 16 and 22): what came, what went, by which number, and what became of it.
import { parseDocumentNumber } from '../kernel/document/numbering.ts'
import { type Choice, choice, day, integer, text, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { isDayOff } from '../privacy/rules/days-off.ts'
import { documentChecks } from './document-checks.ts'
import { documentTypes, typeOfAbbreviation } from './document-types.ts'
import { isUrgency, sendBy, urgencies } from './rules/nd-30-2020.ts'

const statuses = {
  open: { vi: 'Đang xử lý', en: 'In hand', words: ['chưa xong', 'đang xử lý'] },
  done: { vi: 'Đã xong', en: 'Done', words: ['hoàn thành', 'xong', 'đã xử lý'] },
  replaced: { vi: 'Đã bị thay thế', en: 'Replaced', words: ['hết hiệu lực'] },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
} as const satisfies Record<string, Choice>

const said = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** What the number and the days say by themselves. */
const fill = (values: Values): Values => {
  const { number, direction, arrivalDay, arrivalNumber, urgency } = values
  const parsed = said(number) ? parseDocumentNumber(number) : null
  const way = direction ?? (said(arrivalDay) || typeof arrivalNumber === 'number' ? 'in' : 'out')
  return {
    direction: way,
    type: parsed === null ? null : typeOfAbbreviation(parsed.type),
    sendBy: way === 'out' && said(values.day) ? sendBy(values.day, isUrgency(urgency), isDayOff) : null,
  }
}

const ask = (fields: readonly string[], vi: string, en: string): Question => ({
  fields,
  text: textOf(vi, en),
})

const questions = (values: Values): Question[] => {
  const { number, type, direction, arrivalDay, sentDay, dueDay } = values
  const parsed = said(number) ? parseDocumentNumber(number) : null
  const named = parsed === null ? null : typeOfAbbreviation(parsed.type)
  const written = values.day
  return [
    ...(said(number) && parsed === null
      ? [
          ask(
            ['number'],
            'Số, ký hiệu không đọc được: viết như 05/BC-UBND hoặc 01-TB/BCĐ',
            'The number cannot be read: write it as 05/BC-UBND or 01-TB/BCĐ',
          ),
        ]
      : []),
    ...(named !== null &&
    said(type) &&
    type !== 'other' &&
    named !== 'other' &&
    type !== named &&
    parsed?.type
      ? [
          ask(
            ['number', 'type'],
            'Loại văn bản khác với ký hiệu trong số',
            'The type is not the one that the number names',
          ),
        ]
      : []),
    ...(said(written) && said(arrivalDay) && arrivalDay < written
      ? [ask(['day', 'arrivalDay'], 'Ngày đến trước ngày văn bản', 'It came before its own day')]
      : []),
    ...(said(written) && said(sentDay) && sentDay < written
      ? [ask(['day', 'sentDay'], 'Gửi đi trước ngày ký', 'Sent before it was signed')]
      : []),
    ...(said(dueDay) && said(arrivalDay) && dueDay < arrivalDay
      ? [ask(['arrivalDay', 'dueDay'], 'Hạn trả lời trước ngày đến', 'Due before it came')]
      : []),
    ...(direction === 'out' && (said(arrivalDay) || typeof values.arrivalNumber === 'number')
      ? [
          ask(
            ['direction', 'arrivalDay'],
            'Văn bản đi mà lại có số đến, ngày đến',
            'Outgoing, yet with an arrival',
          ),
        ]
      : []),
  ]
}

export const documents = register({
  name: 'documents',
  table: 'document',
  one: textOf('Văn bản', 'Document'),
  many: textOf('Văn bản đi, đến', 'Documents in and out'),
  personal: false,
  mainDay: 'day',
  sameBy: ['direction', 'number', 'issuer', 'day'],
  sheetWords: ['sổ đăng ký văn bản', 'văn bản đi', 'văn bản đến', 'công văn đi', 'công văn đến', 'trích yếu'],
  lifecycles: [
    lifecycle('status', statuses, {
      open: ['done', 'replaced', 'withdrawn'],
      done: ['open', 'replaced', 'withdrawn'],
      replaced: [],
      withdrawn: [],
    }),
  ],
  checks: documentChecks,
  fill,
  questions,
  fields: {
    number: text(textOf('Số, ký hiệu', 'Number'), {
      listed: true,
      searched: true,
      hint: textOf('Giữ như đã viết: 05/BC-UBND, 01-TB/BCĐ', 'Kept as written: 05/BC-UBND, 01-TB/BCĐ'),
      headers: ['số ký hiệu', 'số và ký hiệu', 'số, ký hiệu văn bản', 'số văn bản', 'số hiệu', 'số kí hiệu'],
    }),
    direction: choice(
      textOf('Đi hay đến', 'Direction'),
      {
        in: { vi: 'Đến', en: 'In', words: ['văn bản đến', 'công văn đến'] },
        out: { vi: 'Đi', en: 'Out', words: ['văn bản đi', 'công văn đi'] },
      },
      { listed: true, headers: ['loại sổ', 'đi/đến', 'chiều'] },
    ),
    type: choice(textOf('Loại văn bản', 'Type'), documentTypes, {
      listed: true,
      headers: ['tên loại', 'loại', 'hình thức văn bản', 'thể loại'],
    }),
    day: day(textOf('Ngày văn bản', 'Date'), {
      listed: true,
      headers: ['ngày tháng văn bản', 'ngày ký', 'ngày ban hành', 'ngày, tháng văn bản', 'ngày tháng vb'],
    }),
    issuer: text(textOf('Cơ quan ban hành', 'Issuer'), {
      listed: true,
      searched: true,
      headers: [
        'tác giả',
        'tác giả văn bản',
        'nơi gửi',
        'nơi ban hành',
        'cơ quan, tổ chức ban hành',
        'nơi gửi công văn',
      ],
    }),
    summary: text(textOf('Trích yếu', 'Subject'), {
      required: true,
      listed: true,
      searched: true,
      long: true,
      headers: [
        'trích yếu nội dung',
        'tên loại và trích yếu nội dung',
        'tên loại và trích yếu nội dung văn bản',
        'nội dung',
        'nội dung trích yếu',
        'về việc',
      ],
    }),
    arrivalNumber: integer(textOf('Số đến', 'Arrival no.'), { min: 1, headers: ['số cv đến', 'số vb đến'] }),
    arrivalDay: day(textOf('Ngày đến', 'Arrived'), { headers: ['ngày nhận', 'ngày tháng đến'] }),
    urgency: choice(textOf('Mức độ khẩn', 'Urgency'), urgencies, { headers: ['độ khẩn', 'khẩn'] }),
    recipients: text(textOf('Nơi nhận', 'Recipients'), {
      long: true,
      headers: ['nơi nhận văn bản', 'đơn vị nhận', 'nơi nhận công văn'],
    }),
    signer: text(textOf('Người ký', 'Signed by'), { headers: ['người ký văn bản', 'ký'] }),
    handler: text(textOf('Đơn vị, người xử lý', 'Handled by'), {
      searched: true,
      headers: ['đơn vị hoặc người nhận', 'đơn vị, người nhận bản lưu', 'người xử lý', 'chuyển cho'],
    }),
    dueDay: day(textOf('Hạn xử lý', 'Due'), { ahead: true, headers: ['thời hạn giải quyết', 'hạn trả lời'] }),
    sendBy: day(textOf('Phải gửi trước hết ngày', 'Send by'), {
      ahead: true,
      hint: textOf(
        'Ngày ký hoặc ngày làm việc tiếp theo; khẩn gửi ngay',
        'The day of signing or the next working day',
      ),
    }),
    sentDay: day(textOf('Ngày gửi', 'Sent'), { headers: ['ngày phát hành', 'ngày chuyển', 'ngày gửi đi'] }),
    status: choice(textOf('Tình trạng', 'State'), statuses, {
      initial: 'open',
      headers: ['trạng thái', 'kết quả xử lý'],
    }),
    origin: choice(
      textOf('Nguồn', 'Source'),
      {
        typed: { vi: 'Ghi vào sổ', en: 'Entered' },
        paper: { vi: 'Ban hành trên hệ thống', en: 'Issued here' },
        report: { vi: 'Báo cáo đã chốt', en: 'Frozen report' },
      },
      { initial: 'typed' },
    ),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
