// How close table rows stand, kept on this machine: compact for eight hours of work, roomy for tired eyes and fingers.
import { useLocalStorage } from '@mantine/hooks'

export type Density = 'compact' | 'roomy'

export const useDensity = (): [Density, (density: Density) => void] => {
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'phaodai.density',
    defaultValue: 'compact',
    getInitialValueInEffect: false,
  })
  return [density, setDensity]
}
