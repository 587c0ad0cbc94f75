// phaodai audit FILE: every numeric statement of a document, judged; with --own also against the figures of the installation.

import { basename } from 'node:path'
import { compareOwn, type OwnComparison } from '../audit/own-figures.ts'
import { documentText } from '../audit/reading/document-text.ts'
import { auditText } from '../audit/rules/audit-text.ts'
import type { Statement } from '../audit/rules/statement.ts'
import { kindWords, verdictOrder, verdictWords } from '../audit/words.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { transact } from '../kernel/database/transaction.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { CommandModule } from './command.ts'
import { dataOption } from './database-options.ts'
import { readNamedFile } from './read-named-file.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai audit TỆP [--all] [--json] [--own [--unit 063] [--data ./data]]   soát mọi con số trong văn bản Word, PDF, Excel hoặc văn bản thuần\n\n--all: kể cả những con số khớp. --own: đối chiếu cả với số liệu của nơi cài đặt, của đơn vị mà văn bản nêu hoặc của --unit. Mã kết thúc 1: có chỗ sai.',
  'phaodai audit FILE [--all] [--json] [--own [--unit 063] [--data ./data]]   checks every number of a Word, PDF, Excel or plain text document\n\n--all: those that agree too. --own: also against the figures of the installation, of the unit that the document names or of --unit. Exit code 1: something is wrong.',
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

const besideOf = ({ unit, elsewhere }: OwnComparison): Text =>
  unit === null
    ? textOf(
        'Văn bản không nêu đơn vị nào có ở đây: thêm --unit MÃ để đối chiếu với số liệu.\n',
        'The document names no unit of this installation: add --unit KEY to hold it against its figures.\n',
      )
    : textOf(
        `Đối chiếu với sổ của ${unit.fullName}; ${elsewhere} con số của nơi khác.\n`,
        `Held against the registers of ${unit.fullName}; ${elsewhere} numbers of other places.\n`,
      )

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, {
    ...dataOption,
    all: { type: 'boolean' },
    own: { type: 'boolean' },
    unit: { type: 'string' },
  })
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
  const against = values.own
    ? await withInstallation(values.data, output, ({ owner, actor }) =>
        transact(owner, actor, (tx) => compareOwn(tx, product, text, values.unit)),
      )
    : null
  const statements = [...auditText(text), ...(against?.statements ?? [])].toSorted(
    (one, other) => one.offset - other.offset,
  )
  const all = values.all ?? false
  const beside = against === null ? textOf('', '') : besideOf(against)
  const answered = (language: keyof Text) => beside[language] + answerIn(statements, all, language)
  output.answer(textOf(answered('vi'), answered('en')), {
    file,
    statements,
    ...(against === null ? {} : { unit: against.unit, day: against.day, elsewhere: against.elsewhere }),
  })
  return statements.some(({ verdict }) => verdict === 'wrong') ? 1 : 0
}
