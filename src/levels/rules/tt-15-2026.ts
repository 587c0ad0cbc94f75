// TT 15/2026/TT-BYT (from 01/07/2026), Điều 16–20, 22: warning, epidemic and its end in a commune, capacity of its forces, civil defence.
import type { Law, Say } from '../../kernel/rule/law.ts'
import { textOf } from '../../kernel/text/text.ts'
import { isEpidemic, type Outcome } from '../outcomes.ts'
import { decided, lacks } from './thresholds.ts'
import { clause, type Facts15, parameters15, SOURCE } from './tt-15-2026-parameters.ts'
import { overThreshold, warns } from './tt-15-2026-thresholds.ts'

/** An epidemic beyond the commune's forces is a matter of civil defence (Điều 17–19). */
const defenceOf = (facts: Facts15, say?: Say) => {
  const tests = [facts.station, facts.staff, facts.forces]
  if (tests.every((one) => one === true)) {
    say?.(
      clause('Điều 16 khoản 2'),
      textOf('lực lượng tại xã đáp ứng được', 'the forces of the commune suffice'),
      true,
    )
    return decided('epidemic' as const)
  }
  if (!tests.includes(false))
    return lacks(...(['station', 'staff', 'forces'] as const).filter((_, place) => tests[place] === null))
  say?.(
    clause('Điều 17 khoản 1 điểm b'),
    textOf('lực lượng tại xã không đáp ứng một trong các tiêu chí', 'the forces fail one of the tests'),
    true,
  )
  if (facts.communeCopes === null) return lacks('communeCopes')
  if (facts.communeCopes) return decided('defence1' as const)
  say?.(
    clause('Điều 18 khoản 1 điểm b'),
    textOf('chính quyền xã không đủ khả năng, cần hỗ trợ', 'the commune cannot cope and needs help'),
    true,
  )
  if (facts.provinceCopes === null) return lacks('provinceCopes')
  if (facts.provinceCopes) return decided('defence2' as const)
  say?.(
    clause('Điều 19 khoản 1 điểm b'),
    textOf('chính quyền tỉnh không đủ khả năng', 'the province cannot cope'),
    true,
  )
  return decided('defence3' as const)
}

export type Outcome15 = Exclude<Outcome, `level${number}`>

export const tt15: Law<Facts15, Outcome15, typeof parameters15> = {
  name: 'tt-15-2026',
  source: SOURCE,
  title: textOf('Thông tư 15/2026/TT-BYT, 17/05/2026', 'Circular 15/2026/TT-BYT, 17/05/2026'),
  from: '2026-07-01',
  to: null,
  daysVerified: true,
  parameters: parameters15,
  decide: (facts, values, say) => {
    const over = overThreshold(facts, values, say)
    if (typeof over === 'string') return lacks(over)
    if (over) return defenceOf(facts, say)
    if (isEpidemic(facts.before)) {
      const month = values.ends === 'monthEnd'
      if (month && !facts.monthEnds) {
        say?.(
          clause('Điều 16 khoản 3'),
          textOf(
            'chưa hết một tháng dưới ngưỡng: còn dịch',
            'no month under the threshold has closed: not over',
          ),
          false,
        )
        return defenceOf(facts, say)
      }
      say?.(
        clause('Điều 16 khoản 3'),
        textOf('số ca cộng dồn về dưới ngưỡng: hết dịch', 'cases back under the threshold: over'),
        true,
      )
    }
    const warning = warns(facts, values, say)
    if (typeof warning === 'string') return lacks(warning)
    return decided(warning ? 'warning' : 'calm')
  },
}
