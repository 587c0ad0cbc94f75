// phaodai figures: the numbers of the product with their definitions, for a unit, a period and as known at a day.

import { transact } from '../kernel/database/transaction.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { figuresByUnit, type UnitFigures } from '../kernel/figure/by-unit.ts'
import { type Answer, type Figure, isShare } from '../kernel/figure/figure.ts'
import { formatNumber, NO_VALUE } from '../kernel/text/number.ts'
import { type Language, type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import type { Output } from './output.ts'
import { readDayOption } from './read-day.ts'
import { readOptions } from './read-options.ts'
import { textTable } from './text-table.ts'
import { UsageProblem } from './usage-problem.ts'
import { getUnit, withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai figures                                     mọi số liệu và định nghĩa\n' +
    'phaodai figures [TÊN…] --unit 063 [--from NGÀY] [--to NGÀY] [--known-on NGÀY] [--data ./data]\n' +
    'phaodai figures TÊN… --by-unit [--geography old|new]\n\n' +
    '  --unit MÃ         mặc định: đơn vị của nơi cài đặt\n' +
    '  --from, --to      kỳ, dạng 2022-03-01; mặc định: từ đầu đến hôm nay\n' +
    '  --known-on NGÀY   theo dữ liệu có đến hết ngày đó\n' +
    '  --by-unit         theo xã; --geography new: theo xã hiện nay',
  'phaodai figures                                     every figure with its definition\n' +
    'phaodai figures [NAME…] --unit 063 [--from DAY] [--to DAY] [--known-on DAY] [--data ./data]\n' +
    'phaodai figures NAME… --by-unit [--geography old|new]\n\n' +
    '  --unit KEY        by default the unit of the installation\n' +
    '  --from, --to      the period, as 2022-03-01; by default from the beginning to today\n' +
    '  --known-on DAY    as known at the end of that day\n' +
    '  --by-unit         by commune; --geography new: by the communes of today',
)

const options = {
  ...dataOption,
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'known-on': { type: 'string' },
  'by-unit': { type: 'boolean', default: false },
  geography: { type: 'string', default: 'old' },
} as const

const figureOf = (name: string): Figure => {
  const figure = product.figure(name)
  if (figure) return figure
  throw new UsageProblem(
    textOf(
      `Không có số liệu "${name}". Xem tên: phaodai figures`,
      `There is no figure "${name}". See the names: phaodai figures`,
    ),
  )
}

const described = ({ name, label, definition, measure, kind }: Figure) => ({
  name,
  label,
  definition,
  measure,
  kind,
})

const shown = (figure: Figure, value: number | null, language: Language): string =>
  value === null
    ? NO_VALUE
    : `${formatNumber(value, isShare(figure.measure) ? { decimals: 1 } : {}, language)}${figure.measure === 'percent' ? ' %' : ''}`

const inBoth = (make: (language: Language) => string): Text => textOf(make('vi'), make('en'))

const listFigures = (output: Output): ExitCode => {
  output.answer(
    inBoth((language) =>
      product.figures
        .map(({ name, label, definition }) => `${name}\n    ${label[language]}: ${definition[language]}`)
        .join('\n'),
    ),
    { figures: product.figures.map(described) },
  )
  return 0
}

const valueLine = (figure: Figure, answer: Answer, language: Language): string[] => [
  figure.name,
  shown(figure, answer.value, language),
  answer.denominator === undefined
    ? ''
    : `${formatNumber(answer.numerator ?? 0, {}, language)} / ${formatNumber(answer.denominator, {}, language)}`,
  `${figure.label[language]}: ${figure.definition[language]}`,
]

type PlainUnit = Omit<UnitFigures, 'spark'>

const plain = ({ unit, name, values }: PlainUnit): PlainUnit => ({ unit, name, values })

const byUnitLines = (
  figures: readonly Figure[],
  units: readonly PlainUnit[],
  language: Language,
): string[][] =>
  units.map(({ unit, name, values }) => [
    unit,
    name,
    ...figures.map((figure) => shown(figure, values[figure.name] ?? null, language)),
  ])

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  const { 'by-unit': byUnit, geography } = values
  if (geography !== 'old' && geography !== 'new')
    throw new UsageProblem(textOf('--geography là old hoặc new.', '--geography is old or new.'))
  const chosen = positionals.map(figureOf)
  const [from, until, knownOn] = [
    readDayOption('--from', values.from),
    readDayOption('--to', values.to),
    readDayOption('--known-on', values['known-on']),
  ]
  if (from !== null && until !== null && from > until)
    throw new UsageProblem(textOf('--from phải trước --to.', '--from must be before --to.'))
  if (byUnit && chosen.length === 0)
    throw new UsageProblem(textOf('--by-unit cần tên số liệu.', '--by-unit needs the names of figures.'))
  if (chosen.length === 0 && values.unit === undefined) return listFigures(output)
  const figures = chosen.length > 0 ? chosen : product.figures
  return withInstallation(values.data, output, async (opened): Promise<ExitCode> => {
    const unit = await getUnit(opened, values.unit)
    const to = until ?? opened.today
    const period = { unit: unit.key, from, to, knownOn }
    const head = inBoth(
      (language) =>
        `${unit.fullName} (${unit.key}), ${from ?? '…'} – ${to}${knownOn === null ? '' : `, ${language === 'vi' ? 'dữ liệu có đến hết ngày' : 'as known on'} ${knownOn}`}`,
    )
    if (byUnit) {
      const names = figures.map(({ name }) => name)
      const found = await transact(opened.owner, opened.actor, (tx) =>
        figuresByUnit(tx, product, { ...period, figures: names, geography }),
      )
      const units = found.units.map(plain)
      const undecided = found.undecided.map(plain)
      const lines = (language: Language): string[][] => [
        ['', '', ...names],
        ...byUnitLines(figures, units, language),
        ...byUnitLines(figures, undecided, language).map(([key = '', name = '', ...rest]) => [
          key,
          `${name} *`,
          ...rest,
        ]),
      ]
      const split = textOf(
        '* xã bị chia, chưa quyết định thuộc xã nào',
        '* was split; not decided where it belongs',
      )
      output.answer(
        inBoth((language) =>
          [
            head[language],
            textTable(lines(language)),
            ...(undecided.length > 0 ? [split[language]] : []),
          ].join('\n'),
        ),
        {
          ...period,
          unitName: unit.fullName,
          geography,
          figures: figures.map(described),
          units,
          undecided,
        },
      )
      return 0
    }
    const answers = await transact(opened.owner, opened.actor, (tx) =>
      askFigures(
        tx,
        product,
        figures.map(({ name }) => ({ figure: name, ...period })),
      ),
    )
    output.answer(
      inBoth((language) =>
        [
          head[language],
          textTable(
            figures.map((figure, index) =>
              valueLine(figure, answers[index] ?? { figure: figure.name, value: null }, language),
            ),
          ),
        ].join('\n'),
      ),
      {
        ...period,
        unitName: unit.fullName,
        figures: figures.map((figure, index) => ({ ...described(figure), ...answers[index] })),
      },
    )
    return 0
  })
}
