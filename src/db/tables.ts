/** The tables as Kysely sees them. Column meanings and units stand in migrations/. */
import type { Generated, GeneratedAlways, Insertable, Selectable } from 'kysely'
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
import type { DecisionAction, QueueKind, ReportReason } from '../domain/decision.ts'

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
  /** Since when it publishes nothing here, and the code of why. */
  bannedAt: number | null
  banReason: string | null
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
  /** candidate: it has judged nothing that is public. */
  state: 'active' | 'candidate' | 'retired'
  createdAt: number
  /** JSON: Model; null: the one that came with the program. */
  content: string | null
  /** JSON: how a candidate compares with the model that was active. */
  comparison: string | null
  activatedAt: number | null
  activatedBy: number | null
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
  decisionId: number | null
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
  /** Since when it publishes nothing here. */
  bannedAt: number | null
  /** Since when it has its role, where that was given to it. */
  roleAt: number | null
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

export type DecisionsTable = {
  id: Generated<number>
  at: number
  /** null: the operator, or an account that was erased. */
  curatorId: number | null
  action: DecisionAction
  postingId: number | null
  organizationId: number | null
  /** The words that were judged. */
  revisionId: number | null
  reason: string | null
  /** The reasons in words, public; null when none were given or they were redacted. */
  note: string | null
  redactedAt: number | null
  model: string | null
  verdict: Verdict | null
  probability: number | null
  /** The heaviest cue for a senior role. */
  cue: string | null
  flagFrom: Flag | null
  flagTo: Flag | null
  /** ms that the item had waited. */
  waited: number | null
  /** JSON: what undoing restores; null once nobody may undo. */
  before: string | null
  undoneAt: number | null
}

export type ReportsTable = {
  id: Generated<number>
  postingId: number
  reason: ReportReason
  /** What the reader added; never public. */
  note: string | null
  tokenHash: string
  state: Generated<'open' | 'upheld' | 'dismissed'>
  decisionId: number | null
  createdAt: number
  endedAt: number | null
}

export type AppealsTable = {
  id: Generated<number>
  /** What is contested. */
  decisionId: number
  /** null: a mark is contested. */
  postingId: number | null
  organizationId: number | null
  accountId: number | null
  text: string
  state: Generated<'open' | 'kept' | 'overturned'>
  /** The decision that answers it. */
  outcomeId: number | null
  createdAt: number
  dueAt: number
  endedAt: number | null
}

export type MessagesTable = {
  id: Generated<number>
  postingId: number
  /** The decision `ask` that it belongs to. */
  decisionId: number | null
  author: 'curator' | 'employer'
  accountId: number | null
  text: string
  createdAt: number
}

export type LabelsTable = {
  id: Generated<number>
  decisionId: number
  postingId: number | null
  organizationId: number | null
  curatorId: number | null
  title: string
  text: string
  lang: Lang
  contract: Contract
  level: Level
  isFlag: number
  /** JSON: Evidence[] that was in sight. */
  evidence: string
  /** JSON: ids of cues that the curator says misread the text. */
  wrongCues: Generated<string>
  model: string | null
  verdict: Verdict | null
  probability: number | null
  state: Generated<'active' | 'undone' | 'overturned'>
  createdAt: number
}

export type SecondReadingsTable = {
  id: Generated<number>
  labelId: number
  curatorId: number | null
  isFlag: number
  level: Level
  createdAt: number
}

export type EmployerMarksTable = {
  id: Generated<number>
  organizationId: number
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn' | 'lapsed'
  /** JSON: MarkFacts. */
  facts: string
  proposalId: number | null
  confirmationId: number | null
  proposedBy: number | null
  confirmedBy: number | null
  createdAt: number
  confirmedAt: number | null
  lapsesAt: number | null
  endedAt: number | null
}

export type WatchItemsTable = {
  organizationId: number
  kind: 'interns-only' | 'series' | 'turned'
  /** Of the post, folded; '' for all of them. */
  key: string
  postings: number
  firstAt: number
  lastAt: number
  /** JSON: posting ids. */
  detail: string
  computedAt: number
}

/** What waits for a curator: kept by triggers, but for the snooze. */
export type QueueItemsTable = {
  postingId: number
  kind: QueueKind
  /** 0 to 1. */
  score: number
  views: number
  since: number
  /** Its employer was asked, and has until then to answer. */
  snoozedUntil: number | null
  /** 1 to 40: score and views; times the time waited it is the order. */
  weight: GeneratedAlways<number>
}
export type QueueCountsTable = { kind: QueueKind; count: number }

export type Tables = {
  decisions: DecisionsTable
  reports: ReportsTable
  appeals: AppealsTable
  messages: MessagesTable
  labels: LabelsTable
  secondReadings: SecondReadingsTable
  employerMarks: EmployerMarksTable
  watchItems: WatchItemsTable
  queueItems: QueueItemsTable
  queueCounts: QueueCountsTable
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
