// What each team has to do today: how many are left of how many; pressing one shows its people only.
import { useText } from '../../web/language/language.tsx'
import type { Load } from './marks.ts'
import { words } from './words.ts'

type TeamLoadsProps = {
  readonly loads: readonly Load[]
  /** The team whose people are shown; `-` for those without one. */
  readonly chosen: string | undefined
  readonly choose: (team: string | undefined) => void
}

export const TeamLoads = ({ loads, chosen, choose }: TeamLoadsProps) => {
  const t = useText()
  const left = loads.reduce((sum, load) => sum + load.left, 0)
  const due = loads.reduce((sum, load) => sum + load.due, 0)
  const chips = [
    { key: undefined, name: t(words.allTeams), left, due },
    ...loads.map((load) => ({
      key: load.id ?? '-',
      name: load.name ?? t(words.noTeam),
      left: load.left,
      due: load.due,
    })),
  ]
  return (
    <div className="team-loads no-print" role="group" aria-label={t(words.teams)}>
      {chips.map(({ key, name, ...load }) => (
        <button
          key={key ?? 'all'}
          type="button"
          className="team-load"
          aria-pressed={chosen === key}
          onClick={() => choose(chosen === key ? undefined : key)}
        >
          <span className="team-name">{name}</span>
          <span className="team-count">
            <strong>{load.left}</strong> {t(words.left)} {t(words.of)} {load.due}
          </span>
          <progress max={load.due} value={load.due - load.left} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}
