// What stands on the screen still answers the question before: the rows of another page, the figures of another place.
import { useIsFetching } from '@tanstack/react-query'

/** Whether an answer is kept on the screen while the one that was asked for is on its way. */
export const usePassing = (): boolean =>
  useIsFetching({
    predicate: ({ meta, observers }) =>
      meta?.fades === true && observers.some((observer) => observer.getCurrentResult().isPlaceholderData),
  }) > 0
