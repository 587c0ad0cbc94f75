// Reports given to the team, and what it says of them, from the server.
import { type GivenReport, reportsOfTeams, sayWhatTeamFound } from '../../hotline/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useCan } from '../../web/ask/session.tsx'
import { givenWords as words } from './words.ts'

export type GivenTools = {
  readonly reports: readonly GivenReport[]
  readonly say: (report: GivenReport, note: string) => Promise<void>
}

export const useGiven = (unit: string, on: string, team: string | undefined): GivenTools => {
  const can = useCan()
  const { data, refetch } = useAsk(
    reportsOfTeams,
    { query: { unit, on, ...(team === undefined ? {} : { team }) } },
    { keep: true, when: can('household-visits.write') },
  )
  const tell = useTell(sayWhatTeamFound, { done: words.said, quiet: true })
  return {
    reports: data?.reports ?? [],
    say: async ({ id }, note) => {
      await tell.mutateAsync({ params: { id }, body: { day: on, note } })
      await refetch()
    },
  }
}
