// phaodai directives FILE: the tasks of a plan or a conclusion, each with who, by when, how much and its place; needs no database.

import { basename } from 'node:path'
import { documentText } from '../audit/reading/document-text.ts'
import { type DirectiveReading, type ReadTask, readTasks } from '../directives/reading/rules/read-tasks.ts'
import { rhythmWords } from '../directives/reading/words.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { formatDay, isDay } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { readNamedFile } from './read-named-file.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai directives TỆP [--day NĂM-THÁNG-NGÀY] [--json]   đọc kế hoạch, kết luận thành nhiệm vụ\n\n--day: ngày văn bản, khi đầu văn bản không ghi; thời hạn tính từ ngày này.',
  'phaodai directives FILE [--day YYYY-MM-DD] [--json]   reads a plan or a conclusion into tasks\n\n--day: the day of the document where its head says none; terms count from it.',
)

const namesOf = (bodies: ReadTask['bodies']): string => bodies.map(({ name }) => name).join(', ')

const whenOf = ({ timing: { start, due, hour, every, event } }: ReadTask, language: keyof Text): string =>
  [
    start && `${textOf('từ', 'from')[language]} ${formatDay(start)}`,
    due && `${textOf('đến', 'by')[language]} ${formatDay(due)}`,
    hour,
    every && rhythmWords[every][language],
    event,
  ]
    .filter(Boolean)
    .join(' ')

const lineOf = (task: ReadTask, language: keyof Text): string => {
  const who = namesOf(task.bodies) || textOf('(chưa rõ cơ quan)', '(nobody named)')[language]
  const when = whenOf(task, language)
  const partners = namesOf(task.partners)
  return [
    `${task.place === '' ? '–' : task.place}  ${who}`,
    `    ${task.words}`,
    ...(partners ? [`    ${textOf('phối hợp', 'with')[language]}: ${partners}`] : []),
    ...(when ? [`    ${textOf('thời hạn', 'time')[language]}: ${when}`] : []),
  ].join('\n')
}

const answerIn = ({ tasks }: DirectiveReading, language: keyof Text): string => {
  const named = new Set(tasks.flatMap(({ bodies }) => bodies.map(({ key }) => key))).size
  const dated = tasks.filter(({ timing }) => timing.due).length
  return [
    ...tasks.map((task) => lineOf(task, language)),
    textOf(
      `${tasks.length} nhiệm vụ, ${named} cơ quan, ${dated} thời hạn có ngày`,
      `${tasks.length} tasks, ${named} bodies, ${dated} dated`,
    )[language],
  ].join('\n')
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, { day: { type: 'string' } })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0)
    throw new UsageProblem(textOf('Cần đúng một tệp để đọc.', 'Exactly one file is needed.'))
  if (values.day !== undefined && !isDay(values.day))
    throw new UsageProblem(textOf(`"${values.day}" không phải là ngày.`, `"${values.day}" is no day.`))
  const file = basename(path)
  let text: string
  try {
    text = await documentText(await readNamedFile(path), file)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    output.answer(textOf(`${file}: ${error.words.vi}`, `${file}: ${error.words.en}`), {
      file,
      refused: error.words,
      tasks: [],
    })
    return 3
  }
  const reading = readTasks(text, values.day)
  output.answer(textOf(answerIn(reading, 'vi'), answerIn(reading, 'en')), {
    file,
    head: reading.head,
    tasks: reading.tasks.map((task) => ({ ...task, sentence: reading.text.slice(task.start, task.end) })),
  })
  return 0
}
