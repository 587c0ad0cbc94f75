// The parts of every page that citizens see without an account: plain HTML without a script, for any phone and a weak network.
import { encode } from 'uqr'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Text } from '../kernel/text/text.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'

export type Language = keyof Text
/** What was typed, by the names of the fields. */
export type Sent = Readonly<Record<string, string>>

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

export const page = (language: Language, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${doorCss}</style></head><body><main>${body}</main></body></html>`

export const input = (
  t: (text: Text) => string,
  sent: Sent,
  name: string,
  label: Text,
  { hint, form = '' }: { readonly hint?: Text; readonly form?: string } = {},
): string => {
  const under = hint ? `<small id="${name}-hint">${t(hint)}</small>` : ''
  return `<label for="${name}">${t(label)}</label><input id="${name}" name="${name}" value="${escapeHtml(sent[name] ?? '')}" maxlength="200"${hint ? ` aria-describedby="${name}-hint"` : ''} ${form}>${under}`
}

export const tick = (t: (text: Text) => string, sent: Sent, name: string, label: Text): string =>
  `<label class="tick"><input type="checkbox" name="${name}" value="yes"${sent[name] === 'yes' ? ' checked' : ''}> ${t(label)}</label>`

/** Also in words of the machine, as every refusal: the number by which the request is found again. */
export const refusedPage = (language: Language, why: Text, requestId: string): string =>
  page(
    language,
    words.refused[language],
    `<h1>${words.refused[language]}</h1><p>${escapeHtml(why[language])}</p><p class="quiet" data-request-id="${escapeHtml(requestId)}">${escapeHtml(requestId)}</p>`,
  )
