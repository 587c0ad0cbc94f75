// Who is asked: the subject of a sentence, through whom it was ordered, with whom it is done.
import { bodiesAt, type Body } from './bodies.ts'
import { searchKey } from '../../../kernel/text/search-key.ts'
import { asksFor, opensWithThing } from './verbs.ts'

export type Subject = {
  readonly bodies: readonly Body[]
  /** `UBND tỉnh chỉ đạo Sở Y tế …`: who passes it on. */
  readonly through: readonly Body[]
  /** `A cùng với B làm …`. */
  readonly along: readonly Body[]
  /** Called by name: `Giao …`, `Yêu cầu …`. */
  readonly called: boolean
  /** Where the words of the demand begin. */
  readonly rest: number
}

const calls =
  /^\s*(?:tất cả\s+|riêng\s+|(?:nhiệm vụ|phần việc)\s+(?:chính\s+)?của\s+|(?:kính\s+)?đề nghị\s+|giao(?: trách nhiệm| nhiệm vụ)?(?: cho)?\s*:?\s+|yêu cầu\s+|phân công\s+|đối với\s+|về phía\s+|trách nhiệm của\s+)*/iu
const passesOn =
  /\s*,?\s*(?:yêu cầu|(?:thống nhất|nhất trí|đồng ý)\s+để|(?:(?:thống nhất|nhất trí|đồng ý)\s+)?giao(?: trách nhiệm| nhiệm vụ)?(?: cho)?|(?:kính\s+)?đề nghị|chỉ đạo|phân công)\s+/iuy
const withOthers = /\s+cùng(?:\s+với)?\s+/iuy
const brackets = /^\s*\([^)]*\)/u

const behindBrackets = (text: string, at: number): number =>
  at + (brackets.exec(text.slice(at))?.[0].length ?? 0)

/** Who stands at `from`; null where nobody is named there. */
export const subjectAt = (whole: string, from: number, to: number): Subject | null => {
  const text = whole.slice(0, to)
  const at = from + (calls.exec(text.slice(from))?.[0].length ?? 0)
  let bodies = bodiesAt(text, at)
  if (bodies.length === 0) return null
  const through: Body[] = []
  for (;;) {
    passesOn.lastIndex = bodies.at(-1)?.end ?? at
    const passed = passesOn.exec(text)
    const next = passed ? bodiesAt(text, passesOn.lastIndex) : []
    if (next.length === 0) break
    const behind = text.slice(next.at(-1)?.end ?? 0)
    // `Ban Chỉ huy chỉ đạo Ban Quân y xây dựng …` is passed on; `chỉ đạo MTTQ và …` without a demand behind is not.
    if (!/^\s*[:,(]/u.test(behind) && !asksFor(behind.trimStart())) break
    through.push(...bodies)
    bodies = next
  }
  const end = behindBrackets(text, bodies.at(-1)?.end ?? at)
  withOthers.lastIndex = end
  const joins = withOthers.exec(text)
  const along = joins ? bodiesAt(text, withOthers.lastIndex) : []
  const called = /(?:giao|yêu cầu|đề nghị|phân công|đối với|trách nhiệm|nhiệm vụ|phần việc)/iu.test(
    text.slice(from, bodies[0]?.start),
  )
  const rest = along.at(-1)?.end ?? end
  // `Nhiệm vụ của A là …`: what stands behind is asked, and no word of what A is.
  const is = /^\s*(?:nhiệm vụ|phần việc|trách nhiệm)(?!\p{L})/iu.test(text.slice(from, at))
    ? (/^\s+là(?=\s)/iu.exec(text.slice(rest))?.[0].length ?? 0)
    : 0
  return { bodies, through, along, called, rest: rest + is }
}

/** Whoever is named here without being in any list: rows of names, each from a capital. */
const unlisted = (text: string, from: number, end: number): Body[] => {
  const names: Body[] = []
  let start = from
  for (const part of text.slice(from, end).split(/(\s*(?:,|;|và)\s+(?=\p{Lu}))/u)) {
    const name = part.replace(/\s+/gu, ' ').trim()
    if (/^\p{Lu}/u.test(name)) {
      const key = searchKey(name)
      names.push({ start, end: start + part.length, name, key, head: key, group: false })
    }
    start += part.length
  }
  return names
}

/** A short line that is no demand, no thing and no statement may be a name, where its neighbours are names. */
export const unlistedName = (text: string, from: number, end: number): Body[] => {
  const words = text.slice(from, end).trim()
  const short = words.split(/\s+/u).length <= 12 && /^\p{Lu}/u.test(words) && !/[:.;!?]/u.test(words)
  return short && !asksFor(words) && !opensWithThing.test(words)
    ? unlisted(text, from, from + text.slice(from, end).trimEnd().length)
    : []
}

const duty =
  /\s+(?=(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phải|khẩn trương|ngay lập tức|chủ trì|chủ động|nghiêm túc|lưu ý|làm đầu mối|thay mặt|đứng ra|được giao|được phân công)(?!\p{L}))/iu

/** `Tiểu ban Hậu cần có nhiệm vụ …`: who stands before the words of a duty is asked, known or not. */
export const dutyBearerAt = (text: string, from: number, to: number): Subject | null => {
  const at = from + (calls.exec(text.slice(from, to))?.[0].length ?? 0)
  const named = /^\s*(?:nhiệm vụ|phần việc)(?!\p{L})/iu.test(text.slice(from, at))
  const found = (named ? /\s+là\s+/iu : duty).exec(text.slice(at, to))
  const bodies = found ? unlistedName(text, at, at + found.index) : []
  return found && bodies.length > 0
    ? { bodies, through: [], along: [], called: false, rest: at + found.index + found[0].length }
    : null
}

const passive =
  /^việc\s[^.;]{5,200}?\sdo\s(?=[^.;]{3,120}?\s(?:thực hiện|đảm nhiệm|đảm nhận|chủ trì|phụ trách|chịu trách nhiệm))/iu

/** `Việc … do A thực hiện`: who does it stands behind. */
export const doerIn = (text: string, from: number, to: number): Subject | null => {
  const found = passive.exec(text.slice(from, to))
  const subject = found && subjectAt(text, from + found[0].length, to)
  return subject && { ...subject, called: true, rest: from }
}

/** The last call in a long sentence that leads into a list: `…; Ban Chỉ đạo yêu cầu các cơ quan … thực hiện các nội dung sau:`. */
export const calledIn = (text: string, from: number, to: number): readonly Body[] => {
  const found = [...text.slice(from, to).matchAll(/(?<!\p{L})(?:yêu cầu|giao|đề nghị)\s+/giu)].at(-1)
  return found ? bodiesAt(text.slice(0, to), from + found.index + found[0].length) : []
}

const together = /(?<!\p{L})phối hợp(?:\s+(?!với|cùng|các)\p{L}+){0,3}\s+(?:(?:với|cùng)(?:\s+với)?\s+)?/giu

/** With whom: everybody named behind `phối hợp với`. */
export const partnersIn = (text: string, from: number, to: number): Body[] => {
  const inside = text.slice(0, to)
  const partners = new Map<string, Body>()
  together.lastIndex = from
  for (let found = together.exec(inside); found; found = together.exec(inside))
    for (const body of bodiesAt(inside, found.index + found[0].length)) partners.set(body.key, body)
  return [...partners.values()]
}

export const startsTogether = (words: string): boolean =>
  /^(?:(?:tiếp tục|chủ động|tích cực|thường xuyên)\s+)*phối hợp(?!\p{L})/iu.test(words)
