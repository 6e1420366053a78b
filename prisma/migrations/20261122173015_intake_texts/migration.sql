-- CreateTable
CREATE TABLE "IntakeText" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT,
    "actor" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "IntakeText_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "IntakeText_hash_idx" ON "IntakeText"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeText_sourceId_hash_key" ON "IntakeText"("sourceId", "hash");
