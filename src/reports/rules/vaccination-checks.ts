// Checks of vaccination: every share recomputed over its own denominator, no dose without the one before, denominators named.
import { formatPercent, percentOf } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Readings } from '../kinds/slot.ts'
import { vaccinationGroups } from '../kinds/vaccination.ts'
import { type Finding, printed, valueIn } from './check.ts'

/** `1.832 / 2.170 = 84,4 %`; above 100 % somebody was counted twice or the target is old. */
export const checkShare = (id: string, title: Finding['title'], readings: Readings): Finding[] => {
  const reading = readings.get(id)
  if (reading?.numerator === undefined || reading.denominator === undefined) return []
  const { value, numerator, denominator } = reading
  const figures = [id]
  if (denominator === 0)
    return [
      {
        id: `share.${id}`,
        verdict: numerator === 0 ? 'note' : 'conflict',
        title,
        arithmetic: `${printed(numerator)} / 0: chưa có mẫu số`,
        figures,
      },
    ]
  const share = percentOf(numerator, denominator, 1)
  const left = `${printed(numerator)} / ${printed(denominator)} = ${formatPercent(numerator, denominator)}`
  if (share !== value)
    return [
      {
        id: `share.${id}`,
        verdict: 'wrong',
        title,
        arithmetic: `${left}, không phải ${printed(value)} %`,
        figures,
      },
    ]
  const over = numerator > denominator
  return [
    {
      id: `share.${id}`,
      verdict: over ? 'conflict' : 'ok',
      title,
      arithmetic: over ? `${left}, vượt 100 %` : left,
      figures,
    },
  ]
}

const checkOrder = (key: string, title: string, dose: number, readings: Readings): Finding[] => {
  const [before, after] = [`doses-${key}-${dose - 1}`, `doses-${key}-${dose}`]
  const [earlier, later] = [valueIn(readings, before), valueIn(readings, after)]
  if (earlier === null || later === null) return []
  const holds = later <= earlier
  return [
    {
      id: `order.${after}`,
      verdict: holds ? 'ok' : 'conflict',
      title: textOf(
        `${title}: mũi ${dose} không nhiều hơn mũi ${dose - 1}`,
        `${key}: dose ${dose} not above dose ${dose - 1}`,
      ),
      arithmetic: `${printed(later)} ${holds ? '≤' : '>'} ${printed(earlier)}`,
      figures: [before, after],
    },
  ]
}

const checkDenominators = (key: string, title: string, dose: number, readings: Readings): Finding[] => {
  const [first, own] = [`due-${key}-1`, `due-${key}-${dose}`]
  const [whole, due] = [valueIn(readings, first), valueIn(readings, own)]
  if (whole === null || due === null || whole === due) return []
  return [
    {
      id: `denominator.${own}`,
      verdict: 'note',
      title: textOf(
        `${title}: mẫu số mũi ${dose} là ${printed(due)}, khác mũi 1`,
        `${key}: the denominator of dose ${dose} is not that of dose 1`,
      ),
      arithmetic: `${printed(due)} ≠ ${printed(whole)}`,
      figures: [own, first],
    },
  ]
}

export const checkVaccination = (readings: Readings): Finding[] =>
  vaccinationGroups.flatMap(({ key, title, doses }) =>
    doses.flatMap((dose) => [
      ...checkShare(
        `coverage-${key}-${dose}`,
        textOf(`Tỷ lệ tiêm mũi ${dose}, ${title.toLowerCase()}`, `Coverage of dose ${dose}, ${key}`),
        readings,
      ),
      ...(dose === 1
        ? []
        : [...checkOrder(key, title, dose, readings), ...checkDenominators(key, title, dose, readings)]),
    ]),
  )
