-- Why a year's money was called for with a day of the year before the one in which that was done.
ALTER TABLE requisition
    ADD COLUMN late_reason text CHECK (late_reason = btrim(late_reason) AND length(late_reason) BETWEEN 1 AND 500);

-- What cannot be undone is dated by the day on which it is recorded, or by an earlier one. Rows from before the rule are left
-- as they are.
ALTER TABLE requisition ADD CONSTRAINT requisitioned_by_then
    CHECK (requisitioned_on <= (recorded_at AT TIME ZONE 'Europe/Stockholm')::date) NOT VALID;
ALTER TABLE payment ADD CONSTRAINT paid_by_then
    CHECK (paid_on <= (recorded_at AT TIME ZONE 'Europe/Stockholm')::date) NOT VALID;
ALTER TABLE acknowledgement ADD CONSTRAINT booked_by_then
    CHECK (booked_on <= (recorded_at AT TIME ZONE 'Europe/Stockholm')::date) NOT VALID;
