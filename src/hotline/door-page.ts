// The public page of the hotline, and the page that says until when an answer is meant to come.
import { type DoorView, hrefOf, input, mendPart, page, type Sent, tick } from '../declarations/door-parts.ts'
import { printedReceipt } from '../declarations/rules/receipt.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import { formatDay } from '../kernel/day/day.ts'
import type { Text } from '../kernel/text/text.ts'
import { words } from './door-words.ts'
import type { KeptReport, OpenUnit } from './keep-report.ts'
import { MOST_WORDS } from './read-report.ts'
import { reportKind } from './report-choices.ts'
import { selfTestAddress } from './self-test-page.ts'
import { selfTestWords as texts } from './self-test-words.ts'

export type ReportForm = {
  readonly view: DoorView
  readonly unit: string
  readonly unitName: string
  readonly id: string
  readonly sent: Sent
  readonly problems: readonly Text[]
}

export const reportForm = ({ view, unit, unitName, id, sent, problems }: ReportForm): string => {
  const t = (text: Text) => text[view.language]
  const address = `/phan-anh/${encodeURIComponent(unit)}`
  const kinds = Object.entries(reportKind)
    .filter(([kind]) => kind !== 'test')
    .map(
      ([kind, label]) =>
        `<option value="${kind}"${sent['kind'] === kind ? ' selected' : ''}>${escapeHtml(t(label))}</option>`,
    )
    .join('')
  return page(
    view,
    `${t(words.title)} · ${unitName}`,
    address,
    `<h1>${t(words.title)}</h1><p class="place">${t(words.to)} <b>${escapeHtml(unitName)}</b></p><p class="red">${t(words.emergency)}</p>${mendPart(t, problems)}
<form method="post" action="${hrefOf(address, view)}" novalidate><input type="hidden" name="id" value="${escapeHtml(id)}">
<label for="kind">${t(words.about)}</label><select id="kind" name="kind" required><option value=""></option>${kinds}</select>
<label for="content">${t(words.content)}</label><textarea id="content" name="content" rows="5" maxlength="${MOST_WORDS}" required aria-describedby="content-hint">${escapeHtml(sent['content'] ?? '')}</textarea><small id="content-hint">${t(words.contentHint)}</small>
${tick(t, sent, 'urgent', words.urgent)}
${input(t, sent, 'village', words.village)}
${tick(t, sent, 'anonymous', words.anonymous)}
${input(t, sent, 'name', words.name, { form: 'autocomplete="name"' })}
${input(t, sent, 'phone', words.phone, { form: 'type="tel" inputmode="tel" autocomplete="tel"' })}
<button>${t(words.send)}</button><p class="quiet">${t(words.keeping)}</p></form><p><a href="${hrefOf(selfTestAddress(unit), view)}">${t(texts.title)}</a></p><p><a href="${hrefOf('/tra-loi', view)}">${t(words.askAnswer)}</a></p>`,
  )
}

/** @param advice what to do until the office calls */
export const reportDone = (
  view: DoorView,
  unit: OpenUnit,
  { due, hasPhone, receipt }: KeptReport,
  advice?: Text,
): string => {
  const done = advice ? texts.done : words.done
  const t = (text: Text) => text[view.language]
  return page(
    view,
    t(done),
    null,
    `<h1>${t(done)}</h1><p class="place">${escapeHtml(unit.name)}</p>
${advice ? `<p class="notice">${t(advice)}</p>` : ''}<p role="status">${t(words.answerBy)} <b>${due.slice(11)}, ${formatDay(due.slice(0, 10))}</b>.${hasPhone ? '' : ` ${t(words.noPhone)}`}</p>
<p>${t(words.keepCode)} <b class="code">${printedReceipt(receipt)}</b></p><p><a href="${hrefOf('/tra-loi', view)}">${t(words.askAnswer)}</a></p>
<p class="red">${t(words.emergency)}</p><p><a class="button" href="${hrefOf(advice ? selfTestAddress(unit.key) : `/phan-anh/${encodeURIComponent(unit.key)}`, view)}">${t(advice ? texts.again : words.again)}</a></p><p class="quiet">${t(words.keeping)}</p>`,
  )
}
