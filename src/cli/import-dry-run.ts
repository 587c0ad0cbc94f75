// Reads and judges a list without any database: the units are the nation's, and nothing is compared with a register.

import { judgeAgainst, noComparison } from '../intake/judge.ts'
import { type Reading, readUpload } from '../intake/prepare.ts'
import { countsOf } from '../intake/preview.ts'
import { nothingLearned } from '../intake/reading/learned.ts'
import type { RowProblem } from '../intake/reading/row-reading.ts'
import type { Day } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { type ImportAnswer, importAnswer } from './import-answer.ts'
import type { ImportFile } from './import-file.ts'
import { findInNation, nationIndex } from './nation-index.ts'
import { UsageProblem } from './usage-problem.ts'

export type DryRun = {
  readonly answer: ImportAnswer
  readonly reading: Reading
  readonly problems: readonly RowProblem[]
}

export type DryRunOptions = {
  readonly register: string | null
  readonly unit: string | null
  /** From 0. */
  readonly sheet: number
  readonly today: Day
}

const notCompared = textOf(
  'Chưa so với sổ: chỉ trùng lặp ngay trong tệp được nhận ra',
  'Not compared with the registers: only repetitions within the file are recognised',
)

const unitLacking = (count: number) =>
  textOf(
    `${count} dòng không cho biết xã nào; khi đưa vào sẽ thuộc đơn vị của --unit`,
    `${count} rows do not say which commune; taken in, they belong to the unit of --unit`,
  )

export const dryRun = async (file: ImportFile, options: DryRunOptions): Promise<DryRun> => {
  const index = nationIndex()
  const { register: asked, unit, sheet, today } = options
  if (unit !== null && !index.findUnit(unit))
    throw new UsageProblem(textOf(`Không có đơn vị "${unit}".`, `There is no unit "${unit}".`))
  const read = await readUpload(product, {
    workbook: file.workbook,
    sheet,
    fileName: file.name,
    register: asked,
    homeUnit: unit,
    choices: {},
    today,
    findUnit: findInNation(index, unit),
    taught: () => Promise.resolve(nothingLearned),
    listsOnly: true,
  })
  const judged = read.register
    ? await judgeAgainst(noComparison, [...read.rows()], {
        register: read.register,
        homeUnit: unit ?? '',
        writable: new Set(['', ...index.units.map(({ key }) => key)]),
        anonymous: read.anonymous,
        similarityRows: 0,
      })
    : []
  const lacking = judged.filter(({ homeUnit }) => homeUnit === '').length
  const notes = [
    ...read.notes,
    ...(read.register ? [notCompared] : []),
    ...(lacking > 0 ? [unitLacking(lacking)] : []),
  ]
  const reading = { ...read, notes }
  const problems = judged.flatMap((row) => row.problems)
  const answer = importAnswer({
    file: file.name,
    asked,
    reading,
    counts: countsOf(reading, judged),
    problems,
  })
  return { answer, reading, problems }
}
