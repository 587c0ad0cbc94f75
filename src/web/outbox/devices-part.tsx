// The devices that carry records: when each was last heard, shutting one out, and what one that was shut out still sent.
import { Button, Menu } from '@mantine/core'
import {
  type FieldDevice,
  judgeLeft,
  listDevices,
  listLeft,
  shutDevice,
} from '../../kernel/offline/contract.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk, useTell } from '../ask/ask.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { shownField } from '../register/field-value.ts'
import { titleOf } from '../register/record-title.ts'
import { words } from './words.ts'
import { Pending } from '../ask/pending.tsx'

const Left = ({ device }: { readonly device: FieldDevice }) => {
  const t = useText()
  const { language } = useLanguage()
  const { data } = useAsk(listLeft, { params: { id: device.id } })
  const judge = useTell(judgeLeft, { done: words.taken })
  const drop = useTell(judgeLeft, { done: words.dropped })
  return (
    <ul className="sync-left" aria-label={t(words.leftTitle)}>
      {data?.writes.map(({ write, cameAt }) => {
        const register = registerNamed(write.register)
        const said = Object.entries(write.values).map(
          ([field, value]) =>
            `${register ? t(register.fields[field]?.label ?? register.one) : field}: ${shownField(register?.fields[field], value, language)}`,
        )
        return (
          <li key={write.id}>
            <strong>
              {register && titleOf(register, { id: write.recordId, values: write.values, subject: null })}
            </strong>
            <div className="quiet">
              {t(words[write.act])} · {momentOf(cameAt)} · {said.join(' · ')}
            </div>
            <Button
              size="xs"
              onClick={() =>
                judge.mutate({ params: { id: device.id }, body: { write: write.id, take: true } })
              }
            >
              {t(words.take)}
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() =>
                drop.mutate({ params: { id: device.id }, body: { write: write.id, take: false } })
              }
            >
              {t(words.drop)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

export const DevicesPart = ({ own }: { readonly own: string | null }) => {
  const t = useText()
  const asked = useAsk(listDevices, {})
  const { data } = asked
  const shut = useTell(shutDevice, { done: words.shutDone })
  return (
    <section className="account-part" aria-label={t(words.devices)}>
      <h2>{t(words.devices)}</h2>
      <p className="quiet">{t(words.devicesWhat)}</p>
      <Pending ask={asked} lines={3} />
      {data?.devices.length === 0 && <p className="quiet">{t(words.noDevices)}</p>}
      <ul className="account-lines">
        {data?.devices.map((device) => (
          <li key={device.id}>
            <div>
              <strong>{device.name}</strong>
              {device.id === own && <span className="account-own">{t(words.thisDevice)}</span>}
              <div className="quiet">
                {device.account} · {device.unitName} · {t(words.heard)} {momentOf(device.heardAt)}
                {device.shutAt !== null && ` · ${t(words.shutAt)} ${momentOf(device.shutAt)}`}
              </div>
              {device.mine && device.left > 0 && <Left device={device} />}
            </div>
            {device.shutAt === null && device.id !== own && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" size="xs" aria-label={`${t(words.shut)}: ${device.name}`}>
                    {t(words.shut)}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    onClick={() => shut.mutate({ params: { id: device.id }, body: { keeps: false } })}
                  >
                    {t(words.shut)}
                  </Menu.Item>
                  <Menu.Item
                    onClick={() => shut.mutate({ params: { id: device.id }, body: { keeps: true } })}
                  >
                    {t(words.shutKeep)}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
