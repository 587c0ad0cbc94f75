// phaodai audit FILE: every numeric statement of a document, judged; needs no database.

import { basename } from 'node:path'
import { documentText } from '../audit/reading/document-text.ts'
import { auditText } from '../audit/rules/audit-text.ts'
import type { Statement } from '../audit/rules/statement.ts'
import { kindWords, verdictOrder, verdictWords } from '../audit/words.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { readNamedFile } from './read-named-file.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai audit TỆP [--all] [--json]   soát mọi con số trong văn bản Word, PDF, Excel hoặc văn bản thuần\n\n--all: kể cả những con số khớp. Mã kết thúc 1: có chỗ sai.',
  'phaodai audit FILE [--all] [--json]   checks every number of a Word, PDF, Excel or plain text document\n\n--all: those that agree too. Exit code 1: something is wrong.',
)

const lineOf = ({ verdict, kind, quote, because, suggestion }: Statement, language: keyof Text): string => {
  const words = quote.replace(/\s+/g, ' ').slice(0, 120)
  const hint = suggestion ? `\n    → ${suggestion[language]}` : ''
  return `${verdictWords[verdict][language].toUpperCase()} · ${kindWords[kind][language]}: “${words}”\n    ${because[language]}${hint}`
}

const answerIn = (statements: readonly Statement[], all: boolean, language: keyof Text): string => {
  const shown = verdictOrder.flatMap((verdict) =>
    statements.filter((each) => each.verdict === verdict && (all || verdict !== 'ok')),
  )
  const counts = verdictOrder
    .map(
      (verdict) =>
        `${statements.filter((each) => each.verdict === verdict).length} ${verdictWords[verdict][language].toLowerCase()}`,
    )
    .join(', ')
  return [...shown.map((statement) => lineOf(statement, language)), counts].join('\n')
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, { all: { type: 'boolean' } })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0)
    throw new UsageProblem(textOf('Cần đúng một tệp để soát.', 'Exactly one file is needed.'))
  const file = basename(path)
  let text: string
  try {
    text = (await documentText(await readNamedFile(path), file)).normalize('NFC')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    output.answer(textOf(`${file}: ${error.words.vi}`, `${file}: ${error.words.en}`), {
      file,
      refused: error.words,
      statements: [],
    })
    return 3
  }
  const statements = auditText(text)
  const all = values.all ?? false
  output.answer(textOf(answerIn(statements, all, 'vi'), answerIn(statements, all, 'en')), {
    file,
    statements,
  })
  return statements.some(({ verdict }) => verdict === 'wrong') ? 1 : 0
}
