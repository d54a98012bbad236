import type { ShowState } from '../../state/showState.svelte.ts'

/** "Slide 3 of 19, Rapallo, 1 of 4 shown". */
export function placeInShow(show: ShowState): string {
  if (!show.page) return 'Laying out the slides'
  if (show.place.isBlank) return 'The screen is blank'
  const steps = show.page.steps.length
  const shown = steps === 0 ? '' : `, ${show.clicks} of ${steps} shown`
  return `Slide ${show.index + 1} of ${show.pages.length}, ${show.page.title}${shown}`
}

/** "4:05", "1:02:09". */
export function durationWording(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
