// What is said in passing ("Đã lưu"): nothing of it is loaded before there is something to say.
import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense } from 'react'

const NoticesShown = lazy(async () => ({ default: (await import('./notices-shown.tsx')).NoticesShown }))

export const Notices = () => {
  const { notifications } = useNotifications()
  return notifications.length === 0 ? null : (
    <Suspense>
      <NoticesShown />
    </Suspense>
  )
}
