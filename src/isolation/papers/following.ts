// Decisions that follow one: a longer isolation, another place of care, and compelling who does not comply.
import { formatDay } from '../../kernel/day/day.ts'
import { choice, day, text, type Values } from '../../kernel/register/field.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { inSentence } from '../../papers/office.ts'
import { type PaperContext, paperKind } from '../../papers/paper-kind.ts'
import { compelledUntil, extendedUntil } from '../rules/procedure.ts'
import {
  aboutIsolation,
  CHAIR_FROM,
  dayWord,
  isOpen,
  decisionPage,
  decisionSymbol,
  lawOn,
  notOpen,
  personOf,
  recipientsOf,
  stationOf,
  word,
} from './frame.ts'

const undecided = (context: PaperContext) =>
  notOpen(context) ??
  (word(context.record?.values.decisionNumber) === null
    ? textOf('Chưa có quyết định cách ly để dựa vào.', 'There is no decision to follow yet.')
    : null)

const headDecides = textOf(
  'Đang ở cơ sở y tế hoặc cửa khẩu: người đứng đầu nơi ấy quyết định.',
  'In a medical facility or at a border gate the head of that place decides.',
)

const decidedBy = ({ record }: PaperContext): string => {
  const { decisionNumber, decidedDay } = record?.values ?? {}
  return `Quyết định số ${word(decisionNumber) ?? '…'}${typeof decidedDay === 'string' ? ` ngày ${formatDay(decidedDay)}` : ''}`
}

const followingPage = (
  context: PaperContext,
  about: string,
  first: readonly string[],
  proposedBy = stationOf(context.office),
) => {
  const { office } = context
  return decisionPage(context, {
    about,
    proposedBy,
    articles: [
      first,
      [
        `${stationOf(office)}, Công an ${inSentence(office)}, các cơ quan, tổ chức liên quan và ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này`,
      ],
    ],
    recipients: recipientsOf(context, 2),
  })
}

/** In a facility or at a gate its own head decides, and so extends (NĐ 101/2010, Điều 4 khoản 5; NĐ 165/2026, Điều 14 khoản 3). */
const decidedElsewhere = ({ form }: Values): boolean => form === 'medicalFacility' || form === 'border'

const isLater = (one: string, other: string): string => (one > other ? one : other)

const withClause = (because: Reason, until: string) =>
  textOf(
    `${because.clause}: ${because.text.vi} (đến hết ngày ${dayWord(until)}).`,
    `${because.clause}: ${because.text.en} (until ${dayWord(until)}).`,
  )

/** What the law of the day on which it takes effect says of its length. */
const lengthRefusal = (dueDay: string, effective: string, until: string): Text | null => {
  if (until <= dueDay) return textOf('Ngày gia hạn không sau hạn đang có.', 'It does not end later than now.')
  const limit = extendedUntil(effective)
  if (limit === null) return null
  if (effective < dueDay)
    return textOf(
      `${limit.because.clause}: chỉ gia hạn khi hết thời hạn cách ly (ngày ${dayWord(dueDay)}); để quyết định có hiệu lực từ ngày ấy.`,
      `${limit.because.clause}: it is extended when the term is over (${dayWord(dueDay)}); let it take effect on that day.`,
    )
  return until === limit.until ? null : withClause(limit.because, limit.until)
}

/** What the law refuses of an extension, whoever decides it. */
export const extensionRefusal = (context: PaperContext): Text | null => {
  const { record, words, day: signed } = context
  const { dueDay } = record?.values ?? {}
  const { effective, until, ground } = words
  const open = undecided(context)
  if (open) return open
  if (typeof effective !== 'string' || typeof until !== 'string' || typeof dueDay !== 'string') return null
  if (effective < signed)
    return textOf('Quyết định có hiệu lực trước ngày ký.', 'It takes effect before it is signed.')
  const limit = extendedUntil(effective)
  return (
    lengthRefusal(dueDay, effective, until) ??
    (limit !== null && word(ground) === null
      ? textOf(
          `${limit.because.clause}: ghi chưa khỏi bệnh hay chưa được xử lý.`,
          `${limit.because.clause}: say whether not cured or not dealt with.`,
        )
      : null)
  )
}

export const extensionArticle = (context: PaperContext, within = true): string[] => [
  `Gia hạn thời gian cách ly y tế từ ngày ${dayWord(context.words.effective)} đến hết ngày ${dayWord(context.words.until)} đối với ${personOf(context, within)}, đang cách ly theo ${decidedBy(context)}.`,
  `Lý do: ${word(context.words.reason) ?? '…'}.`,
]

export const extensionDecision = paperKind({
  ...aboutIsolation,
  name: 'isolation-extension',
  offered: (values) => isOpen(true)(values) && !decidedElsewhere(values),
  label: textOf('Quyết định gia hạn cách ly', 'Decision to extend'),
  law: lawOn('Điều 2 khoản 3 điểm b', 'Điều 14 khoản 3 điểm đ', null),
  fields: {
    effective: day(textOf('Có hiệu lực từ ngày', 'Takes effect'), {
      required: true,
      ahead: true,
      hint: textOf('Bỏ trống: khi hết thời hạn đang có', 'Blank: when the term is over'),
    }),
    until: day(textOf('Gia hạn đến hết ngày', 'Extended until'), { required: true, ahead: true }),
    ground: choice(
      textOf('Trường hợp', 'Case'),
      {
        notCured: textOf('Chưa khỏi bệnh', 'Not cured'),
        notDealtWith: textOf('Chưa được xử lý y tế', 'Not dealt with medically'),
      },
      {
        hint: textOf(
          'NĐ 101/2010 chỉ cho gia hạn trong hai trường hợp này',
          'NĐ 101/2010 extends in these two cases only',
        ),
      },
    ),
    reason: text(textOf('Lý do', 'Reason'), { required: true, long: true }),
    proposedBy: text(textOf('Theo đề nghị của', 'Proposed by'), {
      required: true,
      hint: textOf('Cơ quan y tế đang thực hiện việc cách ly', 'The health body that runs the isolation'),
    }),
  },
  proposed: ({ record, day: signed, office }) => {
    const { dueDay } = record?.values ?? {}
    const effective = typeof dueDay === 'string' ? isLater(signed, dueDay) : signed
    return { effective, until: extendedUntil(effective)?.until ?? null, proposedBy: stationOf(office) }
  },
  refuse: (context) =>
    undecided(context) ??
    (decidedElsewhere(context.record?.values ?? {}) ? headDecides : extensionRefusal(context)),
  symbol: decisionSymbol,
  page: (context) =>
    followingPage(
      context,
      'Về việc gia hạn thời gian cách ly y tế',
      extensionArticle(context),
      word(context.words.proposedBy) ?? undefined,
    ),
  change: ({ words, number }) => ({
    dueDay: words.until ?? null,
    extensionDay: words.effective ?? null,
    extensionNumber: number,
  }),
  summary: () => 'Gia hạn thời gian cách ly y tế',
})

export const transferDecision = paperKind({
  ...aboutIsolation,
  name: 'isolation-transfer',
  offered: (values) => isOpen(true)(values) && !decidedElsewhere(values),
  label: textOf(
    'Quyết định chuyển vào cơ sở y tế (Mẫu 06, 09)',
    'Decision to move into a medical facility (forms 06, 09)',
  ),
  law: lawOn(
    'Điều 3 khoản 4',
    'Điều 15 khoản 4, Điều 18 khoản 4',
    'Mẫu số 06 (từ nhà), 09 (từ nơi khác) Phụ lục IV',
  ),
  fields: {
    to: text(textOf('Chuyển đến cơ sở', 'To the facility'), { required: true }),
    reason: text(textOf('Lý do', 'Reason'), { required: true, long: true }),
  },
  refuse: (context) =>
    undecided(context) ??
    (context.record?.values.form === 'home' || context.record?.values.form === 'centralised'
      ? null
      : headDecides),
  symbol: decisionSymbol,
  page: (context) =>
    followingPage(context, 'Về việc chuyển hình thức cách ly y tế', [
      `Chuyển hình thức cách ly y tế sang cách ly tại cơ sở khám bệnh, chữa bệnh: ${word(context.words.to) ?? '…'}, đối với ${personOf(context)}, đang cách ly theo ${decidedBy(context)}.`,
      `Lý do: ${word(context.words.reason) ?? '…'}.`,
    ]),
  change: ({ words }) => ({ form: 'medicalFacility', place: words.to ?? null }),
  summary: () => 'Chuyển hình thức cách ly y tế',
})

export const coercionDecision = paperKind({
  ...aboutIsolation,
  name: 'isolation-coercion',
  offered: isOpen(true),
  label: textOf('Quyết định cưỡng chế cách ly (Mẫu 05)', 'Decision to compel isolation (form 05)'),
  law: lawOn('Điều 8, Điều 9', 'Điều 20', 'Mẫu số 05 Phụ lục IV'),
  fields: {
    place: text(textOf('Nơi cách ly', 'Place'), { required: true }),
    until: day(textOf('Đến hết ngày', 'Until'), { required: true, ahead: true }),
    behaviour: text(textOf('Hành vi không chấp hành', 'How it was not complied with'), {
      required: true,
      long: true,
    }),
  },
  proposed: ({ record }) => ({ place: record?.values.place ?? null, until: record?.values.dueDay ?? null }),
  refuse: (context) => {
    const limit = compelledUntil(context.day)
    const { until } = context.words
    return (
      undecided(context) ??
      (limit !== null && typeof until === 'string' && until > limit.until
        ? withClause(limit.because, limit.until)
        : null)
    )
  },
  symbol: decisionSymbol,
  page: (context) =>
    followingPage(context, 'Về việc cưỡng chế cách ly y tế', [
      `Cưỡng chế cách ly y tế đối với ${personOf(context)}, do không thực hiện ${decidedBy(context)}: ${word(context.words.behaviour) ?? '…'}.`,
      `Nơi thực hiện: ${word(context.words.place) ?? '…'}. Thời hạn cách ly: đến hết ngày ${dayWord(context.words.until)}.`,
      context.day >= CHAIR_FROM
        ? 'Cơ quan chuyên môn về y tế phối hợp với lực lượng công an tổ chức thực hiện ngay.'
        : 'Trạm Y tế phối hợp với công an tổ chức thực hiện.',
    ]),
  change: ({ number, words }) => ({ coercionNumber: number, place: words.place ?? null }),
  summary: () => 'Cưỡng chế cách ly y tế',
})
