// The identities of a provider by which one may sign in as the own account: seen here, so that a strange one is noticed.
import type { OwnFactors } from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { Icon } from '../look/icons.tsx'
import { momentOf } from '../parts/moment.ts'

const text = {
  title: textOf('Danh tính đã gắn', 'Linked identities'),
  why: textOf(
    'Ai có danh tính này thì vào được tài khoản của bạn. Thấy danh tính lạ? Báo ngay đơn vị cấp trên của người quản trị.',
    'Whoever holds such an identity signs in as you. One you do not know? Tell the unit above the administrator at once.',
  ),
  since: textOf('gắn', 'linked'),
}

export const OwnIdentities = ({ identities }: Pick<OwnFactors, 'identities'>) => {
  const t = useText()
  if (identities.length === 0) return null
  return (
    <section className="account-part">
      <h2>{t(text.title)}</h2>
      <p className="quiet">{t(text.why)}</p>
      <ul className="account-lines">
        {identities.map(({ issuer, shown, linkedAt }) => (
          <li key={`${issuer} ${shown} ${linkedAt}`}>
            <Icon name="check" size={18} />
            <div>
              <strong>{shown}</strong>
              <div className="quiet">
                {issuer} · {t(text.since)} {momentOf(linkedAt)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
