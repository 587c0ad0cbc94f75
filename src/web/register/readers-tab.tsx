// Who has looked at this person or record: by account, the latest first, with what they did.
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { actionWords } from './words.ts'
import { readersOf } from '../../privacy/contract.ts'
import { words } from '../../privacy/words.ts'
import './privacy.css'
import { Pending } from '../ask/pending.tsx'

export const ReadersTab = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const asked = useAsk(readersOf, { query: { register: register.name, id } })
  const { data } = asked
  if (asked.error || !data) return <Pending ask={asked} lines={4} />
  if (data.readers.length === 0) return <p className="quiet">{t(words.noReaders)}</p>
  return (
    <ul className="readers">
      {data.readers.map((reader) => (
        <li key={`${reader.account} ${reader.first}`}>
          <div className="history-head">
            <strong>{reader.account}</strong>
            <span>
              {reader.times} {t(words.times)}
            </span>
            <time className="quiet" dateTime={reader.last}>
              {t(words.last)} {momentOf(reader.last)}
            </time>
          </div>
          <p className="quiet">{reader.duties.join('; ')}</p>
          <details>
            <summary>{t(words.details)}</summary>
            <ul>
              {reader.acts.map((act, index) => (
                <li key={`${act.at} ${index}`}>
                  {momentOf(act.at)} · {t(actionWords[act.action])} ·{' '}
                  {t(registerNamed(act.register)?.one ?? register.one)}
                  {act.why ? ` · ${act.why}` : ''}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
