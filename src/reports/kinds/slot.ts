// Slots: the numbers that a report needs, each with its name, its figure, its unit and its days; and what was read for them.
import type { Answer } from '../../kernel/figure/figure.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

type SlotBase = {
  /** Stands in the page as `data-figure`. */
  readonly id: string
  readonly figure: string
  readonly unit: string
  /** First day; null means from the beginning. */
  readonly from: string | null
  readonly to: string
}

/** Asked as it is. `beside` is said behind the figure's own label: "trong kỳ", "xã Mỹ Thanh". */
export type AskedSlot = SlotBase & { readonly kind: 'asked'; readonly beside?: Text }

/** Added and taken away from other slots: a change, tests without a result. */
export type DerivedSlot = SlotBase & {
  readonly kind: 'derived'
  readonly label: Text
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}

export type Slot = AskedSlot | DerivedSlot

export type Reading = Pick<Answer, 'value' | 'numerator' | 'denominator'>
export type Readings = ReadonlyMap<string, Reading>

export const isAsked = (slot: Slot): slot is AskedSlot => slot.kind === 'asked'

/** Slots of one unit and one span of days. Without `prefix` the slot bears the figure's name. */
export const slotsOf = (
  figures: readonly string[],
  span: Pick<SlotBase, 'unit' | 'from' | 'to'>,
  prefix = '',
  beside?: Text,
): AskedSlot[] =>
  figures.map((figure) => ({
    kind: 'asked',
    id: `${prefix}${figure}`,
    figure,
    ...span,
    ...(beside ? { beside } : {}),
  }))

/** The slot of a commune in a table by commune. */
export const partId = (unit: string, figure: string): string => `at.${unit}.${figure}`

export const labelOf = (slot: Slot, figureLabel: Text | undefined): Text => {
  if (slot.kind === 'derived') return slot.label
  const label = figureLabel ?? textOf(slot.figure, slot.figure)
  return slot.beside ? textOf(`${label.vi}, ${slot.beside.vi}`, `${label.en}, ${slot.beside.en}`) : label
}

/** What was answered, by slot, with the derived ones worked out; a part that cannot be said leaves the whole unsaid. */
export const readingsOf = (slots: readonly Slot[], answers: readonly Reading[]): Map<string, Reading> => {
  const readings = new Map<string, Reading>()
  slots.filter(isAsked).forEach((slot, index) => {
    const { value = null, numerator, denominator } = answers[index] ?? {}
    readings.set(slot.id, {
      value,
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
    })
  })
  const sum = (ids: readonly string[]): number | null =>
    ids.reduce<number | null>((total, id) => {
      const value = readings.get(id)?.value ?? null
      return total === null || value === null ? null : total + value
    }, 0)
  for (const slot of slots) {
    if (slot.kind === 'asked') continue
    const [plus, minus] = [sum(slot.plus), sum(slot.minus)]
    readings.set(slot.id, { value: plus === null || minus === null ? null : plus - minus })
  }
  return readings
}
