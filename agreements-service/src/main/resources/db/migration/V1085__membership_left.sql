-- A party that has opted out of an area for a later day may leave the agreement before it, and opt in anew when it is
-- back. What it had opted out for stays; that it was out before that is kept beside it, once.
ALTER TABLE cooperation_membership ADD COLUMN left_from date,
    ADD CONSTRAINT membership_left_while_in CHECK (
        left_from IS NULL OR (out_from IS NOT NULL AND left_from >= from_day AND left_from < out_from));

-- Writers of one agreement come one after the other, and so this sees every other membership.
CREATE OR REPLACE FUNCTION refuse_overlapping_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.left_from IS NOT NULL
            OR OLD.out_from IS NOT NULL
               AND (NEW.left_from IS NULL
                    OR (OLD.out_from, OLD.out_decision, OLD.out_recorded_at, OLD.out_recorded_by)
                       IS DISTINCT FROM (NEW.out_from, NEW.out_decision, NEW.out_recorded_at, NEW.out_recorded_by))
            OR (OLD.id, OLD.agreement_id, OLD.area, OLD.organisation_number, OLD.from_day)
               IS DISTINCT FROM (NEW.id, NEW.agreement_id, NEW.area, NEW.organisation_number, NEW.from_day)) THEN
        RAISE EXCEPTION 'a membership changes once, when the party opts out'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM cooperation_membership m
               WHERE (m.agreement_id, m.area, m.organisation_number) = (NEW.agreement_id, NEW.area, NEW.organisation_number)
                 AND m.id <> NEW.id
                 AND daterange(m.from_day, least(m.out_from, m.left_from))
                     && daterange(NEW.from_day, least(NEW.out_from, NEW.left_from))) THEN
        RAISE EXCEPTION 'memberships of one party in one area overlap' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END $$;
