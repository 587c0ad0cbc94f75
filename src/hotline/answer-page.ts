// The page on which a citizen asks by a code what became of their report: where it stands and the answer, and nothing of what was told.
import { type DoorView, hrefOf, input, mendPart, page, type Sent } from '../declarations/door-parts.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import { type Day, formatDay } from '../kernel/day/day.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { words } from './door-words.ts'

const PATH = '/tra-loi'

export type Standing = {
  readonly status: 'received' | 'assigned' | 'answered' | 'rejected'
  readonly answer: string | null
  readonly answeredDay: Day | null
  readonly dueDay: Day | null
  readonly dueTime: string | null
}

const stands = {
  received: textOf('Đã nhận, đang chờ xử lý', 'Received, waiting'),
  assigned: textOf('Đang xử lý', 'Being handled'),
  answered: textOf('Đã trả lời', 'Answered'),
  rejected: textOf('Không xử lý', 'Not handled'),
} as const satisfies Record<Standing['status'], Text>

const standingPart = (t: (text: Text) => string, standing: Standing): string => {
  const { status, answer, answeredDay, dueDay, dueTime } = standing
  const open = status === 'received' || status === 'assigned'
  const by =
    open && dueDay
      ? `<p>${t(words.answerBy)} <b>${dueTime ? `${escapeHtml(dueTime)}, ` : ''}${formatDay(dueDay)}</b>.</p>`
      : ''
  const on = answeredDay ? ` · ${formatDay(answeredDay)}` : ''
  const said = answer ? `<p class="answer">${escapeHtml(answer)}</p>` : ''
  return `<section class="notice" role="status"><h2>${t(stands[status])}${on}</h2>${by}${said}</section>`
}

export const answerForm = (
  view: DoorView,
  sent: Sent,
  problems: readonly Text[],
  standing: Standing | null,
): string => {
  const t = (text: Text) => text[view.language]
  return page(
    view,
    t(words.askAnswer),
    PATH,
    `<h1>${t(words.askAnswer)}</h1>${mendPart(t, problems, words.notFound)}${standing ? standingPart(t, standing) : ''}
<form method="post" action="${hrefOf(PATH, view)}" novalidate>
${input(t, sent, 'code', words.code, { hint: words.codeHint, form: 'autocomplete="off" autocapitalize="characters" required' })}
<button>${t(words.look)}</button><p class="quiet">${t(words.answerKeeping)}</p></form><p class="red">${t(words.emergency)}</p>`,
  )
}
