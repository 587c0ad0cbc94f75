// The page of declaration and the page that says it was received.
import type { Day } from '../kernel/day/day.ts'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Text } from '../kernel/text/text.ts'
import { type DoorView, hrefOf, input, mendPart, page, qrSvg, type Sent, tick } from './door-parts.ts'
import { words } from './door-words.ts'
import { gatePart } from './gate/gate-part.ts'
import { gateWords } from './gate/gate-words.ts'
import { fieldOf } from './read-form.ts'
import type { OpenPlace } from './receive.ts'
import type { Questionnaire } from './rules/questionnaire.ts'
import { RECEIPT_MARK } from './rules/read-receipt.ts'
import { printedReceipt } from './rules/receipt.ts'
import type { Notice } from './rules/truthful-notice.ts'

export type FormPage = {
  readonly view: DoorView
  readonly place: OpenPlace
  readonly id: string
  readonly day: Day
  readonly questionnaire: Questionnaire
  readonly notice: Notice
  readonly sent: Sent
  readonly problems: readonly Text[]
}

const questionsHtml = (
  t: (text: Text) => string,
  { questionnaire, sent }: Pick<FormPage, 'questionnaire' | 'sent'>,
): string =>
  questionnaire.asked
    .map(({ code, words: asked }) => {
      const name = escapeHtml(fieldOf(code))
      const option = (value: 'yes' | 'no') =>
        `<label class="choice"><input type="radio" name="${name}" value="${value}"${sent[fieldOf(code)] === value ? ' checked' : ''} required> ${t(words[value])}</label>`
      return `<fieldset><legend>${escapeHtml(t(asked))}</legend>${option('no')}${option('yes')}</fieldset>`
    })
    .join('')

export const formPage = (form: FormPage): string => {
  const { view, place, id, day, notice, sent, problems } = form
  const t = (text: Text) => text[view.language]
  const path = `/khai-bao/${place.id}`
  const basis = `${t(words.basis)}: ${escapeHtml(notice.clause)}${notice.verified ? '' : ` (${t(words.unverified)})`}`
  const trip = place.gate
    ? gatePart(t, sent, day)
    : `<h2>${t(words.trip)} <small>(${t(words.optional)})</small></h2>
${tick(t, sent, 'otherProvince', words.otherProvince)}${tick(t, sent, 'abroad', words.abroad)}
<div class="two"><div>${input(t, sent, 'cameFrom', words.cameFrom)}</div><div>${input(t, sent, 'goesTo', words.goesTo)}</div></div>
${input(t, sent, 'vehicle', words.vehicle)}`
  const title = t(place.gate ? gateWords.title : words.title)
  return page(
    view,
    `${title} · ${place.name}`,
    path,
    `<h1>${title}</h1><p class="place">${t(words.at)} <b>${escapeHtml(place.name)}</b>, ${escapeHtml(place.unitName)}</p>${mendPart(t, problems)}
<form method="post" action="${hrefOf(path, view)}" autocomplete="on" novalidate>
<input type="hidden" name="id" value="${escapeHtml(id)}">
${input(t, sent, 'fullName', words.fullName, { form: 'autocomplete="name" required' })}
${input(t, sent, 'phone', words.phone, { hint: words.phoneHint, form: 'type="tel" inputmode="tel" autocomplete="tel"' })}
<div class="two"><div>${input(t, sent, 'birthYear', words.birthYear, { form: 'inputmode="numeric"' })}</div><div>${input(t, sent, 'nationalId', place.gate ? gateWords.passport : words.nationalId, { form: 'autocomplete="off"' })}</div></div>
${input(t, sent, 'address', words.address, { form: 'autocomplete="street-address"' })}
<h2>${t(words.health)}</h2>${questionsHtml(t, form)}
${trip}<details${sent['card'] ? ' open' : ''}><summary>${t(words.cardOpen)}</summary>${input(t, sent, 'card', words.card, { hint: words.cardHint, form: 'autocomplete="off"' })}</details>
<p class="notice">${t(notice.text)} <small>${basis}</small></p>
${tick(t, sent, 'truthful', words.vouch)}
<button>${t(words.send)}</button>
<p class="quiet">${t(words.keeping)}</p></form>
<p><a href="${hrefOf(`/phan-anh/${encodeURIComponent(place.homeUnit)}`, view)}">${t(words.report)}</a></p>`,
  )
}

export const donePage = (view: DoorView, place: OpenPlace, receipt: string, red: boolean): string => {
  const t = (text: Text) => text[view.language]
  const printed = printedReceipt(receipt)
  return page(
    view,
    t(words.done),
    null,
    `<h1>${t(words.done)}</h1><p class="place">${escapeHtml(place.name)}, ${escapeHtml(place.unitName)}</p>
${red ? `<p class="red" role="status">${t(words.doneRed)}</p>` : ''}
<figure>${qrSvg(RECEIPT_MARK + receipt, printed)}<figcaption><b class="code">${printed}</b><br>${t(place.gate ? gateWords.done : words.show)}</figcaption></figure>
<p><a class="button" href="${hrefOf(`/khai-bao/${place.id}`, view)}">${t(words.again)}</a></p><p class="quiet">${t(words.keeping)}</p>`,
  )
}
