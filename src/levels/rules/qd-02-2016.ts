// QĐ 02/2016/QĐ-TTg (15/03/2016–30/06/2026): when a commune, a district, a province has an epidemic, and when it is over.
import type { Law } from '../../kernel/rule/law.ts'
import { number } from '../../kernel/rule/parameter.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Inputs } from '../inputs.ts'
import type { Outcome } from '../outcomes.ts'
import { decided, lacks, sayCount } from './thresholds.ts'

type Facts = Pick<Inputs, 'group' | 'monthCases' | 'monthHistory' | 'quietDays' | 'epidemicBelow'>

const conditions = 'QĐ 02/2016/QĐ-TTg, Điều 2'
const ending = 'QĐ 02/2016/QĐ-TTg, Điều 5 và Phụ lục'
const parameters = {
  years: number(textOf('Số năm gần nhất để tính trung bình', 'Years of the mean'), 3, {
    clause: `${conditions} khoản 2 điểm a`,
    verified: true,
  }),
  below: number(textOf('Số đơn vị dưới có dịch', 'Units below with an epidemic'), 2, {
    clause: `${conditions} khoản 2 điểm b, c`,
    verified: true,
  }),
  quiet: number(
    textOf('Số ngày không có ca mới để hết dịch (nhóm A)', 'Days without a case that end it (group A)'),
    28,
    { clause: ending, verified: false },
  ),
}

export const qd02: Law<Facts, Extract<Outcome, 'calm' | 'epidemic'>, typeof parameters> = {
  name: 'qd-02-2016',
  source: 'QĐ 02/2016/QĐ-TTg',
  title: textOf('Quyết định 02/2016/QĐ-TTg, 28/01/2016', 'Decision 02/2016/QĐ-TTg, 28/01/2016'),
  from: '2016-03-15',
  to: '2026-06-30',
  daysVerified: true,
  parameters,
  decide: (facts, values, say) => {
    const { group, monthCases, monthHistory, quietDays, epidemicBelow } = facts
    if (group === 'A') {
      if (monthCases === null) return lacks('monthCases')
      const ended = quietDays === null || quietDays >= (values.quiet ?? Infinity)
      say?.(
        ended ? ending : `${conditions} khoản 1`,
        ended
          ? quietDays === null
            ? textOf('chưa có người bệnh được chẩn đoán xác định', 'no confirmed patient')
            : textOf(
                `${quietDays} ngày không có ca mới, đủ ${values.quiet ?? '–'} ngày`,
                `${quietDays} days without a case, of ${values.quiet ?? '–'}`,
              )
          : textOf(
              `có người bệnh được chẩn đoán xác định, ca gần nhất ${quietDays} ngày trước`,
              `a confirmed patient, the last ${quietDays} days ago`,
            ),
        !ended || quietDays === null,
      )
      return decided(ended ? 'calm' : 'epidemic')
    }
    if (epidemicBelow !== null) {
      const epidemic = epidemicBelow >= (values.below ?? Infinity)
      say?.(
        `${conditions} khoản 2 điểm b, c`,
        textOf(
          `${epidemicBelow} đơn vị dưới có dịch, ngưỡng ${values.below ?? '–'}`,
          `${epidemicBelow} units below with an epidemic, of ${values.below ?? '–'}`,
        ),
        true,
      )
      return decided(epidemic ? 'epidemic' : 'calm')
    }
    if (monthCases === null) return lacks('monthCases')
    const years = values.years ?? 3
    const last = monthHistory.slice(0, years)
    const known = last.filter((count) => count !== null)
    if (known.length < years) return lacks('monthHistory')
    const sum = known.reduce((total, count) => total + count, 0)
    const epidemic = monthCases * years > sum
    say?.(
      `${conditions} khoản 2 điểm a`,
      textOf(
        `${sayCount(monthCases, 'vi')} ca trong tháng, trung bình ${years} năm ${formatNumber(sum / years, { decimals: 2 })}: ${epidemic ? 'vượt' : 'không vượt'}`,
        `${sayCount(monthCases, 'en')} cases in the month, mean of ${years} years ${formatNumber(sum / years, { decimals: 2 }, 'en')}: ${epidemic ? 'over' : 'not over'}`,
      ),
      true,
    )
    return decided(epidemic ? 'epidemic' : 'calm')
  },
}
