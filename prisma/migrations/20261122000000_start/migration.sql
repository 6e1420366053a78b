-- CreateTable
CREATE TABLE "DataRevision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "authors" TEXT,
    "language" TEXT NOT NULL,
    "languageNote" TEXT,
    "url" TEXT,
    "publishedFrom" TEXT,
    "publishedTo" TEXT,
    "publishedBasis" TEXT NOT NULL,
    "publishedHow" TEXT,
    "readResult" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "periodFirst" TEXT,
    "periodLast" TEXT
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
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

-- CreateTable
CREATE TABLE "ContextNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "ContextNote_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContextNoteFigure" (
    "noteId" TEXT NOT NULL,
    "figureId" TEXT NOT NULL,

    PRIMARY KEY ("noteId", "figureId"),
    CONSTRAINT "ContextNoteFigure_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ContextNote" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ContextNoteFigure_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Claim_key_key" ON "Claim"("key");

-- CreateIndex
CREATE INDEX "Figure_claimId_idx" ON "Figure"("claimId");

-- CreateIndex
CREATE INDEX "Figure_sourceId_idx" ON "Figure"("sourceId");

-- CreateIndex
CREATE INDEX "ContextNoteFigure_figureId_idx" ON "ContextNoteFigure"("figureId");

-- CreateIndex
CREATE INDEX "Revision_subjectType_subjectId_idx" ON "Revision"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Revision_number_idx" ON "Revision"("number");

-- Written by hand from here on.

-- What was said about a change stays said.
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only');
END;

-- The one row that every write of data bumps.
INSERT INTO "DataRevision" ("id", "number", "at") VALUES (1, 0, '2026-11-22T00:00:00.000+00:00');
