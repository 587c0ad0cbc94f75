// Households without a team, by village: given to one team, or divided among the teams of the village, in one press that can be undone.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { batchEndpoints } from '../../kernel/register/batch-contract.ts'
import { households } from '../../people/households.ts'
import { villageKey } from '../../units/rules/village-key.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { type Became, inBatches, refusedWords } from '../../web/register/bulk/in-batches.ts'
import type { Standing, Waiting } from '../contract.ts'
import { divide } from '../rules/divide.ts'
import { words } from './words.ts'

const DIVIDED = 'divided'
const endpoints = batchEndpoints(households)

type VillageProps = {
  readonly village: string | null
  readonly homes: readonly Waiting[]
  /** The community teams of the commune. */
  readonly teams: readonly Standing[]
  readonly on: string
  readonly done: (became: Became) => void
}

const VillageLine = ({ village, homes, teams, on, done }: VillageProps) => {
  const t = useText()
  const change = useTell(endpoints.changeMany)
  const undo = useTell(endpoints.undoMany)
  const key = villageKey(village)
  const own = teams.filter((team) => key !== null && villageKey(team.village) === key)
  const [to, setTo] = useState(own.length > 0 ? DIVIDED : (teams[0]?.id ?? ''))
  const give = async () => {
    const parts = to === DIVIDED ? divide(homes, own) : new Map([[to, homes]])
    const became = await inBatches(
      [...parts].flatMap(([team, part]) =>
        part.length === 0
          ? []
          : [
              {
                change: () =>
                  change.mutateAsync({
                    body: {
                      id: newId(),
                      records: part.map(({ id, version }) => ({ id, version })),
                      change: { values: { team, assignedDay: on } },
                    },
                  }),
                undo: (id: string) => undo.mutateAsync({ params: { id } }),
              },
            ],
      ),
    )
    if (became.changed + became.refused.length > 0) done(became)
  }
  const name = village ?? t(words.noVillage)
  return (
    <li className="waiting-village">
      <span>
        <strong>{name}</strong> {homes.length} {t(words.households)}{' '}
        <span className="quiet">
          {homes[0]?.code}–{homes.at(-1)?.code}
        </span>
      </span>
      {teams.length === 0 ? (
        <span className="quiet">{t(words.noTeam)}</span>
      ) : (
        <span className="waiting-give">
          <select
            aria-label={`${t(words.giveTo)}: ${name}`}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          >
            {own.length > 0 && <option value={DIVIDED}>{t(words.divided)}</option>}
            {[...own, ...teams.filter((team) => !own.includes(team))].map((team) => (
              <option key={team.id} value={team.id}>
                {team.name} ({team.households} {t(words.households)})
              </option>
            ))}
          </select>
          <Button loading={change.isPending} onClick={() => void give()}>
            {t(words.give)} {homes.length} {t(words.households)}
          </Button>
        </span>
      )}
    </li>
  )
}

type WaitingPartProps = {
  readonly waiting: readonly Waiting[]
  readonly teams: readonly Standing[]
  readonly on: string
  readonly more: boolean
}

export const WaitingPart = ({ waiting, teams, on, more }: WaitingPartProps) => {
  const t = useText()
  const [last, setLast] = useState<Became | null>(null)
  const [undoing, setUndoing] = useState(false)
  const back = async (undo: () => Promise<void>) => {
    setUndoing(true)
    // Said in a notification where it was refused: what stands can be undone again.
    await undo().then(
      () => setLast(null),
      () => undefined,
    )
    setUndoing(false)
  }
  const groups = [
    ...Map.groupBy(waiting, ({ homeUnit, village }) => `${homeUnit} ${villageKey(village) ?? ''}`),
  ]
  return (
    <section className="card">
      <h2>
        {t(words.waiting)} <span className="quiet">{waiting.length}</span>
      </h2>
      {more && <p className="problem">{t(words.more)}</p>}
      {last && (
        <p className="note" role="status">
          {t(words.given)} {last.changed} {t(words.households)}.{' '}
          {last.refused.length > 0 && <span className="problem">{refusedWords(t, last.refused)}. </span>}
          {last.undo && (
            <Button variant="default" loading={undoing} onClick={() => last.undo && void back(last.undo)}>
              {t(words.undo)}
            </Button>
          )}
        </p>
      )}
      {groups.length === 0 && <p className="quiet">{t(words.waitingNone)}</p>}
      <ul className="waiting-villages">
        {groups.map(([key, homes]) => (
          <VillageLine
            key={key}
            village={homes[0]?.village ?? null}
            homes={homes}
            teams={teams.filter(
              ({ kind, homeUnit }) => kind === 'community' && homeUnit === homes[0]?.homeUnit,
            )}
            on={on}
            done={setLast}
          />
        ))}
      </ul>
    </section>
  )
}
