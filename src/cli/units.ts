// phaodai units: the administrative units of the nation on a day, found by name, and what became of them; no database needed.

import { type Day, dayOfMoment } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { isInForce, type Unit } from '../units/unit.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { MISSED, nationIndex } from './nation-index.ts'
import type { Output } from './output.ts'
import { readDayOption } from './read-day.ts'
import { readOptions } from './read-options.ts'
import { textTable } from './text-table.ts'
import { tellSuccession } from './units-succession.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai units [--on NGÀY] [--under MÃ] [--level province|district|commune]\n' +
    'phaodai units --find "xã Thanh An, huyện Điện Biên" [--on NGÀY] [--under MÃ]\n' +
    'phaodai units succession MÃ[@NGÀY]            đơn vị đó từ đâu đến, thành gì\n' +
    'phaodai units boundaries TỆP [--level commune] [--on NGÀY] [--under MÃ] [--data ./data]\n\n' +
    'Một mã có thể được dùng lại cho đơn vị khác: 01981 là xã Vũ Muộn đến 30/06/2025, 01981@2025-07-01 là xã Vĩnh Thông.\n' +
    'Mã kết thúc 1: không tìm thấy, tên chỉ nhiều đơn vị, hoặc còn hình chưa khớp.',
  'phaodai units [--on DAY] [--under CODE] [--level province|district|commune]\n' +
    'phaodai units --find "xã Thanh An, huyện Điện Biên" [--on DAY] [--under CODE]\n' +
    'phaodai units succession CODE[@DAY]           where a unit came from and what it became\n' +
    'phaodai units boundaries FILE [--level commune] [--on DAY] [--under CODE] [--data ./data]\n\n' +
    'A code may be used again for another unit: 01981 is Vũ Muộn until 30/06/2025, 01981@2025-07-01 is Vĩnh Thông.\n' +
    'Exit code 1: nothing found, a name that means several units, or shapes that match none.',
)

const options = {
  on: { type: 'string' },
  under: { type: 'string' },
  find: { type: 'string' },
  level: { type: 'string' },
  data: { type: 'string', default: './data' },
} as const

const levels = ['province', 'district', 'commune'] as const
export type ListedLevel = (typeof levels)[number]

const levelOf = (text: string | undefined): ListedLevel | undefined => {
  const level = levels.find((one) => one === text)
  if (level !== undefined || text === undefined) return level
  throw new UsageProblem(
    textOf(`--level là ${levels.join(', ')}: ${text}`, `--level is ${levels.join(', ')}: ${text}`),
  )
}

/** A key, or the unit that bears the code on the day. */
export const unitOn = (text: string, day: Day): Unit => {
  const index = nationIndex()
  const [code = '', from] = text.split('@')
  const unit = from === undefined ? (index.resolve(code, day) ?? index.findUnit(text)) : index.findUnit(text)
  if (unit) return unit
  throw new UsageProblem(textOf(`Không có đơn vị "${text}".`, `There is no unit "${text}".`))
}

export const shownUnit = (unit: Unit) => {
  const above = nationIndex().ancestors(unit.key)
  return { ...unit, above: above.map(({ key, fullName }) => ({ key, fullName })) }
}

export const unitCells = (unit: Unit): string[] => [
  unit.key,
  unit.fullName,
  nationIndex()
    .ancestors(unit.key)
    .map(({ fullName }) => fullName)
    .join(', '),
  `${unit.validFrom ?? '…'} – ${unit.validTo ?? '…'}`,
]

type Asked = {
  readonly on: Day | null
  readonly under: Unit | undefined
  readonly level: ListedLevel | undefined
}

const find = (text: string, { on, under, level }: Asked, output: Output): ExitCode => {
  const { candidates: all } = nationIndex().findByName(text, {
    ...(on === null ? {} : { day: on }),
    ...(under === undefined ? {} : { parent: under.key }),
  })
  const fitting = all.filter(
    ({ unit }) => (on === null || isInForce(unit, on)) && (level === undefined || unit.level === level),
  )
  // Where one lies under the units written after it, those that do not are no answer.
  const candidates = fitting.filter(({ rank }) => rank < (fitting[0]?.rank ?? 0) + MISSED)
  const ambiguous = candidates.length > 1 && candidates[0]?.rank === candidates[1]?.rank
  const rows = (language: 'vi' | 'en'): string =>
    candidates.length === 0
      ? textOf(`Không có đơn vị nào tên "${text}".`, `No unit is called "${text}".`)[language]
      : [
          textTable(candidates.map(({ unit, reason }) => [...unitCells(unit), reason[language]])),
          ...(ambiguous
            ? [textOf('Tên này chỉ nhiều đơn vị.', 'The name means several units.')[language]]
            : []),
        ].join('\n')
  output.answer(textOf(rows('vi'), rows('en')), {
    ambiguous,
    candidates: candidates.map(({ unit, reason, rank }) => ({ ...shownUnit(unit), reason, rank })),
  })
  return candidates.length === 0 || ambiguous ? 1 : 0
}

const list = (day: Day, { under, level }: Asked, output: Output): ExitCode => {
  const index = nationIndex()
  const units = (level === undefined ? levels : [level]).flatMap((one) =>
    index.unitsInForce(one, day, under?.key),
  )
  const table = textTable(units.map(unitCells))
  output.answer(
    textOf(`${table}\n${units.length} đơn vị vào ngày ${day}`, `${table}\n${units.length} units on ${day}`),
    { on: day, units: units.map(shownUnit) },
  )
  return units.length > 0 ? 0 : 1
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  const [verb, subject, ...rest] = positionals
  const on = readDayOption('--on', values.on)
  const day = on ?? dayOfMoment(new Date())
  const under = values.under === undefined ? undefined : unitOn(values.under, day)
  const level = levelOf(values.level)
  if (verb === undefined)
    return values.find === undefined
      ? list(day, { on, under, level }, output)
      : find(values.find, { on, under, level }, output)
  if (
    subject === undefined ||
    rest.length > 0 ||
    values.find !== undefined ||
    (verb !== 'succession' && verb !== 'boundaries')
  )
    throw new UsageProblem(
      textOf(
        'Cách gọi: phaodai units succession MÃ, hoặc units boundaries TỆP.',
        'Call it as: phaodai units succession CODE, or units boundaries FILE.',
      ),
    )
  if (verb === 'succession') return tellSuccession(subject, output)
  const { takeBoundaries } = await import('./units-boundaries.ts')
  return takeBoundaries(
    subject,
    { level: level ?? 'commune', day, under: under?.key, data: values.data },
    output,
  )
}
