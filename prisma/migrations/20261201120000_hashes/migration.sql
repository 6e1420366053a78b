-- Each row of the record and of the audit gets the hash that chains it to the row before it (prisma/CHAIN.md).
-- lib/db/migration-steps.ts writes the hashes of the rows that are there; the next migration forbids changes again.
DROP TRIGGER "Revision_no_update";
DROP TRIGGER "Revision_no_delete";
DROP TRIGGER "AuditEntry_no_update";
DROP TRIGGER "AuditEntry_no_delete";

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "hash" TEXT NOT NULL DEFAULT '';
