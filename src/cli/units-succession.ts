// Where a unit came from and what became of it, with the resolution; a code alone names every unit that ever bore it.

import { textOf } from '../kernel/text/text.ts'
import type { Succession, Unit } from '../units/unit.ts'
import type { ExitCode } from './command.ts'
import { nationIndex } from './nation-index.ts'
import type { Output } from './output.ts'
import { readDayOption } from './read-day.ts'
import { UsageProblem } from './usage-problem.ts'

const shares = {
  unchanged: textOf('nguyên trạng', 'unchanged'),
  whole: textOf('toàn bộ', 'all of it'),
  part: textOf('một phần', 'a part'),
  abolished: textOf('kết thúc hoạt động', 'abolished'),
} as const satisfies Record<Succession['share'], unknown>

const people = {
  all: textOf('mọi người dân', 'all its people'),
  some: textOf('một số người dân', 'some of its people'),
  none: textOf('không có dân', 'no people'),
} as const satisfies Record<Succession['people'], unknown>

const named = ({ key, code, name, fullName, level, validFrom, validTo }: Unit) => ({
  key,
  code,
  name,
  fullName,
  level,
  validFrom,
  validTo,
})

/** `01981@2025-07-01`: the unit that bears the code on that day; `01981`: all that bore it. */
const unitsOf = (text: string): readonly Unit[] => {
  const index = nationIndex()
  const [code = '', day] = text.split('@')
  const on = readDayOption('MÃ@NGÀY', day)
  const exact = on === null ? undefined : index.resolve(code, on)
  const found = on === null ? index.units.filter((unit) => unit.code === code) : exact ? [exact] : []
  if (found.length > 0) return found
  throw new UsageProblem(textOf(`Không có đơn vị "${text}".`, `There is no unit "${text}".`))
}

export const storyOf = (unit: Unit) => {
  const index = nationIndex()
  const step = (other: string, { day, share, people: moved, basis, legalRef }: Succession) => ({
    unit: named(index.getUnit(other)),
    day,
    share,
    people: moved,
    basis,
    legalRef,
  })
  return {
    unit: named(unit),
    above: index.ancestors(unit.key).map(named),
    cameFrom: index.successionsInto(unit.key).map((one) => step(one.fromKey, one)),
    became: index.successionsOutOf(unit.key).map((one) => step(one.toKey, one)),
  }
}

type Story = ReturnType<typeof storyOf>

const lines = ({ unit, above, cameFrom, became }: Story, language: 'vi' | 'en'): string[] => {
  const step = (
    arrow: string,
    { unit: other, day, share, people: moved, legalRef, basis }: Story['became'][number],
  ): string =>
    `  ${arrow} ${other.key}  ${other.fullName}  ${day}  ${shares[share][language]}, ${people[moved][language]}  ${legalRef ?? (basis === 'inferred' ? textOf('suy từ vị trí, không phải văn bản', 'inferred from position, not law')[language] : '')}`.trimEnd()
  return [
    `${unit.key}  ${[unit, ...above].map(({ fullName }) => fullName).join(', ')}  (${unit.validFrom ?? '…'} – ${unit.validTo ?? '…'})`,
    ...cameFrom.map((one) => step('←', one)),
    ...became.map((one) => step('→', one)),
  ]
}

export const tellSuccession = (text: string, output: Output): ExitCode => {
  const stories = unitsOf(text).map(storyOf)
  const names = new Set(stories.map(({ unit }) => unit.fullName))
  const reused =
    names.size > 1
      ? textOf('Mã này đã được dùng cho nhiều đơn vị khác nhau.', 'This code was borne by different units.')
      : null
  const inLanguage = (language: 'vi' | 'en'): string =>
    [...(reused ? [reused[language]] : []), ...stories.flatMap((story) => lines(story, language))].join('\n')
  output.answer(textOf(inLanguage('vi'), inLanguage('en')), { reused: reused !== null, units: stories })
  return 0
}
