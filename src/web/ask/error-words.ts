// What is said when something did not work: what happened, that nothing was lost, what to do next.
import { textOf, type Text } from '../../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { words } from '../language/words.ts'

/** What a refusal cannot know itself: how long to wait, and what to do where no server has spoken. What else to do next it says already. */
const nextStep = ({ status, code, details }: ApiRefusal): Text | null => {
  const { seconds } = (details ?? {}) as { seconds?: unknown }
  if (typeof seconds === 'number')
    return textOf(`Thử lại sau ${seconds} giây.`, `Try again in ${seconds} seconds.`)
  if (status === 0) return words.noConnectionNext
  return code === 'unclear' ? words.againNext : null
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
