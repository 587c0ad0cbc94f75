// The corner in which things are said in passing; a file of its own, because it loads with the first thing there is to say.
import { Notifications } from '@mantine/notifications'

export const NoticesShown = () => <Notifications position="bottom-center" />
