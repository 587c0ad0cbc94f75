// The last tap in words beneath the person, with the way back.
import { useText } from '../../web/language/language.tsx'
import type { LastTap } from './use-today.ts'
import { resultWords, words } from './words.ts'

export const LastTapBar = ({ last, undo }: { readonly last: LastTap; readonly undo: () => void }) => {
  const t = useText()
  const { after } = last
  return (
    <div className="round-last no-print" role="status">
      <span>
        {t(words.written)}: <strong>{after ? t(resultWords[after.result]) : t(words.cleared)}</strong>
        {after?.signs ? ` (${after.signs})` : ''}
      </span>
      <button type="button" className="round-undo" onClick={undo}>
        {t(words.undo)}
      </button>
    </div>
  )
}
