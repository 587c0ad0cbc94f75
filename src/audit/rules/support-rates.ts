// What the support policies paid for one person, household or day: data, each with its source, so that a sum can be held against heads.
import { MILLION } from './mentions.ts'

export type SupportRate = {
  /** Words of the line that the rate is for. */
  readonly who: RegExp
  readonly per: 'person' | 'household' | 'day'
  /** Whole đồng. */
  readonly amount: bigint
  /** A month's rate, paid for one month up to so many; absent where it is paid once. */
  readonly months?: number
  readonly source: string
  readonly verified: boolean
}

export const supportRates: readonly SupportRate[] = [
  {
    who: /người có công/iu,
    per: 'person',
    amount: 1_500_000n,
    source: 'QĐ 15/2020/QĐ-TTg: 500.000 đồng × 3 tháng',
    verified: true,
  },
  {
    who: /bảo trợ xã hội/iu,
    per: 'person',
    amount: 1_500_000n,
    source: 'QĐ 15/2020/QĐ-TTg: 500.000 đồng × 3 tháng',
    verified: true,
  },
  {
    who: /hộ (?:cận )?nghèo/iu,
    per: 'person',
    amount: 750_000n,
    source: 'QĐ 15/2020/QĐ-TTg: 250.000 đồng × 3 tháng',
    verified: true,
  },
  {
    who: /không có giao kết|không giao kết/iu,
    per: 'person',
    amount: 1_000_000n,
    months: 3,
    source: 'QĐ 15/2020/QĐ-TTg: 1.000.000 đồng/tháng, tối đa 3 tháng',
    verified: true,
  },
  {
    who: /hộ kinh doanh/iu,
    per: 'household',
    amount: 1_000_000n,
    months: 3,
    source: 'QĐ 15/2020/QĐ-TTg: 1.000.000 đồng/tháng, tối đa 3 tháng',
    verified: true,
  },
  {
    who: /ngày hỗ trợ|ngày cách ly|ngày ăn/iu,
    per: 'day',
    amount: 80_000n,
    source: 'QĐ 23/2021/QĐ-TTg; NQ 16/NQ-CP năm 2021: 80.000 đồng/người/ngày',
    verified: true,
  },
]

export const micro = (whole: bigint): bigint => whole * MILLION
