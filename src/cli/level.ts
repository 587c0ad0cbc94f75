// phaodai level: the epidemic level of every commune of a unit on a day, by the law of the day or by another, with the reasons.

import { transact } from '../kernel/database/transaction.ts'
import { type Language, type Text, textOf } from '../kernel/text/text.ts'
import { assess, type Assessed } from '../levels/assess.ts'
import { outcomes } from '../levels/outcomes.ts'
import { findLevelLaw, type LevelLaw, levelLawOn, levelLaws, speaksOf } from '../levels/regimes.ts'
import { missingRows, otherRows, reasonRows } from '../levels/show.ts'
import { product } from '../product.ts'
import { type DiseaseName, diseaseNames, diseaseRows, MAIN_DISEASE } from '../surveillance/diseases.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import { readDayOption } from './read-day.ts'
import { readOptions } from './read-options.ts'
import { textTable } from './text-table.ts'
import { UsageProblem } from './usage-problem.ts'
import { getUnit, withInstallation } from './with-installation.ts'

const names = levelLaws.map(({ name }) => name).join(', ')

export const usage: CommandModule['usage'] = textOf(
  'phaodai level [--unit 063] [--day NGÀY] [--law TÊN] [--disease BỆNH] [--data ./data]\n\n' +
    '  --unit MÃ     mặc định: đơn vị của nơi cài đặt\n' +
    '  --day NGÀY    dạng 2022-03-06; mặc định: hôm nay\n' +
    `  --law TÊN     một trong ${names}; mặc định: văn bản có hiệu lực ngày đó\n` +
    `  --disease TÊN một trong ${diseaseNames.join(', ')}; mặc định: ${MAIN_DISEASE}\n\n` +
    'Kết thúc 1 khi có nơi chưa đủ dữ liệu.',
  'phaodai level [--unit 063] [--day DAY] [--law NAME] [--disease NAME] [--data ./data]\n\n' +
    '  --unit KEY    by default the unit of the installation\n' +
    '  --day DAY     as 2022-03-06; by default today\n' +
    `  --law NAME    one of ${names}; by default the law in force on the day\n` +
    `  --disease     one of ${diseaseNames.join(', ')}; by default ${MAIN_DISEASE}\n\n` +
    'Ends with 1 where of some unit too little is known.',
)

const options = {
  ...dataOption,
  unit: { type: 'string' },
  day: { type: 'string' },
  law: { type: 'string' },
  disease: { type: 'string' },
} as const

const diseaseFor = (name: string | undefined): DiseaseName => {
  const found = name === undefined ? MAIN_DISEASE : diseaseNames.find((one) => one === name)
  if (found) return found
  const all = diseaseNames.join(', ')
  throw new UsageProblem(
    textOf(`Không có bệnh "${name}". Có: ${all}`, `There is no disease "${name}". There are: ${all}`),
  )
}

const lawFor = (name: string | undefined, day: string, disease: DiseaseName): LevelLaw => {
  const law = name === undefined ? levelLawOn(day, disease) : findLevelLaw(name)
  if (law && !speaksOf(law, disease))
    throw new UsageProblem(
      textOf(
        `${law.source} không áp dụng cho ${diseaseRows[disease].vi}.`,
        `${law.source} does not speak of ${diseaseRows[disease].en}.`,
      ),
    )
  if (law) return law
  throw new UsageProblem(
    name === undefined
      ? textOf(`Ngày ${day} chưa có quy định về cấp độ dịch.`, `No law says a level on ${day}.`)
      : textOf(`Không có văn bản "${name}". Có: ${names}`, `There is no law "${name}". There are: ${names}`),
  )
}

const line = ({ unit, outcome, missing, reasons }: Assessed, language: Language): string[] => [
  unit.key,
  unit.name,
  outcome === null ? '?' : outcomes[outcome].short[language],
  outcome === null
    ? `${language === 'vi' ? 'thiếu' : 'missing'}: ${missingRows(missing)
        .map(({ label }) => label[language])
        .join('; ')}`
    : (reasons.at(-1)?.text[language] ?? ''),
]

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values } = readOptions(args, options)
  const asked = readDayOption('--day', values.day)
  const disease = diseaseFor(values.disease)
  if (values.law !== undefined) lawFor(values.law, asked ?? '', disease)
  return withInstallation(values.data, output, async (opened): Promise<ExitCode> => {
    const unit = await getUnit(opened, values.unit)
    const day = asked ?? opened.today
    const law = lawFor(values.law, day, disease)
    const assessed = await transact(opened.owner, opened.actor, (tx) =>
      assess(tx, product, disease, unit.key, day, law),
    )
    const told = assessed.toReversed()
    const page = (language: Language): string =>
      [
        `${unit.fullName} (${unit.key}), ${day}, ${law.title[language]}`,
        textTable(told.map((one) => line(one, language))),
      ].join('\n')
    const text: Text = textOf(page('vi'), page('en'))
    output.answer(text, {
      unit: unit.key,
      day,
      law: law.name,
      units: told.map((one) => ({
        unit: one.unit.key,
        name: one.unit.name,
        outcome: one.outcome,
        missing: one.missing,
        reasons: reasonRows(one.reasons),
        others: otherRows(law, one.others),
      })),
    })
    return assessed.some(({ outcome }) => outcome === null) ? 1 : 0
  })
}
