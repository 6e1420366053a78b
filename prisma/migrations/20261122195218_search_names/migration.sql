-- CreateIndex
CREATE INDEX "Claim_partner_idx" ON "Claim"("partner");

-- CreateIndex
CREATE INDEX "Claim_periodFirst_periodLast_idx" ON "Claim"("periodFirst", "periodLast");

-- CreateIndex
CREATE INDEX "Figure_partnerAsPrinted_idx" ON "Figure"("partnerAsPrinted");

-- CreateIndex
CREATE INDEX "Figure_attribution_idx" ON "Figure"("attribution");
