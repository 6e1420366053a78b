-- CreateTable
CREATE TABLE "FigureCount" (
    "part" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "reviewState" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("part", "value", "flow", "reviewState")
);

-- CreateTable
CREATE TABLE "RevisionCount" (
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastId" INTEGER NOT NULL,

    PRIMARY KEY ("number", "kind", "subjectType")
);

-- CreateIndex
CREATE INDEX "RevisionCount_kind_number_idx" ON "RevisionCount"("kind", "number");

-- Written by hand from here on: the counts of what is there, and triggers that keep them with every write, whoever makes it.
INSERT INTO "FigureCount" SELECT 'reporter', "reporter", "flow", "reviewState", count(*) FROM "Figure" GROUP BY 2, 3, 4;
INSERT INTO "FigureCount" SELECT 'partner', "partner", "flow", "reviewState", count(*) FROM "Figure" GROUP BY 2, 3, 4;
INSERT INTO "FigureCount" SELECT 'source', "sourceId", "flow", "reviewState", count(*) FROM "Figure" GROUP BY 2, 3, 4;
INSERT INTO "FigureCount" SELECT 'period', coalesce("periodFirst" || '/' || "periodLast", ''), "flow", "reviewState", count(*) FROM "Figure" GROUP BY 2, 3, 4;

CREATE TRIGGER "Figure_count_added" AFTER INSERT ON "Figure"
BEGIN
    INSERT INTO "FigureCount" ("part", "value", "flow", "reviewState", "count") VALUES
        ('reporter', NEW."reporter", NEW."flow", NEW."reviewState", 1),
        ('partner', NEW."partner", NEW."flow", NEW."reviewState", 1),
        ('source', NEW."sourceId", NEW."flow", NEW."reviewState", 1),
        ('period', coalesce(NEW."periodFirst" || '/' || NEW."periodLast", ''), NEW."flow", NEW."reviewState", 1)
        ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Figure_count_changed" AFTER UPDATE OF "reporter", "partner", "sourceId", "flow", "periodFirst", "periodLast", "reviewState" ON "Figure"
WHEN (OLD."reporter", OLD."partner", OLD."sourceId", OLD."flow", OLD."periodFirst", OLD."periodLast", OLD."reviewState")
    IS NOT (NEW."reporter", NEW."partner", NEW."sourceId", NEW."flow", NEW."periodFirst", NEW."periodLast", NEW."reviewState")
BEGIN
    UPDATE "FigureCount" SET "count" = "count" - 1 WHERE "flow" = OLD."flow" AND "reviewState" = OLD."reviewState" AND ("part", "value") IN (VALUES
        ('reporter', OLD."reporter"),
        ('partner', OLD."partner"),
        ('source', OLD."sourceId"),
        ('period', coalesce(OLD."periodFirst" || '/' || OLD."periodLast", '')));
    INSERT INTO "FigureCount" ("part", "value", "flow", "reviewState", "count") VALUES
        ('reporter', NEW."reporter", NEW."flow", NEW."reviewState", 1),
        ('partner', NEW."partner", NEW."flow", NEW."reviewState", 1),
        ('source', NEW."sourceId", NEW."flow", NEW."reviewState", 1),
        ('period', coalesce(NEW."periodFirst" || '/' || NEW."periodLast", ''), NEW."flow", NEW."reviewState", 1)
        ON CONFLICT DO UPDATE SET "count" = "count" + 1;
END;

CREATE TRIGGER "Figure_count_removed" AFTER DELETE ON "Figure"
BEGIN
    UPDATE "FigureCount" SET "count" = "count" - 1 WHERE "flow" = OLD."flow" AND "reviewState" = OLD."reviewState" AND ("part", "value") IN (VALUES
        ('reporter', OLD."reporter"),
        ('partner', OLD."partner"),
        ('source', OLD."sourceId"),
        ('period', coalesce(OLD."periodFirst" || '/' || OLD."periodLast", '')));
END;

-- What a change was to readers: lib/db/record/revision-reads.ts has the same rule. What they could not see is not counted.
INSERT INTO "RevisionCount"
SELECT "number", CASE WHEN "was" IN ('none', 'proposed') THEN 'addition' ELSE 'correction' END, "subjectType", count(*), max("id")
FROM (
    SELECT "id", "number", "subjectType",
        CASE WHEN "before" IS NULL THEN 'none' WHEN "subjectType" = 'figure' THEN json_extract("before", '$.review_state') ELSE 'published' END AS "was",
        CASE WHEN "after" IS NULL THEN 'none' WHEN "subjectType" = 'figure' THEN json_extract("after", '$.review_state') ELSE 'published' END AS "is"
    FROM "Revision"
)
WHERE "was" = 'published' OR "is" = 'published'
GROUP BY 1, 2, 3;

CREATE TRIGGER "Revision_counted" AFTER INSERT ON "Revision"
BEGIN
    INSERT INTO "RevisionCount" ("number", "kind", "subjectType", "count", "lastId")
    SELECT NEW."number", CASE WHEN "was" IN ('none', 'proposed') THEN 'addition' ELSE 'correction' END, NEW."subjectType", 1, NEW."id"
    FROM (
        SELECT
            CASE WHEN NEW."before" IS NULL THEN 'none' WHEN NEW."subjectType" = 'figure' THEN json_extract(NEW."before", '$.review_state') ELSE 'published' END AS "was",
            CASE WHEN NEW."after" IS NULL THEN 'none' WHEN NEW."subjectType" = 'figure' THEN json_extract(NEW."after", '$.review_state') ELSE 'published' END AS "is"
    )
    WHERE "was" = 'published' OR "is" = 'published'
    ON CONFLICT DO UPDATE SET "count" = "count" + 1, "lastId" = NEW."id";
END;
