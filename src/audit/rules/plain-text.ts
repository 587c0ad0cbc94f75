// The text as it is read: same length and offsets, but without marks of typesetting, and with the numbers that count nothing hidden.

/** Spaces of the same length, so that every offset stays. */
const blank = (found: string): string => ' '.repeat(found.length)

const opensItem = /^[ \t]*(?:[-+*•–]|[a-zđ]\)|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?:\s|$))/u

/** Whether the width of the page broke the sentence here, and it goes on in the next line. */
const isBroken = (line: string, next: string): boolean => {
  if (next.trim() === '' || opensItem.test(next)) return false
  const last = line.trimEnd().at(-1) ?? ''
  if (last === ',' || last === ';') return true
  if (last === '' || '.:!?*_–-'.includes(last)) return false
  return /^[ \t]*[\p{Ll}\d(%]/u.test(next) || line.length >= 60
}

/** Lines that a column or a scan has broken, in one; same length. */
const joined = (text: string): string => {
  const lines = text.split('\n')
  return lines
    .map((line, index) =>
      index === lines.length - 1 ? line : line + (isBroken(line, lines[index + 1] ?? '') ? ' ' : '\n'),
    )
    .join('')
}

/** Marks of Markdown and TeX, odd spaces, full-width signs. A star at the head of a line is a bullet and stays. */
export const withoutTypesetting = (text: string): string =>
  joined(text)
    .replace(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
    .replace(/\\times/g, '×     ')
    .replace(/\\text\s*\{|[{}$]/g, blank)
    .replace(/(?<=\S[^\n]*)\*+/g, blank)
    .replace(/^\*{2,}(?=\S)/gm, blank)

/** What has digits but is no quantity: names, citations, dates, ages, doses, ordinals, slogans. */
const nothingCounted: readonly RegExp[] = [
  /https?:\/\/\S+/giu,
  /(?:covid|sars[\s-]*co[vr])\s*-?\s*(?:19|2)(?!\d)/giu,
  /(?<![\p{L}\d])(?:số\s*:?\s*)?\d+(?:\/\d{4})?\s*[-/]\s*(?=[A-ZĐ]{2})[A-ZĐa-zđ]+\d*(?:\s*[-/]\s*(?:[A-ZĐ][A-ZĐa-zđ]*\d*))*/gu,
  /(?:\(|(?<![\p{L}\d]))\d{1,2}\s*,\s*\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}/gu,
  /(?<![\p{L}\d])\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}\b/gu,
  /(?<![\p{L}\d])ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu,
  /(?<![\p{L}\d])(?:năm|âm lịch|tết\s+nguyên\s+đán\s+[\p{L}]+\s+[\p{L}]+|khóa|nhiệm kỳ|giai đoạn)\s+\d{4}(?:\s*[-–]\s*\d{2,4})?(?![.,]?\d)(?!\s*(?:người|ca|mẫu|đồng|triệu))/giu,
  /(?<![\p{L}\d])(?:ngày|tháng|quý|tuần)(?:\s+(?:thứ|số))?\s+(?:\d{1,2}\s*\/\s*\d{4}|\d{1,2}\s*\/\s*\d{1,2}(?!\s*\/)|\d{1,2}(?:\s*[-–]\s*\d{1,2})?)(?![.,]?\d)(?!\s*(?:người|ca|mẫu|đồng|triệu))/giu,
  /\(\s*\d{4}\s*[-–]\s*\d{4}\s*\)/gu,
  /(?<![\p{L}\d])\d{1,2}\s*\/\s*\d{4}\b(?!\s*đạt)/gu,
  /(?<![\p{L}\d])(?:từ\s+)?\d{1,3}(?:\s*(?:tuổi)?\s*(?:đến|-|–)\s*(?:dưới\s+)?\d{1,3})?\s*tuổi(?:\s+trở\s+lên)?/giu,
  /(?<![\p{L}\d])(?:trên|dưới|đủ)\s+\d{1,3}\s*tuổi/giu,
  /(?<![\p{L}\d])mũi\s+(?:thứ\s+|số\s+|tiêm\s+)?\d{1,2}(?![.,]?\d)(?!\s*người)/giu,
  /(?<![\p{L}\d])(?<!tổng\s)(?:thứ|hạng|cấp|cấp độ|mức|tầng|đợt|lần|khu|điểm|số|kỳ|chương|điều|khoản|mục|phụ lục|mẫu số)\s+\d{1,2}(?=\s+(?:tại|là|của|đến|,|và|gồm|thông tư|nghị định|luật|quyết định)|[;)"”]|[.,](?!\d)|\s*$)/gimu,
  /(?<![\p{L}\d])24\s*\/\s*24(?:\s*\/\s*7)?(?:\s*giờ)?|(?<![\p{L}\d])24\s*\/\s*7\b/giu,
  /[“"']\s*\d+\s+[^“”"'\n]{2,40}[”"']/gu,
  /(?<![\p{L}\d])\d{1,2}\s*(?:K|P|T)\b/gu,
  /(?<![\p{L}\d])F\s*\d\b/gu,
  /(?<![\p{L}\d])\d+\s*tháng\s*\/\s*\d+\s*lần/giu,
  /(?<![\p{L}\d])tháp\s+\d\s+tầng|(?<![\p{L}\d])\d\s+trụ\s+cột|(?<![\p{L}\d])\d\s+tại\s+chỗ/giu,
  /\/\s*100\.000\s*(?:dân|người)/giu,
  /\(\s*\d{1,2}\s*\)/gu,
  /(?<![\p{L}\d])(?:tầng|nhóm|loại|tuyến|cấp|mức|vùng)\s+\d(?=[\s:]+\d)/giu,
  /(?<![\p{L}\d])tin nhắn\s+\d+/giu,
]

/** The head of a line that only numbers it: `1.`, `11.2.`, `1)`. */
const outlineHead = /^[ \t]*(?:[-+*•]\s*)?\d{1,2}(?:\.\d{1,2}){0,3}(?:\.(?!\d)|\))(?=\s)/gmu

/** Same length; what is left with digits are quantities. */
export const onlyQuantities = (plain: string): string =>
  [...nothingCounted, outlineHead].reduce((text, pattern) => text.replace(pattern, blank), plain)
