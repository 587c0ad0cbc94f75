// The one way in which a screen says that something did not work: what happened, that nothing was lost, what to do next.
import { Button } from '@mantine/core'
import { textOf, type Text } from '../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { words } from './words.ts'

const nextStep = (error: ApiRefusal): Text => {
  if (error.status === 0) return words.noConnectionNext
  if (error.status === 401) return words.signInNext
  if (error.status === 403) return words.forbiddenNext
  if (error.status === 404) return words.notFoundNext
  if (error.status >= 500) return words.againNext
  return words.changedNext
}

export const ErrorNote = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const t = useText()
  const refusal = error instanceof ApiRefusal ? error : null
  const message = error instanceof Error ? error.message : ''
  return (
    <div className="note note-error" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t(refusal?.text ?? words.brokenTitle)}</strong>
        {!refusal && message !== '' && <p>{t(textOf(message, message))}</p>}
        {(refusal === null || refusal.status === 0 || refusal.status >= 500) && <p>{t(words.loadFailed)}</p>}
        <p>{t(refusal ? nextStep(refusal) : words.againNext)}</p>
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
