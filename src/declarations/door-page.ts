// The pages that citizens see at the door without an account: plain HTML without a script, for any phone and a weak network.
import { encode } from 'uqr'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Text } from '../kernel/text/text.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'
import { fieldOf, type Sent } from './read-form.ts'
import type { OpenPlace } from './receive.ts'
import type { Questionnaire } from './rules/questionnaire.ts'
import { RECEIPT_MARK } from './rules/read-receipt.ts'
import { printedReceipt } from './rules/receipt.ts'
import type { Notice } from './rules/truthful-notice.ts'

export type Language = keyof Text

const QUIET = 4

/** The square picture as one path of SVG; black on white, whatever the theme. */
export const qrSvg = (text: string, label: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  const side = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

const page = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${doorCss}</style></head><body><main>${body}</main></body></html>`

const input = (
  t: (text: Text) => string,
  sent: Sent,
  name: string,
  label: Text,
  { hint, form = '' }: { readonly hint?: Text; readonly form?: string } = {},
): string => {
  const under = hint ? `<small id="${name}-hint">${t(hint)}</small>` : ''
  return `<label for="${name}">${t(label)}</label><input id="${name}" name="${name}" value="${escapeHtml(sent[name] ?? '')}" maxlength="200"${hint ? ` aria-describedby="${name}-hint"` : ''} ${form}>${under}`
}

const tick = (t: (text: Text) => string, sent: Sent, name: string, label: Text): string =>
  `<label class="tick"><input type="checkbox" name="${name}" value="yes"${sent[name] === 'yes' ? ' checked' : ''}> ${t(label)}</label>`

export type FormPage = {
  readonly language: Language
  readonly place: OpenPlace
  readonly id: string
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
  const { language, place, id, notice, sent, problems } = form
  const t = (text: Text) => text[language]
  const other = language === 'vi' ? 'en' : 'vi'
  const mend =
    problems.length === 0
      ? ''
      : `<div class="mend" role="alert"><p>${t(words.mend)}</p><ul>${problems.map((problem) => `<li>${t(problem)}</li>`).join('')}</ul></div>`
  const basis = `${t(words.basis)}: ${escapeHtml(notice.clause)}${notice.verified ? '' : ` (${t(words.unverified)})`}`
  return page(
    language,
    `${t(words.title)} · ${place.name}`,
    `<p class="other"><a href="/khai-bao/${place.id}?lang=${other}" hreflang="${other}">${t(words.other)}</a></p>
<h1>${t(words.title)}</h1><p class="place">${t(words.at)} <b>${escapeHtml(place.name)}</b>, ${escapeHtml(place.unitName)}</p>${mend}
<form method="post" action="/khai-bao/${place.id}?lang=${language}" autocomplete="on" novalidate>
<input type="hidden" name="id" value="${escapeHtml(id)}">
${input(t, sent, 'fullName', words.fullName, { form: 'autocomplete="name" required' })}
${input(t, sent, 'phone', words.phone, { hint: words.phoneHint, form: 'type="tel" inputmode="tel" autocomplete="tel"' })}
<div class="two"><div>${input(t, sent, 'birthYear', words.birthYear, { form: 'inputmode="numeric"' })}</div><div>${input(t, sent, 'nationalId', words.nationalId, { form: 'autocomplete="off"' })}</div></div>
${input(t, sent, 'address', words.address, { form: 'autocomplete="street-address"' })}
<h2>${t(words.health)}</h2>${questionsHtml(t, form)}
<h2>${t(words.trip)} <small>(${t(words.optional)})</small></h2>
${tick(t, sent, 'otherProvince', words.otherProvince)}${tick(t, sent, 'abroad', words.abroad)}
<div class="two"><div>${input(t, sent, 'cameFrom', words.cameFrom)}</div><div>${input(t, sent, 'goesTo', words.goesTo)}</div></div>
${input(t, sent, 'vehicle', words.vehicle)}
<details${sent['card'] ? ' open' : ''}><summary>${t(words.cardOpen)}</summary>${input(t, sent, 'card', words.card, { hint: words.cardHint, form: 'autocomplete="off"' })}</details>
<p class="notice">${t(notice.text)} <small>${basis}</small></p>
${tick(t, sent, 'truthful', words.vouch)}
<button>${t(words.send)}</button>
<p class="quiet">${t(words.keeping)}</p></form>`,
  )
}

export const donePage = (language: Language, place: OpenPlace, receipt: string, red: boolean): string => {
  const t = (text: Text) => text[language]
  const printed = printedReceipt(receipt)
  return page(
    language,
    t(words.done),
    `<h1>${t(words.done)}</h1><p class="place">${escapeHtml(place.name)}, ${escapeHtml(place.unitName)}</p>
${red ? `<p class="red" role="status">${t(words.doneRed)}</p>` : ''}
<figure>${qrSvg(RECEIPT_MARK + receipt, printed)}<figcaption><b class="code">${printed}</b><br>${t(words.show)}</figcaption></figure>
<p><a class="button" href="/khai-bao/${place.id}?lang=${language}">${t(words.again)}</a></p><p class="quiet">${t(words.keeping)}</p>`,
  )
}

/** Also in words of the machine, as every refusal: the number by which the request is found again. */
export const refusedPage = (language: Language, why: Text, requestId: string): string =>
  page(
    language,
    words.refused[language],
    `<h1>${words.refused[language]}</h1><p>${escapeHtml(why[language])}</p><p class="quiet" data-request-id="${escapeHtml(requestId)}">${escapeHtml(requestId)}</p>`,
  )
