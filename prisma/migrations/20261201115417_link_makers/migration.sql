-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OneTimeLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "userId" TEXT,
    "createdBy" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OneTimeLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- A name belongs to one person for good, so the maker of each link is found by it.
INSERT INTO "new_OneTimeLink" ("createdAt", "createdBy", "createdById", "expiresAt", "id", "kind", "role", "tokenHash", "usedAt", "userId") SELECT "createdAt", "createdBy", (SELECT "id" FROM "User" WHERE "name" = "createdBy"), "expiresAt", "id", "kind", "role", "tokenHash", "usedAt", "userId" FROM "OneTimeLink";
DROP TABLE "OneTimeLink";
ALTER TABLE "new_OneTimeLink" RENAME TO "OneTimeLink";
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");
CREATE INDEX "OneTimeLink_createdById_idx" ON "OneTimeLink"("createdById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
