// What is said when something did not work: what happened, that nothing was lost, what to do next.
import { textOf, type Text } from '../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { words } from './words.ts'

/** What to do next, where the refusal itself does not say it already. */
const nextStep = ({ status, code, details }: ApiRefusal): Text | null => {
  const { seconds } = (details ?? {}) as { seconds?: unknown }
  if (typeof seconds === 'number')
    return textOf(`Thử lại sau ${seconds} giây.`, `Try again in ${seconds} seconds.`)
  if (status === 0) return words.noConnectionNext
  if (code === 'wrongPassword') return words.signInNext
  if (status === 401 || code === 'proveAgain') return null
  if (status === 403) return words.forbiddenNext
  if (status === 404) return words.notFoundNext
  if (status >= 500) return words.againNext
  return words.changedNext
}

export type ErrorWords = {
  readonly title: Text
  readonly lines: readonly Text[]
  readonly requestId: string | null
}

export const errorWords = (error: unknown): ErrorWords => {
  if (error instanceof ApiRefusal) {
    const untouched = error.status === 0 || error.status >= 500
    const next = nextStep(error)
    return {
      title: error.text,
      lines: [...(untouched ? [words.loadFailed] : []), ...(next ? [next] : [])],
      requestId: error.requestId,
    }
  }
  const message = error instanceof Error ? error.message : ''
  return {
    title: words.brokenTitle,
    lines: [...(message === '' ? [] : [textOf(message, message)]), words.loadFailed, words.againNext],
    requestId: null,
  }
}
