// Beneath an isolation: the clocks of its procedure, the length that guidance gives, and its papers.
import { aside } from '../../kernel/text/aside.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { RecordPapers } from '../../papers/screen/record-papers.tsx'
import '../../papers/screen/papers.css'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { isolationOrders } from '../isolation-orders.ts'
import { type IsolationClocks, isolationClocks } from '../papers/contract.ts'
import { stateWords, whatWords, words } from './words.ts'

export const momentText = (due: string): string =>
  due.includes('T') ? `${due.slice(11)}, ${formatDay(due.slice(0, 10))}` : formatDay(due)

type Line = {
  readonly key: keyof typeof whatWords
  readonly due: string
  readonly done?: string | null
  readonly state: keyof typeof stateWords
  readonly because: { readonly clause: string; readonly text: { readonly vi: string; readonly en: string } }
}

/** Of an isolation that is over no length is asked any more. */
const linesOf = ({ procedure, longest }: IsolationClocks, open: boolean): Line[] => [
  ...(procedure?.steps ?? []).map(({ step, ...line }) => ({ key: step, ...line })),
  ...(procedure
    ? [
        {
          key: 'hold' as const,
          due: procedure.hold.until,
          state: procedure.hold.state,
          because: procedure.hold.because,
        },
      ]
    : []),
  ...(longest && open
    ? [{ key: 'longest' as const, due: longest.until, state: 'open' as const, because: longest.because }]
    : []),
]

const pressing: readonly string[] = ['late', 'doneLate', 'lapsed']

export const ClocksPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { installation } = useSession()
  const isOpen = record.values.status === null || record.values.status === 'open'
  const { data, error } = useAsk(isolationClocks, {
    params: { id: record.id },
    query: { on: installation.today },
  })
  return (
    <>
      <section className="paper-beneath">
        <h3>{t(words.clocks)}</h3>
        {error && <ErrorNote error={error} />}
        {!data && !error && <Waiting lines={3} />}
        {data && !data.procedure && <p className="quiet">{t(words.noClock)}</p>}
        {data?.procedure && (
          <p>
            {t(words.authority)}: <strong>{t(data.procedure.authority.who)}</strong>{' '}
            <span className="quiet">{aside(data.procedure.authority.clause)}</span>
          </p>
        )}
        {data &&
          linesOf(data, isOpen).map(({ key, due, done, state, because }) => (
            <div key={key} className="clock-line">
              <span>
                {t(whatWords[key])}, {t(words.due)} {momentText(due)}
                {done && ` · ${t(words.doneAt)} ${momentText(done)}`}
              </span>
              <strong className={pressing.includes(state) ? 'overdue' : undefined}>
                {t(stateWords[state])}
              </strong>
              <span className="quiet">
                {because.clause}: {t(because.text)}
              </span>
            </div>
          ))}
        {data?.stay && (
          <p>
            {t(words.length)} {data.stay.source}:{' '}
            {data.stay.release === null
              ? t(words.noIsolation)
              : `${t(words.release)} ${formatDay(data.stay.release)}`}
            {data.stay.testDays.length > 0 &&
              `; ${t(words.tests)} ${data.stay.testDays.map(formatDay).join(', ')}`}
            ; {t(words.monitor)} {formatDay(data.stay.monitorUntil)}
            {!data.stay.because.verified && ` (${t(words.unverified)})`}.
          </p>
        )}
      </section>
      {can('papers.read') && <RecordPapers register={isolationOrders.name} record={record} />}
    </>
  )
}
