// Decisions to isolate at home and at another place: forms 02 and 04 of NĐ 165/2026; until 30/06/2026 by NĐ 101/2010.
import { daysBetween } from '../../kernel/day/day.ts'
import { day, text } from '../../kernel/register/field.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { inSentence } from '../../papers/office.ts'
import { type PaperContext, paperKind, type PaperKind } from '../../papers/paper-kind.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { longestUntil } from '../rules/procedure.ts'
import { placeOfForm } from '../procedure-fields.ts'
import {
  aboutIsolation,
  type Authority,
  dayWord,
  decisionPage,
  decisionSymbol,
  lawOn,
  notOpen,
  personOf,
  recipientsOf,
  stationOf,
  isOpen,
  toldByHead,
  word,
} from './frame.ts'

const reasonOf = ({ record }: PaperContext): string => {
  const reasons: Readonly<Record<string, { readonly vi: string }>> = isolationOrders.fields.reason.choices
  return reasons[String(record?.values.reason)]?.vi ?? 'Thuộc diện phải cách ly y tế'
}

const lengthOf = ({ words }: PaperContext): string => {
  const { from, until } = words
  return typeof from === 'string' && typeof until === 'string'
    ? `từ ngày ${dayWord(from)} đến hết ngày ${dayWord(until)} (${daysBetween(from, until)} ngày)`
    : 'từ ngày … đến hết ngày …'
}

const fields = {
  from: day(textOf('Cách ly từ ngày', 'From'), {
    required: true,
    hint: textOf('Bỏ trống: theo hồ sơ', 'Blank: as in the record'),
  }),
  until: day(textOf('Đến hết ngày', 'Until'), {
    required: true,
    ahead: true,
    hint: textOf('Bỏ trống: theo hồ sơ', 'Blank: as in the record'),
  }),
  place: text(textOf('Nơi cách ly', 'Place'), {
    required: true,
    hint: textOf('Bỏ trống: theo hồ sơ', 'Blank: as in the record'),
  }),
  hour: text(textOf('Giờ ký', 'Hour of signing'), {
    hint: textOf('Như 10:30, để tính hạn thông báo', 'Like 10:30, for the clock of telling'),
  }),
}

type Form = 'home' | 'centralised' | 'medicalFacility' | 'border'

const refuse = (form: Form) => (context: PaperContext) => {
  const over = notOpen(context)
  if (over) return over
  const { record, words, day: signed } = context
  if (record?.values.form !== form)
    return textOf(
      'Hình thức cách ly trong hồ sơ khác với quyết định này.',
      'The form in the record is not that of this decision.',
    )
  if (word(record.values.decisionNumber) !== null)
    return textOf(
      `Đã có quyết định số ${record.values.decisionNumber}: gia hạn, chuyển hoặc thay thế quyết định ấy.`,
      `Decision ${record.values.decisionNumber} stands: extend, transfer or replace it.`,
    )
  const { from, until } = words
  if (typeof from !== 'string' || typeof until !== 'string') return null
  if (until < from) return textOf('Ngày hết hạn trước ngày bắt đầu.', 'It ends before it begins.')
  const place = placeOfForm(form)
  const longest = place && longestUntil(place, `${signed}T00:00`)
  return longest !== null && until > longest.until.slice(0, 10)
    ? textOf(
        `${longest.because.clause}: ${longest.because.text.vi} (đến ${dayWord(longest.until.slice(0, 10))}).`,
        `${longest.because.clause}: ${longest.because.text.en} (until ${dayWord(longest.until.slice(0, 10))}).`,
      )
    : null
}

/** Who decides where it is not the commune, and what the page then says otherwise. */
type By = Pick<PaperKind, 'issuedWith' | 'linked' | 'issuedWhereLinked' | 'fields'> & {
  readonly authority: (context: PaperContext) => Authority
  readonly proposedBy: string
  readonly executors: (context: PaperContext) => string
  readonly refuse?: PaperKind['refuse']
}

export const decision = (
  form: Form,
  at: string,
  own: Pick<PaperKind, 'name' | 'label' | 'law'>,
  by?: By,
): PaperKind =>
  paperKind({
    ...aboutIsolation,
    ...own,
    ...(by && {
      issuedWith: by.issuedWith,
      ...(by.linked === undefined ? {} : { linked: by.linked }),
      ...(by.issuedWhereLinked === undefined ? {} : { issuedWhereLinked: by.issuedWhereLinked }),
    }),
    fields: { ...fields, ...by?.fields },
    offered: (values) => values.form === form && isOpen(false)(values),
    proposed: ({ record, linked }) => ({
      from: record?.values.fromDay ?? null,
      until: record?.values.dueDay ?? null,
      place: record?.values.place ?? linked?.name ?? null,
    }),
    refuse: (context) => by?.refuse?.(context) ?? refuse(form)(context),
    symbol: (context) => by?.authority(context).symbol ?? decisionSymbol(context),
    page: (context) => {
      const { office, words } = context
      return decisionPage(context, {
        about: `Về việc áp dụng biện pháp cách ly y tế ${at}`,
        ...(by && { authority: by.authority(context), proposedBy: by.proposedBy }),
        articles: [
          [
            `Áp dụng biện pháp cách ly y tế ${at} đối với ${personOf(context, by === undefined)}.`,
            `Lý do: ${reasonOf(context)}.`,
            `Nơi cách ly: ${word(words.place) ?? '…'}.`,
            `Thời gian cách ly: ${lengthOf(context)}.`,
          ],
          [
            'Người được cách ly có trách nhiệm chấp hành quyết định này và hướng dẫn của cơ quan y tế; không rời khỏi nơi cách ly trong thời gian cách ly. Trường hợp không thực hiện thì bị cưỡng chế cách ly y tế theo quy định.',
          ],
          [
            `${by?.executors(context) ?? `${stationOf(office)}, Công an ${inSentence(office)}, trưởng thôn (tổ trưởng tổ dân phố) nơi cách ly`}, ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này`,
          ],
        ],
        recipients: by ? toldByHead(context, 3) : recipientsOf(context, 3),
      })
    },
    change: ({ number, day: signed, words }) => {
      const hour = timeOfDay(words.hour)
      return {
        decisionNumber: number,
        decidedDay: signed,
        ...(hour === null ? {} : { decidedTime: hour }),
        dueDay: words.until ?? null,
        place: words.place ?? null,
      }
    },
    summary: () => `Áp dụng biện pháp cách ly y tế ${at}`,
  })

export const homeDecision = decision('home', 'tại nhà', {
  name: 'isolation-home',
  label: textOf('Quyết định cách ly tại nhà (Mẫu 02)', 'Decision to isolate at home (form 02)'),
  law: lawOn('Điều 2 khoản 1 điểm a, Điều 3', 'Điều 14 khoản 3 điểm a, Điều 15', 'Mẫu số 02 Phụ lục IV'),
})

export const placeDecision = decision('centralised', 'tại cơ sở, địa điểm khác', {
  name: 'isolation-place',
  label: textOf('Quyết định cách ly tại nơi khác (Mẫu 04)', 'Decision to isolate at another place (form 04)'),
  law: lawOn('Điều 2 khoản 1 điểm a, Điều 6', 'Điều 14 khoản 3 điểm d, Điều 18', 'Mẫu số 04 Phụ lục IV'),
})
