// Issues a batch paper by paper, each in a transaction of its own: what was issued stays issued, and a crash leaves no number out.
import type pg from 'pg'
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, transact } from '../kernel/database/transaction.ts'
import type { Worker } from '../kernel/jobs/jobs.ts'
import type { FieldProblem } from '../kernel/register/shape.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { issuePaper } from './issue.ts'
import type { PaperWork } from './paper-work.ts'

export const ISSUE_JOB = 'issue-papers'

type Input = { readonly batch: string; readonly day: string }
type Counts = { issued: number; refused: number }

const whyOf = ({ code, words, details }: Refusal): Text => {
  if (code !== 'invalid') return words
  const { problems } = details as { problems: readonly FieldProblem[] }
  const say = (language: keyof Text) =>
    problems.map(({ field, text }) => `${field.replace('words.', '')}: ${text[language]}`).join('; ')
  return textOf(say('vi'), say('en'))
}

/** What one paper refuses is written beside it, and the next one goes on. */
const issueOne = async (
  pool: pg.Pool,
  work: PaperWork & { readonly duties: Duties },
  actor: Parameters<Worker>[1],
  id: string,
  day: string,
): Promise<boolean> => {
  try {
    await transact(pool, actor, (tx) => issuePaper(tx, work, work.duties, id, { day }))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await transact(pool, actor, (tx) =>
      tx.client.query("update paper set trouble = $3 where tenant = $1 and id = $2 and state = 'draft'", [
        tx.tenant,
        id,
        JSON.stringify(whyOf(error)),
      ]),
    )
    return false
  }
}

export const paperWorkers = (
  { pool }: { readonly pool: pg.Pool },
  work: PaperWork & { readonly duties: Duties },
): Readonly<Record<string, Worker>> => ({
  [ISSUE_JOB]: async (input, actor, progress) => {
    const { batch, day } = input as Input
    const drafts = await transact(pool, actor, (tx) =>
      rowsOf<{ id: string }>(
        tx,
        "select id from paper where tenant = $1 and batch_id = $2 and state = 'draft' order by place",
        [tx.tenant, batch],
      ),
    )
    const counts: Counts = { issued: 0, refused: 0 }
    for (const [index, { id }] of drafts.entries()) {
      const issued = await issueOne(pool, work, actor, id, day)
      counts[issued ? 'issued' : 'refused'] += 1
      const { stop } = await progress(
        index + 1,
        drafts.length,
        textOf(
          `Đã ban hành ${counts.issued}, không được ${counts.refused} trong ${drafts.length} văn bản`,
          `${counts.issued} issued, ${counts.refused} refused of ${drafts.length} papers`,
        ),
      )
      if (stop) break
    }
    return counts
  },
})
