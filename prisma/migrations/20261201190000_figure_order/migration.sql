-- DropIndex
DROP INDEX "Claim_periodFirst_periodLast_idx";

-- DropIndex
DROP INDEX "Claim_partner_idx";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Figure" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "periodFirst" TEXT,
    "periodLast" TEXT,
    "sizeKey" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "rankReason" TEXT,
    "coverage" TEXT NOT NULL,
    "valuation" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "low" BIGINT,
    "high" BIGINT,
    "decimals" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "balanceSign" TEXT,
    "hedgeAsPrinted" TEXT,
    "periodBasis" TEXT NOT NULL,
    "periodAsPrinted" TEXT,
    "partnerAsPrinted" TEXT,
    "partnerBasis" TEXT NOT NULL,
    "attribution" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "obsStatus" TEXT NOT NULL,
    "reviewState" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdRevision" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "Figure_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Figure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- Written by hand: the claim's columns and the key of sizes (lib/domain/size-key.ts: twice the printed value in 20 digits,
-- in two parts since the sum may exceed 64 bits), and rows keep the order in which they were recorded.
INSERT INTO "new_Figure" ("seq", "reporter", "partner", "flow", "periodFirst", "periodLast", "sizeKey", "attribution", "balanceSign", "claimId", "coverage", "createdRevision", "currency", "decimals", "hedgeAsPrinted", "high", "id", "locator", "low", "note", "obsStatus", "partnerAsPrinted", "partnerBasis", "periodAsPrinted", "periodBasis", "qualifier", "rank", "rankReason", "reviewState", "revision", "sourceId", "valuation", "version")
SELECT "Figure".rowid, "Claim"."reporter", "Claim"."partner", "Claim"."flow", "Claim"."periodFirst", "Claim"."periodLast",
  CASE WHEN "balanceSign" IS 'deficit' THEN '0' || printf('%011d', 99999999999 - "Twice"."billions") || printf('%09d', 999999999 - "Twice"."rest")
       ELSE '1' || printf('%011d', "Twice"."billions") || printf('%09d', "Twice"."rest") END,
  "Figure"."attribution", "Figure"."balanceSign", "Figure"."claimId", "Figure"."coverage", "Figure"."createdRevision", "Figure"."currency", "Figure"."decimals", "Figure"."hedgeAsPrinted", "Figure"."high", "Figure"."id", "Figure"."locator", "Figure"."low", "Figure"."note", "Figure"."obsStatus", "Figure"."partnerAsPrinted", "Figure"."partnerBasis", "Figure"."periodAsPrinted", "Figure"."periodBasis", "Figure"."qualifier", "Figure"."rank", "Figure"."rankReason", "Figure"."reviewState", "Figure"."revision", "Figure"."sourceId", "Figure"."valuation", "Figure"."version"
FROM "Figure" JOIN "Claim" ON "Claim"."id" = "Figure"."claimId" JOIN (
  SELECT "id", "a" / 1000000000 + "b" / 1000000000 + ("a" % 1000000000 + "b" % 1000000000) / 1000000000 AS "billions",
    ("a" % 1000000000 + "b" % 1000000000) % 1000000000 AS "rest"
  FROM (SELECT "id", coalesce("low", "high") AS "a", coalesce("high", "low") AS "b" FROM "Figure")
) AS "Twice" ON "Twice"."id" = "Figure"."id"
ORDER BY "Figure".rowid;
DROP TABLE "Figure";
ALTER TABLE "new_Figure" RENAME TO "Figure";
CREATE UNIQUE INDEX "Figure_id_key" ON "Figure"("id");
CREATE INDEX "Figure_claimId_idx" ON "Figure"("claimId");
CREATE INDEX "Figure_reporter_id_partner_flow_periodFirst_periodLast_sourceId_reviewState_idx" ON "Figure"("reporter", "id", "partner", "flow", "periodFirst", "periodLast", "sourceId", "reviewState");
CREATE INDEX "Figure_partner_id_reporter_flow_periodFirst_periodLast_sourceId_reviewState_idx" ON "Figure"("partner", "id", "reporter", "flow", "periodFirst", "periodLast", "sourceId", "reviewState");
CREATE INDEX "Figure_sourceId_id_reporter_partner_flow_periodFirst_periodLast_reviewState_idx" ON "Figure"("sourceId", "id", "reporter", "partner", "flow", "periodFirst", "periodLast", "reviewState");
CREATE INDEX "Figure_flow_id_idx" ON "Figure"("flow", "id");
CREATE INDEX "Figure_currency_sizeKey_id_idx" ON "Figure"("currency", "sizeKey", "id");
CREATE INDEX "Figure_periodFirst_periodLast_id_idx" ON "Figure"("periodFirst", "periodLast", "id");
CREATE INDEX "Figure_createdRevision_id_reporter_idx" ON "Figure"("createdRevision", "id", "reporter");
CREATE INDEX "Figure_revision_seq_idx" ON "Figure"("revision", "seq");
CREATE INDEX "Figure_partnerAsPrinted_idx" ON "Figure"("partnerAsPrinted");
CREATE INDEX "Figure_attribution_idx" ON "Figure"("attribution");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
