// The one way in which a screen says that something did not work: what happened, that nothing was lost, what to do next.
import { Button } from '@mantine/core'
import { textOf, type Text } from '../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
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

export const ErrorNote = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const t = useText()
  const refusal = error instanceof ApiRefusal ? error : null
  const message = error instanceof Error ? error.message : ''
  const next = refusal ? nextStep(refusal) : words.againNext
  return (
    <div className="note note-error" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t(refusal?.text ?? words.brokenTitle)}</strong>
        {!refusal && message !== '' && <p>{t(textOf(message, message))}</p>}
        {(refusal === null || refusal.status === 0 || refusal.status >= 500) && <p>{t(words.loadFailed)}</p>}
        {next && <p>{t(next)}</p>}
        {refusal?.requestId && (
          <p className="quiet">
            {t(words.request)}: <code>{refusal.requestId}</code>
          </p>
        )}
        {again && (
          <Button variant="default" size="xs" mt="xs" onClick={again}>
            {t(words.again)}
          </Button>
        )}
      </div>
    </div>
  )
}
