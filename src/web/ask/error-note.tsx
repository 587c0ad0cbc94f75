// The one way in which a screen says that something did not work: what happened, that nothing was lost, what to do next.
import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { ApiRefusal } from './api.ts'
import { errorWords } from './error-words.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { words } from '../language/words.ts'

const OwnPlaces = lazy(async () => ({ default: (await import('../frame/own-places.tsx')).OwnPlaces }))

export const ErrorNote = ({ error, again }: { readonly error: unknown; readonly again?: () => void }) => {
  const t = useText()
  const { title, lines, requestId } = errorWords(error)
  // To ask again what no duty allows leads nowhere.
  const closed = error instanceof ApiRefusal && error.code === 'dutyMissing'
  return (
    <div className="note note-error" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t(title)}</strong>
        {lines.map((line) => (
          <p key={line.vi}>{t(line)}</p>
        ))}
        {again && closed && (
          <Suspense fallback={null}>
            <OwnPlaces />
          </Suspense>
        )}
        {requestId !== null && (
          <p className="quiet">
            {t(words.request)}: <code>{requestId}</code>
          </p>
        )}
        {again && !closed && (
          <Button variant="default" size="xs" mt="xs" onClick={again}>
            {t(words.again)}
          </Button>
        )}
      </div>
    </div>
  )
}
