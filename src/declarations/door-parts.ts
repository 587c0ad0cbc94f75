// The parts of every page that citizens see without an account: plain HTML without a script, for any phone and a weak network.
import { encode } from 'uqr'
import { escapeHtml } from '../kernel/document/html.ts'
import type { Text } from '../kernel/text/text.ts'
import type { DoorQuery } from './door-endpoints.ts'
import { doorCss } from './door-style.ts'
import { words } from './door-words.ts'

export type Language = keyof Text
/** How a visitor wishes to read: kept in the address, because a door keeps nothing in the browser. */
export type DoorView = { readonly language: Language; readonly large: boolean }
/** What was typed, by the names of the fields. */
export type Sent = Readonly<Record<string, string>>

const QUIET = 4
const languages = { vi: 'Tiếng Việt', en: 'English' } as const

/** The square picture as one path of SVG; black on white, whatever the theme. */
export const qrSvg = (text: string, label: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  const side = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}

export const viewOf = ({ lang, chu }: DoorQuery): DoorView => ({
  language: lang ?? 'vi',
  large: chu === 'lon',
})

/** An address of a door, read in the same way. */
export const hrefOf = (path: string, { language, large }: DoorView): string =>
  `${path}?lang=${language}${large ? '&amp;chu=lon' : ''}`

type Extras = {
  /** What this page alone needs; named in the policy together with that of all doors. */
  readonly css?: string
  /** What the page was asked for beside its language and letters. */
  readonly asked?: Readonly<Record<string, string>>
}

/** @param path of the page itself, where it can be asked for again in another language or in larger letters; null for an answer to what was sent */
export const page = (
  view: DoorView,
  title: string,
  path: string | null,
  body: string,
  { css = '', asked = {} }: Extras = {},
): string => {
  const { language, large } = view
  const more = Object.entries(asked)
    .map(([name, value]) => `&amp;${name}=${encodeURIComponent(value)}`)
    .join('')
  const other = language === 'vi' ? 'en' : 'vi'
  const size = large ? words.smaller : words.larger
  const ways =
    path === null
      ? ''
      : `<nav class="other" aria-label="${words.reading[language]}"><a href="${hrefOf(path, { language, large: !large })}${more}">${size[language]}</a> <a href="${hrefOf(path, { language: other, large })}${more}" hreflang="${other}" lang="${other}">${languages[other]}</a></nav>`
  return `<!doctype html><html lang="${language}"${large ? ' class="large"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${doorCss}${css}</style></head><body><main>${ways}${body}</main></body></html>`
}

/** What must be mended before it can be taken. */
export const mendPart = (
  t: (text: Text) => string,
  problems: readonly Text[],
  head: Text = words.mend,
): string =>
  problems.length === 0
    ? ''
    : `<div class="mend" role="alert"><p>${t(head)}</p><ul>${problems.map((problem) => `<li>${t(problem)}</li>`).join('')}</ul></div>`

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
export const refusedPage = (view: DoorView, path: string, why: Text, requestId: string): string => {
  const t = (text: Text) => text[view.language]
  return page(
    view,
    t(words.refused),
    escapeHtml(path),
    `<h1>${t(words.refused)}</h1><p role="alert">${escapeHtml(t(why))}</p><p class="red">${t(words.emergency)}</p><p class="quiet" data-request-id="${escapeHtml(requestId)}">${t(words.number)}: ${escapeHtml(requestId)}</p>`,
  )
}
