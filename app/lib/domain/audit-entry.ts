/** Who did what to what, as the audit keeps it; `before` and `after` are JSON. */
export interface AuditEntry {
  id: number;
  at: Date;
  actor: string;
  requestId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  reason: string | null;
  before: string | null;
  after: string | null;
}
