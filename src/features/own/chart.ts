/**
 * The geometry of the chart of one posting: views of a day stand on the axis, clicks hang below it.
 * Clicks are few beside views, so that each has a scale of its own; the page names both.
 */
import type { DayCounts, Totals } from '../../db/posting-counts.ts'

const WIDTH = 720 // units of the drawing
const AXIS = 120
const GAP = 3 // between the axis and what hangs below it
const HEIGHT = 164
const WIDEST = 24
const LOWEST = 1

export type Bar = { x: number; y: number; width: number; height: number }
export type Chart = {
  width: number
  height: number
  /** Where the axis lies. */
  axis: number
  /** Days without any are left out. */
  views: Bar[]
  clicks: Bar[]
  /** The highest value of each: as high as its part of the drawing. */
  most: Totals
}

/** @param days one after the other, at least one; counts are whole and not negative */
export function toChart(days: readonly DayCounts[]): Chart {
  const most = {
    views: Math.max(0, ...days.map(({ views }) => views)),
    applyClicks: Math.max(0, ...days.map(({ applyClicks }) => applyClicks)),
  }
  const step = WIDTH / Math.max(1, days.length)
  const width = round(Math.min(WIDEST, step * 0.72))
  const barsOf = (of: keyof Totals, room: number, isUp: boolean) =>
    days.flatMap((day, i) => {
      if (day[of] === 0) return []
      // A single view beside thousands is still seen.
      const height = Math.max(LOWEST, round((day[of] / most[of]) * room))
      const x = round((i + 0.5) * step - width / 2)
      return [{ x, y: isUp ? round(AXIS - height) : AXIS + GAP, width, height }]
    })
  return {
    width: WIDTH,
    height: HEIGHT,
    axis: AXIS,
    views: barsOf('views', AXIS, true),
    clicks: barsOf('applyClicks', HEIGHT - AXIS - GAP - 1, false),
    most,
  }
}

/** Hundredths are finer than any screen, and keep the page small. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
