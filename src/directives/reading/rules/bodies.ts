// Finds who is named in a text: agencies, committees, heads of offices, crowds of bodies, one by one and in rows.
import { searchKey } from '../../../kernel/text/search-key.ts'
import { anyCase, bodyNames } from './body-names.ts'
import { asksFor } from './verbs.ts'

export type Body = {
  readonly start: number
  readonly end: number
  /** As written, in one line. */
  readonly name: string
  /** The same for all ways of writing it: `ubnd cac xa`. */
  readonly key: string
  /** The kind of body in its key, without level and place: `ubnd`; the whole key where no list has it. */
  readonly head: string
  /** A crowd and not one: `các cơ quan, đơn vị`. */
  readonly group: boolean
}

const level =
  '(?:trung ương|tỉnh|thành phố|huyện|thị xã|quận|xã(?!\\s+hội)|phường|thị trấn|thôn|bản|đặc khu)(?!\\p{L})'
const proper = '\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){0,3}(?!\\p{L})'
const oneLevel = `(?:các\\s+|từng\\s+|toàn\\s+)?(?:cấp\\s+)?${level}(?:\\s+${proper})?`
const scope = `(?:\\s+(?:${oneLevel}(?:\\s*(?:,\\s*và|,|và|-|–)\\s*${oneLevel})*|các\\s+(?:cấp|địa phương)(?!\\p{L})))?(?:\\s+biên giới)?`
const area = `(?:\\s+(?:đóng\\s+)?(?:trên|thuộc)\\s+địa bàn(?:\\s+(?:toàn\\s+)?${level}(?:\\s+${proper})?)?|\\s+từ\\s+${level}\\s+đến\\s+(?:cơ sở|${level}|thôn bản))?`
const related = '(?:\\s+(?:có\\s+)?liên quan)?'
const role = anyCase(
  '(?:(?:các\\s+)?(?:(?:đồng chí|đ\\/c)\\s+)?(?:(?:thủ trưởng|người đứng đầu|lãnh đạo|phó chủ tịch|chủ tịch|bí thư|phó giám đốc|giám đốc|chỉ huy trưởng|trưởng|(?:ủy|uỷ) viên|thành viên|hiệu trưởng)\\s+)(?:các\\s+)?)?',
)

const named = `(?<![\\p{L}\\d])${role}(?:${bodyNames.map(({ pattern }) => `(${pattern})`).join('|')})(?![\\p{L}])`
const fullName = new RegExp(`${named}(?:${scope})(?:\\s+${proper})?${area}${related}`, 'uy')
const shortName = new RegExp(named, 'ug')

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** `Sở Xây dựng` and, in the next line, `Rà soát …`: the verb is no part of the name. */
const withoutDemand = (text: string, found: RegExpExecArray): string => {
  const tail = /\s+\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*$/u.exec(found[0])
  const place = tail ? found.index + tail.index : 0
  return tail && asksFor(text.slice(place).trimStart()) ? found[0].slice(0, tail.index) : found[0]
}

const bodyOf = (text: string, found: RegExpExecArray): Body => {
  const whole = withoutDemand(text, found)
  const at = found.findIndex((group, index) => index > 0 && group !== undefined)
  const declared = bodyNames[at - 1]
  const head = found[at] ?? ''
  const name = oneLine(whole)
  const tail = whole.slice(whole.indexOf(head) + head.length)
  const scoped = tail.replace(/(?:đóng\s+)?(?:trên|thuộc)\s+địa bàn.*|(?:có\s+)?liên quan/su, '')
  const listed = declared !== undefined && declared.key !== '' && !declared.group
  return {
    start: found.index,
    end: found.index + whole.length,
    name,
    key: searchKey(listed ? `${declared.key} ${scoped}` : name),
    head: searchKey(listed ? declared.key : name),
    group: declared?.group ?? false,
  }
}

/** Where names stand in a text whose lines were made one; what follows them (a level, a place) is left out. */
export const bodySpans = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(shortName)].map((found) => ({ start: found.index, end: found.index + found[0].length }))

const findBodyAt = (text: string, at: number): Body | null => {
  fullName.lastIndex = at
  const found = fullName.exec(text)
  return found ? bodyOf(text, found) : null
}

const placesIntroduced =
  /(?:các|một số)\s+(?:địa phương|huyện|xã|thành phố|phường|tỉnh)\s*:\s*(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*(?:\s*(?:,|và)\s*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*)*)/iuy

/** `Các địa phương: Đầm Hà, Hải Hà, Móng Cái`: each of them. */
const placesAt = (text: string, at: number): Body[] => {
  placesIntroduced.lastIndex = at
  const found = placesIntroduced.exec(text)
  const listed = /^[^:]*:\s*/u.exec(found?.[0] ?? '')?.[0].length ?? 0
  if (!found || !/^\p{Lu}/u.test(found[0].slice(listed))) return []
  const from = at + listed
  const row =
    /^\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*(?:\s*(?:,|và)\s*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*)*/u.exec(
      text.slice(from),
    )?.[0]
  return [...(row ?? '').matchAll(/\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*/gu)].map((place) => ({
    start: from + place.index,
    end: from + place.index + place[0].length,
    name: oneLine(place[0]),
    key: searchKey(place[0]),
    head: '',
    group: false,
  }))
}

const separator = /\s*(?:,\s*và|,|;|và|&)\s+(?:đề nghị\s+)?/iuy

/** The row of bodies that begins here: `Sở Y tế, UBND các huyện, thành phố và các cơ quan liên quan`. */
export const bodiesAt = (text: string, at: number): Body[] => {
  const places = placesAt(text, at)
  if (places.length > 0) return places
  const row: Body[] = []
  let next = findBodyAt(text, at)
  while (next) {
    row.push(next)
    separator.lastIndex = next.end
    const between = separator.exec(text)
    next = between ? findBodyAt(text, separator.lastIndex) : null
  }
  return row
}
