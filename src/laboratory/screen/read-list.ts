// A pasted list of people: cells of a sheet or codes of cards, one person a line.
import { isDay } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import { looksLikeCccdQr, personOfCard, readCccdQr } from '../../people/rules/cccd-qr.ts'
import { readBirth } from '../../people/rules/birth.ts'

const ofCell = (cell: string): Values => {
  const digits = cell.replaceAll(/[\s.-]/g, '')
  if (/^(1[89]|20)\d\d$/.test(digits)) return { birthYear: Number(digits) }
  if (/^(\+84|0)\d{9}$/.test(digits)) return { phone: digits }
  if (/^\d{9}$|^\d{12}$/.test(digits)) return { nationalId: digits }
  const read = /\d/.test(cell) ? readBirth(cell) : undefined
  const day = read?.ok ? read.birth.day : undefined
  if (day !== undefined && isDay(day)) return { birthDay: day }
  if (/^(nam|nữ|nu)$/i.test(cell)) return { sex: /^nam$/i.test(cell) ? 'male' : 'female' }
  return /\p{L}/u.test(cell) ? { text: cell } : {}
}

const ofLine = (line: string): Values => {
  if (looksLikeCccdQr(line)) {
    const read = readCccdQr(line)
    return read.ok ? personOfCard(read.card) : {}
  }
  const cells = line
    .split(/[\t;,]/)
    .map((cell) => cell.trim())
    // A running number before the name says nothing.
    .filter((cell, at) => cell !== '' && !(at === 0 && /^\d{1,4}$/.test(cell)))
  return cells.map(ofCell).reduce<Values>((person, { text, ...said }) => {
    if (text === undefined) return { ...said, ...person }
    return person.fullName === undefined ? { ...person, fullName: text } : { ...person, village: text }
  }, {})
}

export const readList = (text: string): Values[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(ofLine)
