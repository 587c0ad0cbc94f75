// Transfers in columns by their state; what is empty takes no room on a phone.
import { useText } from '../../web/language/language.tsx'
import { transferStatus } from '../care-choices.ts'
import type { TransferLine, VehicleLine } from '../board-contract.ts'
import { TransferCard } from './transfer-card.tsx'
import { words } from './words.ts'

const columns = ['requested', 'accepted', 'underWay', 'arrived', 'refused', 'cancelled'] as const

type BoardProps = {
  readonly transfers: readonly TransferLine[]
  readonly vehicles: readonly VehicleLine[]
  readonly again: () => void
}

export const TransferBoard = ({ transfers, vehicles, again }: BoardProps) => {
  const t = useText()
  return (
    <section aria-label={t(words.transfers)}>
      <h2>{t(words.transfers)}</h2>
      {transfers.length === 0 && (
        <p className="quiet">
          {t(words.noTransfers)}. {t(words.noTransfersWhy)}
        </p>
      )}
      <div className="care-columns">
        {columns.map((status) => {
          const ofStatus = transfers.filter((one) => one.status === status)
          return ofStatus.length === 0 ? null : (
            <section key={status} aria-label={t(transferStatus[status])}>
              <h3>
                {t(transferStatus[status])} ({ofStatus.length})
              </h3>
              <ul>
                {ofStatus.map((transfer) => (
                  <TransferCard key={transfer.id} transfer={transfer} vehicles={vehicles} again={again} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
