/** The tables as Kysely sees them. Column meanings and units stand in migrations/. */
import type { Generated, Insertable, Selectable } from 'kysely'
import type { MailedLinkPurpose, Role } from '../domain/accounts.ts'
import type {
  Contract,
  Employer,
  Family,
  Flag,
  Lang,
  Level,
  Locale,
  PayUnit,
  Remote,
  Status,
  Verdict,
} from '../domain/codes.ts'

export type OrganizationsTable = {
  id: Generated<number>
  slug: string
  name: string
  /** Folded name: two spellings of one name are one organization. */
  nameKey: string
  kind: Employer | null
  domain: string | null
  verifiedAt: number | null
  /** Postings of its own that a person has accepted. */
  trust: Generated<number>
  createdAt: number
  /** Its web address, https. */
  site: string | null
}

export type PostingsTable = {
  id: Generated<number>
  source: string
  externalId: string
  organizationId: number | null
  title: string
  text: string
  lang: Lang
  contract: Contract
  level: Level
  employer: Employer | null
  remote: Remote | null
  remoteDays: number | null
  /** Bit i: the i-th code of COMMUNITIES / HOURS. */
  communityMask: Generated<number>
  hoursMask: Generated<number>
  country: string | null
  region: string | null
  city: string | null
  /** Folded city, what the filter compares. */
  cityKey: string | null
  family: Family | null
  /** Minor units of payCurrency per payUnit, as offered. */
  payMin: number | null
  payMax: number | null
  payCurrency: string | null
  payUnit: PayUnit | null
  payText: string | null
  /** payMax per full-time year, minor units: what the pay filter compares. */
  payYearly: number | null
  /** 1 when the posting says that the work is unpaid. */
  unpaid: Generated<number>
  monthsMin: number | null
  monthsMax: number | null
  weeklyHours: number | null
  startMonth: string | null
  hasTutor: Generated<number>
  hasSchoolAgreement: Generated<number>
  url: string | null
  applyUrl: string | null
  applyEmail: string | null
  license: string | null
  year: number | null
  /** JSON: per field "declared" | "extracted". */
  provenance: string
  /** JSON: per extracted field its span. */
  spans: string
  /** JSON: fields of the input that the board does not use. */
  extra: string
  flag: Generated<Flag>
  verdict: Verdict
  probability: number
  status: Status
  /** UTC ms. */
  datePosted: number
  validThrough: number
  firstSeenAt: number
  closedAt: number | null
  updatedAt: number
  /** Hash of what was imported: the same line again changes nothing. */
  contentHash: string
  /** Counts up with each change: optimistic locking. */
  version: Generated<number>
  /** The account that handed it in; null when imported by the operator, or when it was erased. */
  submittedBy: number | null
  /** 1 when an employer of the board publishes it. */
  isOwn: Generated<number>
  /** JSON: Particulars; null when nobody was asked. */
  particulars: string | null
  /** The posting that this one repeats. */
  repostsId: number | null
}

export type PostingRevisionsTable = {
  id: Generated<number>
  postingId: number
  number: number
  title: string
  text: string
  contentHash: string
  createdAt: number
  state: Generated<'accepted' | 'pending' | 'refused'>
  /** JSON: PostingInput of a revision that waits for a curator. */
  input: string | null
}

export type ModelsTable = {
  id: Generated<number>
  version: string
  state: 'active' | 'candidate' | 'retired'
  createdAt: number
}

export type PredictionsTable = {
  id: Generated<number>
  postingId: number
  revisionId: number
  modelId: number
  contract: Contract
  roleLevel: Level
  probability: number
  verdict: Verdict
  /** Log-odds that the model gives to a posting without any sign. */
  bias: number
  /** JSON: Evidence[]. */
  evidence: string
  /** JSON: Span or null. */
  contractEvidence: string
  createdAt: number
}

/** Where open postings are: kept by triggers. */
export type PlacesTable = {
  country: string
  region: string
  city: string
  cityKey: string
  openCount: number
}

export type ImportRunsTable = {
  id: Generated<number>
  source: string
  /** Name of the file, '-' for standard input. */
  file: string
  /** SHA-256 of the file, its format and source: the same file resumes, another starts anew. */
  fingerprint: string
  startedAt: number
  finishedAt: number | null
  /** Lines (or records) whose result is committed. */
  linesDone: Generated<number>
  read: Generated<number>
  created: Generated<number>
  changed: Generated<number>
  unchanged: Generated<number>
  refused: Generated<number>
  /** Records whose id stands again further down, which is taken instead. */
  duplicates: Generated<number>
}

export type ImportErrorsTable = {
  id: Generated<number>
  runId: number
  line: number
  severity: 'error' | 'warning'
  code: string
  detail: string
}

export type AuditEntriesTable = {
  id: Generated<number>
  at: number
  /** Account id; null: the program. */
  actorId: number | null
  action: string
  postingId: number | null
  /** JSON of ids, codes and hashes; never words about people. */
  detail: string
}

/** Small facts about the whole board: data_version, seeded_at, stem_version. */
export type BoardStateTable = { name: string; value: number }

export type LocksTable = { name: string; owner: string; until: number }

export type AccountsTable = {
  id: Generated<number>
  /** Lower case. */
  email: string
  role: Role
  locale: Locale
  createdAt: number
}

export type SessionsTable = {
  id: Generated<number>
  tokenHash: string
  accountId: number
  createdAt: number
  seenAt: number
}

export type MembershipsTable = { organizationId: number; accountId: number; createdAt: number }

export type MailedLinksTable = {
  id: Generated<number>
  purpose: MailedLinkPurpose
  nonce: string
  tokenHash: string
  email: string
  organizationId: number | null
  postingId: number | null
  next: string | null
  createdAt: number
  expiresAt: number
  usedAt: number | null
}

export type DraftsTable = {
  id: Generated<number>
  accountId: number
  organizationId: number | null
  /** The posting that it changes; null: a new one. */
  postingId: number | null
  /** The posting that it repeats. */
  repostsId: number | null
  /** JSON: the form's fields as typed. */
  fields: string
  version: Generated<number>
  createdAt: number
  updatedAt: number
}

export type RepliesTable = {
  id: Generated<number>
  postingId: number
  /** null: by a link mailed to the employer's domain, or the account was erased. */
  accountId: number | null
  text: string
  createdAt: number
}

export type PostingCountsTable = {
  postingId: number
  /** YYYY-MM-DD, UTC. */
  day: string
  views: Generated<number>
  applyClicks: Generated<number>
}

export type JobsTable = {
  id: Generated<number>
  kind: string
  /** JSON; '{}' once the job is done. */
  payload: string
  dedupeKey: string
  state: 'waiting' | 'done' | 'failed'
  runAt: number
  attempts: Generated<number>
  lockedUntil: number | null
  lockedBy: string | null
  lastError: string | null
  createdAt: number
  endedAt: number | null
}

export type UploadsTable = {
  id: Generated<number>
  accountId: number | null
  organizationId: number
  fileName: string
  format: string
  /** null once imported or discarded. */
  content: Buffer | null
  state: 'checked' | 'queued' | 'done' | 'failed' | 'discarded'
  /** JSON. */
  report: string
  runId: number | null
  createdAt: number
  updatedAt: number
}

export type Tables = {
  accounts: AccountsTable
  sessions: SessionsTable
  memberships: MembershipsTable
  mailedLinks: MailedLinksTable
  drafts: DraftsTable
  replies: RepliesTable
  postingCounts: PostingCountsTable
  jobs: JobsTable
  uploads: UploadsTable
  organizations: OrganizationsTable
  postings: PostingsTable
  postingRevisions: PostingRevisionsTable
  models: ModelsTable
  predictions: PredictionsTable
  places: PlacesTable
  importRuns: ImportRunsTable
  importErrors: ImportErrorsTable
  auditEntries: AuditEntriesTable
  boardState: BoardStateTable
  locks: LocksTable
}

export type PostingRow = Selectable<PostingsTable>
export type NewPostingRow = Insertable<PostingsTable>
export type OrganizationRow = Selectable<OrganizationsTable>
