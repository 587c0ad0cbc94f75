// The page that tells how to test oneself and takes the result (F072), and what is advised when it has come.
import { type DoorView, hrefOf, input, mendPart, page, type Sent, tick } from '../declarations/door-parts.ts'
import { words as doorWords } from '../declarations/door-words.ts'
import type { Day } from '../kernel/day/day.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Text } from '../kernel/text/text.ts'
import { selfTests } from '../laboratory/self-tests.ts'
import type { ReportForm } from './door-page.ts'
import { words } from './door-words.ts'
import { selfTestWords as texts } from './self-test-words.ts'

export const selfTestAddress = (unit: string): string => `/tu-xet-nghiem/${encodeURIComponent(unit)}`

export const adviceOn = ({ testResult }: Values): Text =>
  testResult === 'positive' ? texts.positive : testResult === 'negative' ? texts.negative : texts.invalid

const resultsHtml = (t: (text: Text) => string, view: DoorView, sent: Sent): string => {
  const options = Object.entries(selfTests.fields.result.choices)
    .map(
      ([value, label]) =>
        `<label class="choice"><input type="radio" name="result" value="${value}"${sent['result'] === value ? ' checked' : ''} required> ${label[view.language]}</label>`,
    )
    .join('')
  return `<fieldset><legend>${t(texts.result)}</legend>${options}</fieldset>`
}

export const selfTestForm = ({
  view,
  unit,
  unitName,
  id,
  day,
  sent,
  problems,
}: ReportForm & { readonly day: Day }): string => {
  const t = (text: Text) => text[view.language]
  const address = selfTestAddress(unit)
  return page(
    view,
    `${t(texts.title)} · ${unitName}`,
    address,
    `<h1>${t(texts.title)}</h1><p class="place">${t(words.to)} <b>${escapeHtml(unitName)}</b></p><p class="red">${t(words.emergency)}</p>${mendPart(t, problems)}
<details><summary>${t(texts.how)}</summary><ol>${texts.steps.map((step) => `<li>${t(step)}</li>`).join('')}</ol></details>
<form method="post" action="${hrefOf(address, view)}" novalidate><input type="hidden" name="id" value="${escapeHtml(id)}">
${resultsHtml(t, view, sent)}
${input(t, { testDay: day, ...sent }, 'testDay', texts.day, { form: `type="date" max="${day}" required` })}
${tick(t, sent, 'symptoms', texts.symptoms)}${tick(t, sent, 'contact', texts.contact)}
${input(t, sent, 'name', words.name, { form: 'autocomplete="name" required' })}
${input(t, sent, 'phone', doorWords.phone, { hint: doorWords.phoneHint, form: 'type="tel" inputmode="tel" autocomplete="tel"' })}
<div class="two"><div>${input(t, sent, 'birthYear', doorWords.birthYear, { form: 'inputmode="numeric"' })}</div><div>${input(t, sent, 'village', words.village)}</div></div>
<button>${t(texts.send)}</button><p class="quiet">${t(words.keeping)}</p></form>`,
  )
}
