/** Local days: a deadline is the end of a day where the work is. */

/** Zones with their countries; of a large country that of most of its people. */
const COUNTRY_ZONES = `
Europe/Paris FR MC; Europe/Brussels BE; Europe/Zurich CH LI; Europe/Luxembourg LU; Europe/London GB
Europe/Dublin IE; Europe/Berlin DE; Europe/Vienna AT; Europe/Madrid ES; Europe/Andorra AD
Europe/Lisbon PT; Europe/Rome IT SM VA; Europe/Malta MT; Europe/Amsterdam NL; Europe/Stockholm SE
Europe/Copenhagen DK; Europe/Oslo NO; Europe/Helsinki FI; Atlantic/Reykjavik IS; Europe/Warsaw PL
Europe/Prague CZ; Europe/Bratislava SK; Europe/Bucharest RO; Europe/Sofia BG; Europe/Athens GR
Europe/Budapest HU; Europe/Ljubljana SI; Europe/Zagreb HR; Europe/Belgrade RS ME; Europe/Tirane AL
Europe/Sarajevo BA; Europe/Skopje MK; Europe/Tallinn EE; Europe/Riga LV; Europe/Vilnius LT
Europe/Kyiv UA; Europe/Chisinau MD; Europe/Minsk BY; Europe/Moscow RU; Europe/Istanbul TR
Asia/Nicosia CY; Asia/Tbilisi GE; Asia/Yerevan AM; Asia/Baku AZ; Asia/Jerusalem IL; Asia/Beirut LB
Asia/Amman JO; Asia/Riyadh SA; Asia/Qatar QA; Asia/Dubai AE; Asia/Kolkata IN; Asia/Karachi PK
Asia/Dhaka BD; Asia/Colombo LK; Asia/Manila PH; Asia/Jakarta ID; Asia/Ho_Chi_Minh VN
Asia/Phnom_Penh KH; Asia/Vientiane LA; Asia/Bangkok TH; Asia/Kuala_Lumpur MY; Asia/Singapore SG
Asia/Hong_Kong HK; Asia/Shanghai CN; Asia/Taipei TW; Asia/Tokyo JP; Asia/Seoul KR
Australia/Sydney AU; Pacific/Auckland NZ
America/Toronto CA; America/New_York US; America/Mexico_City MX; America/Sao_Paulo BR
America/Argentina/Buenos_Aires AR; America/Santiago CL; America/Bogota CO; America/Lima PE
America/Port-au-Prince HT; America/Puerto_Rico PR
Africa/Dakar SN; Africa/Abidjan CI; Africa/Douala CM; Africa/Bamako ML; Africa/Ouagadougou BF
Africa/Porto-Novo BJ; Africa/Lome TG; Africa/Conakry GN; Africa/Niamey NE; Africa/Ndjamena TD
Africa/Libreville GA; Africa/Kinshasa CD; Africa/Brazzaville CG; Africa/Bangui CF; Africa/Kigali RW
Africa/Bujumbura BI; Africa/Djibouti DJ; Africa/Nouakchott MR; Africa/Casablanca MA
Africa/Tunis TN; Africa/Algiers DZ; Africa/Cairo EG; Africa/Nairobi KE; Africa/Lagos NG
Africa/Accra GH; Africa/Johannesburg ZA; Indian/Antananarivo MG; Indian/Mauritius MU
Indian/Comoro KM
America/Guadeloupe GP BL MF; America/Martinique MQ; America/Cayenne GF; America/Miquelon PM
Indian/Reunion RE; Indian/Mayotte YT; Pacific/Noumea NC; Pacific/Tahiti PF; Pacific/Wallis WF`

/** Regions whose zone is not their country's; of a divided one the zone of most of its people. */
const REGION_ZONES = `
America/Guadeloupe FR-971 FR-BL FR-MF; America/Martinique FR-972; America/Cayenne FR-973
Indian/Reunion FR-974; Indian/Mayotte FR-976; America/Miquelon FR-PM; Pacific/Noumea FR-NC
Pacific/Tahiti FR-PF; Pacific/Wallis FR-WF
America/Vancouver CA-BC; America/Edmonton CA-AB; America/Winnipeg CA-MB; America/Regina CA-SK
America/Halifax CA-NS CA-PE; America/Moncton CA-NB; America/St_Johns CA-NL
America/Whitehorse CA-YT; America/Yellowknife CA-NT; America/Iqaluit CA-NU
America/Chicago US-AL US-AR US-IL US-IA US-KS US-LA US-MN US-MS US-MO US-NE US-ND US-OK US-SD US-TN
America/Chicago US-TX US-WI; America/Denver US-CO US-ID US-MT US-NM US-UT US-WY
America/Phoenix US-AZ; America/Los_Angeles US-CA US-NV US-OR US-WA; America/Anchorage US-AK
Pacific/Honolulu US-HI; America/Puerto_Rico US-PR US-VI; Pacific/Guam US-GU US-MP
Pacific/Pago_Pago US-AS
Australia/Perth AU-WA; Australia/Adelaide AU-SA; Australia/Darwin AU-NT; Australia/Brisbane AU-QLD
Atlantic/Canary ES-CN ES-GC ES-TF; Atlantic/Azores PT-20; Atlantic/Madeira PT-30`

const zones = new Map<string, string>()
for (const group of `${COUNTRY_ZONES}\n${REGION_ZONES}`.split(/[;\n]/)) {
  const [zone = '', ...places] = group.trim().split(' ')
  for (const place of places) zones.set(place, zone)
}

/** The IANA zone of a place; Europe/Paris, the board's own, when the country is unknown. */
export function zoneOf(country: string | null, region: string | null): string {
  return zones.get(region ?? '') ?? zones.get(country ?? '') ?? 'Europe/Paris'
}

const formats = new Map<string, Intl.DateTimeFormat>()
function civilFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    // en-CA writes dates as YYYY-MM-DD; h23 keeps midnight at hour 0.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  return format
}

/** The civil day, YYYY-MM-DD, that an instant falls on in a zone. */
export function localDay(instant: number, zone: string): string {
  return civilFormat(zone).format(instant).slice(0, 10)
}

/**
 * The instant at which a civil day ends in a zone: the first millisecond of the next day.
 * @param day YYYY-MM-DD
 * @throws RangeError when the day does not exist
 */
export function endOfLocalDay(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) {
    throw new RangeError(`no such day: ${day}`)
  }
  const next = midnight + 86_400_000
  // Two rounds settle it: the first guess may lie on the other side of a clock change.
  let instant = next - offsetAt(next, zone)
  instant = next - offsetAt(instant, zone)
  return instant
}

/** How far the zone's clock is ahead of UTC at an instant, in ms. */
export function offsetAt(instant: number, zone: string): number {
  const civil = civilFormat(zone).format(instant).replace(', ', 'T')
  return Date.parse(`${civil}Z`) - Math.floor(instant / 1000) * 1000
}

/** Whole civil days from one instant to another in a zone; 0 is the same day. */
export function daysBetween(from: number, to: number, zone: string): number {
  return Math.round(
    (Date.parse(localDay(to, zone)) - Date.parse(localDay(from, zone))) / 86_400_000,
  )
}
