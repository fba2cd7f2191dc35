-- A voucher's number has no blanks around it. Acknowledgements never change, so that earlier ones stay as they were told.
ALTER TABLE acknowledgement
    ADD CONSTRAINT acknowledgement_reference_form CHECK (reference = btrim(reference)) NOT VALID;
