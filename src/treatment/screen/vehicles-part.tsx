// Vehicles of the board: which are free, which are on the road since when, with the phone of the crew in one press.
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { ambulances } from '../ambulances.ts'
import type { VehicleLine } from '../board-contract.ts'
import { whenText, words } from './words.ts'

const VehicleCard = ({ vehicle }: { readonly vehicle: VehicleLine }) => {
  const t = useText()
  const units = useUnits()
  const { id, plate, phone, place, homeUnit, since } = vehicle
  const kind = Object.entries(ambulances.fields.kind.choices).find(([key]) => key === vehicle.kind)?.[1]
  return (
    <li className={since === null ? 'card care-card' : 'card care-card care-watch'} data-vehicle={id}>
      <strong>
        <PlaceLink to={`/so/${ambulances.name}/${id}`}>{plate}</PlaceLink>
      </strong>
      {since !== null && (
        <p>
          {t(words.onTheRoad)} {t(words.since)} {whenText(since)}
        </p>
      )}
      <p className="quiet">
        {[kind && t(kind), place ?? units.nameOf(homeUnit)].filter((part) => part !== undefined).join(' · ')}
      </p>
      {phone !== null && (
        <p>
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </p>
      )}
    </li>
  )
}

export const VehiclesPart = ({ vehicles }: { readonly vehicles: readonly VehicleLine[] }) => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const within = new Set(units.within(view.unit).map(({ key }) => key))
  const others = units.ready && vehicles.some(({ homeUnit }) => !within.has(homeUnit))
  const groups = [
    [words.free, vehicles.filter(({ since }) => since === null)],
    [words.onTheRoad, vehicles.filter(({ since }) => since !== null)],
  ] as const
  return (
    <section aria-label={t(words.vehiclePart)}>
      <h2>{t(words.vehiclePart)}</h2>
      <FigureTiles
        tiles={['ambulances-now', 'ambulances-free', 'ambulances-under-way']}
        span={{ from: null }}
      />
      {others && (
        <p className="quiet">
          {t(words.othersVehicles)} {units.nameOf(view.unit)}.
        </p>
      )}
      {vehicles.length === 0 && (
        <p className="quiet">
          {t(words.noVehicles)}. {t(words.noVehiclesWhy)}
        </p>
      )}
      <div className="care-columns">
        {groups.map(([label, ofGroup]) =>
          ofGroup.length === 0 ? null : (
            <section key={label.vi} aria-label={t(label)}>
              <h3>
                {t(label)} ({ofGroup.length})
              </h3>
              <ul>
                {ofGroup.map((vehicle) => (
                  <VehicleCard key={vehicle.id} vehicle={vehicle} />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
      <div className="care-acts">
        <PlaceLink to={`/so/${ambulances.name}`} className="button-link">
          {t(words.vehicleBook)}
        </PlaceLink>
      </div>
    </section>
  )
}
