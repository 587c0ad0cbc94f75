// What a number format of a spreadsheet means for reading: a day, a time of day, or digits with leading zeros (ECMA-376 part 1, 18.8.30).

export type NumberFormat = {
  readonly dated: boolean
  /** So many digits are always shown, as in phone numbers of format 0000000000. */ readonly digits: number
}

const plain: NumberFormat = { dated: false, digits: 0 }
const dated: NumberFormat = { dated: true, digits: 0 }

/** Formats that have a number and no text in the file; 27 to 58 are those of East Asian editions. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)

export const numberFormat = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined) return builtIn(id) ? dated : plain
  // [h] counts hours beyond the day: a length of time, not a day.
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return plain
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .split(';')
  if (/[ymdhs]/i.test(first)) return dated
  return /^0{2,}$/.test(first) ? { dated: false, digits: first.length } : plain
}
