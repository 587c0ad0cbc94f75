// A number of a document beside the same number of ours: the same, the same as was known then, or other by how many.
import { type Day, formatDay } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { MILLION } from './mentions.ts'
import type { OwnClaim } from './own-claims.ts'
import { printed } from './printed-value.ts'
import type { Statement } from './statement.ts'

export type OwnValue = {
  readonly label: string
  readonly labelEnglish: string
  readonly place: string
  readonly now: number
  /** As known on the day of the document; null where that is today or is not known. */
  readonly thenKnown: number | null
}

const whole = (value: number): bigint => BigInt(Math.round(value * 1_000_000))

const spanOf = ({ from, to }: OwnClaim): readonly [vi: string, en: string] =>
  from === null
    ? [`đến hết ${formatDay(to)}`, `to the end of ${formatDay(to)}`]
    : from === to
      ? [`ngày ${formatDay(to)}`, `on ${formatDay(to)}`]
      : [`từ ${formatDay(from)} đến ${formatDay(to)}`, `from ${formatDay(from)} to ${formatDay(to)}`]

const difference = (claimed: bigint, ours: bigint): readonly [vi: string, en: string] =>
  claimed > ours
    ? [`văn bản nhiều hơn ${printed(claimed - ours)}`, `the document has ${printed(claimed - ours)} more`]
    : [`văn bản ít hơn ${printed(ours - claimed)}`, `the document has ${printed(ours - claimed)} fewer`]

export const judgeOwn = (claim: OwnClaim, own: OwnValue, day: Day | null): Statement => {
  const ours = whole(own.now)
  const then =
    own.thenKnown === null || day === null ? null : { value: whole(own.thenKnown), day: formatDay(day) }
  const [spanVi, spanEn] = spanOf(claim)
  const base = {
    kind: 'own' as const,
    quote: claim.quote,
    offset: claim.offset,
    expected: printed(ours),
    found: printed(claim.value),
  }
  const head = textOf(
    `${own.label}, ${own.place}, ${spanVi}: sổ có ${printed(ours)}`,
    `${own.labelEnglish}, ${own.place}, ${spanEn}: the registers have ${printed(ours)}`,
  )
  const said = (vi: string, en: string) => textOf(`${head.vi}; ${vi}`, `${head.en}; ${en}`)
  if (claim.value === ours)
    return { ...base, verdict: 'ok', because: said('cùng số', 'the same'), suggestion: null }
  const [moreVi, moreEn] = difference(claim.value, ours)
  if (then !== null && claim.value === then.value)
    return {
      ...base,
      verdict: 'note',
      because: said(`đúng với những gì đã biết ngày ${then.day}`, `the same as was known on ${then.day}`),
      suggestion: textOf(
        'Không phải sai: bản ghi đến sau ngày văn bản. Bản báo cáo kế tiếp dùng số hiện nay.',
        'Not an error: records came after the day of the document. The next report takes the number of now.',
      ),
    }
  if (ours === 0n && claim.value >= MILLION && (then === null || then.value === 0n))
    return {
      ...base,
      verdict: 'note',
      because: said('chưa có bản ghi nào để đối chiếu', 'nothing is entered yet to hold it against'),
      suggestion: null,
    }
  const known = then === null || then.value === ours ? null : printed(then.value)
  return {
    ...base,
    verdict: 'conflict',
    because: said(
      `${moreVi}${known === null ? '' : `; theo dữ liệu có đến hết ngày ${then?.day ?? ''} là ${known}`}`,
      `${moreEn}${known === null ? '' : `; as known on ${then?.day ?? ''} it was ${known}`}`,
    ),
    suggestion: textOf(
      'Mở con số để xem từng bản ghi; hỏi nơi gửi cách tính, mốc thời gian và phạm vi',
      'Open the number for its records; ask the sender how, until when and for where it was counted',
    ),
  }
}
