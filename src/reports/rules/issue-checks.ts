// Checks of the issue of a report: one cut-off day, an issuer that stands, and a number that follows the last one.
import { formatDay } from '../../kernel/day/day.ts'
import { parseDocumentNumber } from '../../kernel/document/numbering.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Issue, Scope } from '../kinds/scope.ts'
import type { Slot } from '../kinds/slot.ts'
import type { Finding } from './check.ts'

/** A report of the same unit that was signed before. */
export type LastIssue = { readonly number: string; readonly day: string }

/** Slots of the periods before (for the change) end earlier on purpose. */
export const checkCutOff = ({ to }: Scope, slots: readonly Slot[], { day }: Issue): Finding[] => {
  const others = [
    ...new Set(slots.filter(({ id }) => !id.includes('-before.')).map((slot) => slot.to)),
  ].filter((other) => other !== to)
  if (others.length > 0)
    return [
      {
        id: 'cut-off',
        verdict: 'note',
        title: textOf('Số liệu tính đến nhiều ngày khác nhau', 'Figures up to different days'),
        arithmetic: [to, ...others].map(formatDay).join('; '),
        figures: slots.filter((slot) => others.includes(slot.to)).map(({ id }) => id),
      },
    ]
  return [
    {
      id: 'cut-off',
      verdict: day !== null && day !== to ? 'note' : 'ok',
      title: textOf('Mọi số liệu tính đến cùng một ngày', 'All figures up to the same day'),
      arithmetic:
        day !== null && day !== to
          ? `Số liệu đến ${formatDay(to)}, ký ngày ${formatDay(day)}`
          : formatDay(to),
      figures: [],
    },
  ]
}

/** A district cannot sign after 30/06/2025: whoever took its duties over does. */
export const checkIssuer = ({ unit, to }: Scope, { day }: Issue): Finding[] => {
  const signed = day ?? to
  return unit.validTo === null || signed <= unit.validTo
    ? []
    : [
        {
          id: 'issuer',
          verdict: 'conflict',
          title: textOf(
            'Đơn vị ban hành không còn vào ngày ký',
            'The issuer no longer stands on the day of signing',
          ),
          arithmetic: `${unit.fullName}: đến hết ngày ${formatDay(unit.validTo)} < ${formatDay(signed)}`,
          figures: [],
        },
      ]
}

/** Within a year numbers grow with the days (Decree 30/2020, Article 15). */
export const checkSerial = ({ number, day }: Issue, issued: readonly LastIssue[]): Finding[] => {
  const serial = number === null ? null : (parseDocumentNumber(number)?.serial ?? null)
  if (serial === null || day === null) return []
  const out = issued
    .filter((one) => one.day.slice(0, 4) === day.slice(0, 4))
    .find((one) => {
      const other = parseDocumentNumber(one.number)?.serial ?? null
      return other !== null && ((other >= serial && one.day < day) || (other <= serial && one.day > day))
    })
  return [
    {
      id: 'serial',
      verdict: out ? 'conflict' : 'ok',
      title: textOf('Số văn bản tăng theo ngày', 'Document numbers grow with the days'),
      arithmetic: out
        ? `${number} ngày ${formatDay(day)}; đã có ${out.number} ngày ${formatDay(out.day)}`
        : `${number} ngày ${formatDay(day)}`,
      figures: [],
    },
  ]
}
