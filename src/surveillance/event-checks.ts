// What the list of data quality looks for among signals: those that nobody has looked at in time.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'
import { triageRule } from './rules/triage-clock.ts'

const { verifyHours } = triageRule.parameters
const hours = verifyHours.value ?? 48
const days = hours / 24

export const signalChecks: readonly Check[] = [
  {
    name: 'signals-waiting',
    group: 'late',
    severity: 'danger',
    label: textOf(`Dấu hiệu chờ xác minh quá ${hours} giờ`, `Signals not verified for over ${hours} hours`),
    definition: textOf(
      `Dấu hiệu còn chờ sàng lọc hoặc đang xác minh quá ${hours} giờ kể từ ngày nhận tin (tham số ${verifyHours.verified ? 'đã' : 'chưa'} đối chiếu văn bản).`,
      `Signals still to be looked at or verified ${hours} hours after they were heard.`,
    ),
    where: (day) =>
      `coalesce(r.state_of, 'signal') in ('signal', 'verifying') and r.heard_day < ${day} - ${days}`,
  },
]
