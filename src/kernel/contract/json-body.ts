// Bodies of requests are read as the framework reads them. What was cut within a character is refused: the database would keep something else than was sent.
import type { FastifyInstance } from 'fastify'
import { textOf } from '../text/text.ts'
import { Refusal } from './refusal.ts'

/** How JSON spells a half of a character; both halves beside each other are a whole one. Only where it stands is looked closer. */
const SPELLED_HALF = /\\u[dD][89a-fA-F]/

/** Names and texts, however deep. */
const isWhole = (body: unknown): boolean => {
  const left = [body]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && !value.isWellFormed()) return false
    if (typeof value === 'object' && value !== null) left.push(...Object.keys(value), ...Object.values(value))
  }
  return true
}

const cut = () =>
  new Refusal('invalid', {
    problems: [
      {
        field: 'body',
        text: textOf(
          'Có chữ bị cắt giữa một ký tự (thường do dán phần cuối của biểu tượng). Xóa ký tự cuối rồi gửi lại.',
          'A text is cut within a character (often the end of an emoji that was pasted). Delete its last character and send it again.',
        ),
      },
    ],
  })

export const readJsonBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body)
    void parse(request, text, (error, value: unknown) => {
      if (!error && SPELLED_HALF.test(text) && !isWhole(value)) done(cut())
      else done(error, value)
    })
  })
}
