// Oxygen by scenario (F089; QĐ 4308/QĐ-BYT): patients by tier, litres and cylinders a day. Flows and the cylinder are from memory: data to correct.
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const memory = { clause: 'QĐ 4308/QĐ-BYT (lưu lượng chưa đối chiếu)', verified: false }
const press = { clause: 'Phương án của Hà Nội (theo báo chí)', verified: true }
const share = (vi: string, en: string, perMille: number) =>
  number(textOf(vi, en), perMille, press, { max: 1000, unit: textOf('phần nghìn', 'per mille') })

export const oxygenLaw = {
  name: 'oxygen-plan',
  parameters: {
    severeFlow: number(textOf('Nặng: lít/phút', 'Severe: litres a minute'), 10, memory, { max: 200 }),
    criticalFlow: number(textOf('Nguy kịch: lít/phút', 'Critical: litres a minute'), 30, memory, {
      max: 200,
    }),
    cylinderLitres: number(
      textOf('Một bình 40 lít, 150 bar (lít khí)', 'A 40-litre cylinder at 150 bar (litres)'),
      6000,
      memory,
    ),
    first: share('Không triệu chứng, nhẹ', 'None or mild', 836),
    second: share('Trung bình', 'Moderate', 70),
    third: share('Cần ô xy', 'On oxygen', 38),
    fourth: share('Nặng', 'Severe', 36),
    fifth: share('Nguy kịch', 'Critical', 20),
  },
} as const
export type OxygenValues = ValuesOf<typeof oxygenLaw.parameters>

const MINUTES = 1440

export type OxygenNeed = {
  readonly litres: number
  /** null: the size of a cylinder is not known. */
  readonly cylinders: number | null
}

/** A day of so many patients; a part of a cylinder is a cylinder. */
export const oxygenNeed = (
  { severe, critical }: { readonly severe: number; readonly critical: number },
  { severeFlow, criticalFlow, cylinderLitres }: OxygenValues,
): OxygenNeed | null => {
  if (severeFlow === null || criticalFlow === null) return null
  const litres = (severe * severeFlow + critical * criticalFlow) * MINUTES
  return { litres, cylinders: cylinderLitres ? Math.ceil(litres / cylinderLitres) : null }
}

/** For how many whole hours so much oxygen lasts; null where none is used or the flow is not known. */
export const oxygenLasts = (stored: number, need: OxygenNeed | null): number | null =>
  need === null || need.litres === 0 ? null : Math.floor((stored * 24) / need.litres)

/** Cases split by the shares; what rounding leaves goes to the parts that lost most, so that the sum is the whole. */
export const mixOf = (cases: number, { first, second, third, fourth, fifth }: OxygenValues): number[] => {
  const shares = [first, second, third, fourth, fifth].map((each) => each ?? 0)
  const whole = shares.reduce((sum, each) => sum + each, 0)
  if (whole === 0) return shares.map(() => 0)
  const parts = shares.map((each) => Math.floor((cases * each) / whole))
  const left = cases - parts.reduce((sum, each) => sum + each, 0)
  const byLoss = shares
    .map((each, place) => ({ place, loss: (cases * each) % whole }))
    .toSorted((one, other) => other.loss - one.loss || one.place - other.place)
    .slice(0, left)
    .map(({ place }) => place)
  return parts.map((part, place) => part + (byLoss.includes(place) ? 1 : 0))
}
