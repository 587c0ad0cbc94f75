// Reads what the public page of the hotline sends: pure, from words to values or to what must be mended.
import type { Sent } from '../declarations/door-parts.ts'
import { words as doorWords } from '../declarations/door-words.ts'
import { isTooLong } from '../declarations/read-form.ts'
import { said } from '../declarations/said.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Text } from '../kernel/text/text.ts'
import { tidyName } from '../people/rules/name.ts'
import { readPhone } from '../people/rules/phone.ts'
import { words } from './door-words.ts'
import { reportKind } from './report-choices.ts'

export type ReportRead =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly problems: readonly Text[] }

const LEAST_WORDS = 10
export const MOST_WORDS = 2000

export const readReport = (sent: Sent): ReportRead => {
  const content = said(sent, 'content')
  const kind = sent['kind'] ?? ''
  const anonymous = sent['anonymous'] === 'yes'
  const typedPhone = anonymous ? null : said(sent, 'phone')
  const phone = typedPhone === null ? null : readPhone(typedPhone)
  const caller = anonymous ? '' : tidyName(said(sent, 'name') ?? '')
  const problems = [
    ...(isTooLong(sent, { content: MOST_WORDS }) ? [doorWords.tooLong] : []),
    ...(content !== null && content.length >= LEAST_WORDS ? [] : [words.needContent]),
    // A test at home has a page of its own.
    ...(Object.hasOwn(reportKind, kind) && kind !== 'test' ? [] : [words.needKind]),
    ...(phone?.problem ? [words.badPhone] : []),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    values: {
      content,
      kind,
      urgency: sent['urgent'] === 'yes' ? 'urgent' : 'normal',
      channel: 'publicPage',
      anonymous,
      caller: caller === '' ? null : caller,
      callerPhone: phone?.value ?? null,
      village: said(sent, 'village'),
    },
  }
}
