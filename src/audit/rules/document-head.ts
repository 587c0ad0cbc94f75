// What a document says of itself at its head: number, day, kind, title, the time for which it holds.
import { type Day, isDay } from '../../kernel/day/day.ts'

export type DocumentHead = {
  readonly number: string | null
  readonly day: Day | null
  /** `KẾ HOẠCH`, `THÔNG BÁO` …; null where no line says it. */
  readonly kind: string | null
  readonly title: string | null
  /** A plan `trong thời gian 02 năm (2022 - 2023)` ends with 2023. */
  readonly until: Day | null
}

const kinds =
  /^\s*\**(KẾ HOẠCH|THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|QUYẾT ĐỊNH|PHƯƠNG ÁN|NGHỊ QUYẾT|HƯỚNG DẪN|CHƯƠNG TRÌNH|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|BIÊN BẢN)(?![\p{L}])/mu

const dayOf = (date: string | undefined, month: string | undefined, year: string | undefined): Day | null => {
  const day = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}

const HEAD = 2500

/** Place and day of issue stand in one line; where the scan has none, the first day that the document names stands for it. */
const issuedIn = (head: string): Day | null => {
  const own = /,?\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu.exec(head.replace(/\n/gu, ' '))
  const first = /(?<![A-ZĐ]{2},?\s+)ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(
    head.replaceAll('Ngày', 'ngày'),
  )
  return (own && dayOf(own[1], own[2], own[3])) ?? (first && dayOf(first[1], first[2], first[3]))
}

const titleIn = (text: string, from: number): string | null => {
  const lines = text
    .slice(from, from + 600)
    .split('\n')
    .map((line) => line.replaceAll('*', '').trim())
  const words: string[] = []
  for (const line of lines) {
    if (line === '' ? words.length > 0 : /^(?:Căn cứ|Thực hiện|Ngày|Kính gửi|[IVX1]+\.)/u.test(line)) break
    if (/[\p{L}\d]/u.test(line)) words.push(line)
  }
  const title = words.join(' ').replace(/\s+/gu, ' ')
  return title === '' || title.length > 400 ? null : title
}

export const headOf = (text: string): DocumentHead => {
  const head = text.slice(0, HEAD)
  const number =
    /^\s*\**số\s*:?\s*(\d{1,5}(?:\/\d{4})?\s*[-/]\s*[A-ZĐ][A-ZĐa-zđ]*(?:\s*[-/]\s*[A-ZĐ][A-ZĐa-zđ]*)*)/imu.exec(
      head,
    )
  const kind = kinds.exec(text.slice(0, 6000))
  const span = /(?:giai đoạn|thời gian)[^\n.]{0,30}?\(?(\d{4})\s*[-–]\s*(\d{4})\)?/iu.exec(
    text.slice(0, 6000).replace(/\n/gu, ' '),
  )
  return {
    number: number?.[1]?.replace(/\s/gu, '') ?? null,
    day: issuedIn(head),
    kind: kind?.[1] ?? null,
    title: kind ? titleIn(text, kind.index + kind[0].length) : null,
    until: span?.[2] ? `${span[2]}-12-31` : null,
  }
}
