import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCounts, type DayCounts } from '../../src/db/posting-counts.ts'
import { LOCALES } from '../../src/domain/codes.ts'
import { toChart } from '../../src/features/own/chart.ts'
import { findNumbers, type Numbers, toNumbers } from '../../src/features/own/numbers.ts'
import { createEta } from '../../src/http/view.ts'
import { translator } from '../../src/i18n/translate.ts'
import { DAY, eachEngine, NOW, openTestDatabase, storeSome } from '../support.ts'

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
const eta = createEta({ isProduction: false })

function render(numbers: Numbers, locale: 'fr' | 'fr-ca' | 'en' = 'fr'): string {
  const t = translator(locale)
  return eta.render('/own/_numbers', { numbers: toNumbers(numbers, { locale, t }), t })
}

eachEngine('the numbers of an own posting', (engine) => {
  test('hold every day since it went online, and the totals of all its time', async () => {
    const db = await openTestDatabase(engine)
    const [id] = (await storeSome(db, [{ datePosted: NOW - 3 * DAY }])) as [number]
    await addCounts(db, [
      { postingId: id, day: dayOf(NOW - 400 * DAY), views: 5, applyClicks: 0 },
      { postingId: id, day: dayOf(NOW - DAY), views: 7, applyClicks: 2 },
    ])
    expect(await findNumbers(db, id, NOW)).toEqual({
      totals: { views: 12, applyClicks: 2 },
      daysOpen: 4,
      days: [
        { day: '2026-11-18', views: 0, applyClicks: 0 },
        { day: '2026-11-19', views: 0, applyClicks: 0 },
        { day: '2026-11-20', views: 7, applyClicks: 2 },
        { day: '2026-11-21', views: 0, applyClicks: 0 },
      ],
    })
  })

  test('are bounded to 90 days, end with the posting, and are none of a draft', async () => {
    const db = await openTestDatabase(engine)
    const [old, filled, draft] = (await storeSome(db, [
      { datePosted: NOW - 300 * DAY },
      { datePosted: NOW - 20 * DAY, status: 'filled' },
      { status: 'draft' },
    ])) as [number, number, number]
    await db
      .updateTable('postings')
      .set({ closedAt: NOW - 11 * DAY })
      .where('id', '=', filled)
      .execute()
    const numbers = await findNumbers(db, old, NOW)
    expect([numbers!.days.length, numbers!.days[0]!.day]).toEqual([90, dayOf(NOW - 89 * DAY)])
    expect((await findNumbers(db, filled, NOW))!.daysOpen).toBe(10)
    expect(await findNumbers(db, draft, NOW)).toMatchObject({ daysOpen: 0, days: [] })
    expect(await findNumbers(db, 999_999, NOW)).toBeNull()
  })
})

const Days = fc
  .array(fc.record({ views: fc.nat(100_000), applyClicks: fc.nat(5000) }), {
    minLength: 1,
    maxLength: 90,
  })
  .map((counts) => counts.map((one, i) => ({ day: dayOf(NOW + i * DAY), ...one })))

test('the chart stays within its frame, whatever was counted', () => {
  fc.assert(
    fc.property(Days, (days) => {
      const { width, height, axis, views, clicks } = toChart(days)
      expect(views).toHaveLength(days.filter((one) => one.views > 0).length)
      expect(clicks).toHaveLength(days.filter((one) => one.applyClicks > 0).length)
      for (const bar of [...views, ...clicks]) {
        expect(Object.values(bar).every(Number.isFinite)).toBe(true)
        expect(bar.x).toBeGreaterThanOrEqual(0)
        expect(bar.x + bar.width).toBeLessThanOrEqual(width)
        expect(Math.min(bar.width, bar.height)).toBeGreaterThan(0)
        expect(bar.y).toBeGreaterThanOrEqual(0)
        expect(bar.y + bar.height).toBeLessThanOrEqual(height)
      }
      expect(views.every((bar) => Math.abs(bar.y + bar.height - axis) < 0.02)).toBe(true)
      expect(clicks.every((bar) => bar.y > axis)).toBe(true)
    }),
  )
})

test('a day with more views has no lower bar', () => {
  fc.assert(
    fc.property(Days, (days) => {
      const { views: bars } = toChart(days)
      const counted = days.map(({ views }) => views).filter((views) => views > 0)
      const order = counted.map((views, i) => ({ views, height: bars[i]!.height }))
      order.sort((a, b) => a.views - b.views)
      const heights = order.map(({ height }) => height)
      expect(heights).toEqual([...heights].sort((a, b) => a - b))
    }),
  )
})

test.each<[string, DayCounts[]]>([
  ['no views at all', [{ day: '2026-11-21', views: 0, applyClicks: 0 }]],
  ['one day', [{ day: '2026-11-21', views: 1, applyClicks: 1 }]],
  ['no day', []],
])('the page holds with %s', (_, days) => {
  for (const locale of LOCALES) {
    const html = render(
      { totals: { views: 0, applyClicks: 0 }, daysOpen: days.length, days },
      locale,
    )
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/)
    // Nothing is drawn of nothing: a sentence says so.
    expect(html.includes('<svg')).toBe(days.some(({ views }) => views > 0))
    expect(/Personne n’a|Nobody has/.test(html)).toBe(days.some(({ views }) => views === 0))
  }
})

test('the table says what the chart shows', () => {
  fc.assert(
    fc.property(Days, (days) => {
      const sum = (of: (one: DayCounts) => number) => days.reduce((all, one) => all + of(one), 0)
      const totals = {
        views: sum(({ views }) => views),
        applyClicks: sum(({ applyClicks }) => applyClicks),
      }
      const numbers = { totals, daysOpen: days.length, days }
      const html = render(numbers, 'en')
      const cells = [...html.matchAll(/<td class="num">([\d,]+)<\/td>/g)].map(([, number]) =>
        Number(number!.replaceAll(',', '')),
      )
      const isSeen = totals.views + totals.applyClicks > 0
      if (isSeen)
        expect(cells).toEqual(days.toReversed().flatMap((one) => [one.views, one.applyClicks]))
      const { views, clicks, most } = toChart(days)
      if (totals.views + totals.applyClicks === 0) return
      const [drawing] = /<svg class="chart"[\s\S]*?<\/svg>/.exec(html)!
      const heights = [...drawing.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, n]) =>
        Number(n),
      )
      expect(heights).toEqual([...views, ...clicks].map(({ height }) => height))
      expect(html).toContain(`Views, above the line: at most ${most.views.toLocaleString('en')} in`)
      expect(most.views).toBe(Math.max(...cells.filter((_, i) => i % 2 === 0)))
    }),
    { numRuns: 30 },
  )
})

test('the chart has words, and two shapes', () => {
  const days = [{ day: '2026-11-21', views: 4, applyClicks: 1 }]
  const html = render({ totals: { views: 4, applyClicks: 1 }, daysOpen: 1, days })
  expect(html).toContain('role="img" aria-labelledby="numbers-title numbers-text"')
  expect(html).toContain('4 consultations, 1 clic pour postuler')
  expect(html).toMatch(/<g><rect[^>]*\/><\/g>\s*<g class="clicks"><rect/)
})
