-- Written by hand: what was recorded stays as it was, on every connection.
-- REPLACE deletes the old row without the DELETE trigger (unless PRAGMA recursive_triggers is on), so a row is also
-- refused where its number is not beyond the newest one. A row without a number has -1 here and is refused as well.

CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;

CREATE TRIGGER "Revision_only_next" BEFORE INSERT ON "Revision"
WHEN NEW."id" <= (SELECT coalesce(max("id"), 0) FROM "Revision")
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: a new one has a number beyond the newest');
END;

CREATE TRIGGER "Revision_chained" BEFORE INSERT ON "Revision"
WHEN length(NEW."hash") IS NOT 64
BEGIN
    SELECT RAISE(ABORT, 'revisions need the hash that chains them to the row before');
END;

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'audit entries are append-only');
END;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'audit entries are append-only');
END;

CREATE TRIGGER "AuditEntry_only_next" BEFORE INSERT ON "AuditEntry"
WHEN NEW."id" <= (SELECT coalesce(max("id"), 0) FROM "AuditEntry")
BEGIN
    SELECT RAISE(ABORT, 'audit entries are append-only: a new one has a number beyond the newest');
END;

CREATE TRIGGER "AuditEntry_chained" BEFORE INSERT ON "AuditEntry"
WHEN length(NEW."hash") IS NOT 64
BEGIN
    SELECT RAISE(ABORT, 'audit entries need the hash that chains them to the row before');
END;
