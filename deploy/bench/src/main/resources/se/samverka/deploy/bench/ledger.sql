-- 1 000 000 issued invoices in the rows that finance writes, for LedgerBenchmark: 10 000 agreements, each with one payee of
-- 21 and ten payers of 290, for the years 2020 to 2029; nine of ten paid. Run by the database's owner in one transaction,
-- with triggers off; what they write is written here, but the hashes of the documents' chain are made up.
--
-- Everything follows from the agreement's number a, the payer's place p and the year: the same ledger each time.
SET LOCAL session_replication_role = replica;
SET LOCAL synchronous_commit = off;
SET LOCAL maintenance_work_mem = '256MB';

-- 21 payees (k from 0) and 290 payers (k from 100), with check digits that are right (Luhn). The first payee and the first
-- payer are those that the demo's mdu-finance and vasteras-erp act for.
CREATE TEMP TABLE bench_organisation ON COMMIT DROP AS
SELECT k, CASE k WHEN 0 THEN '202100-2916' WHEN 100 THEN '212000-2080' ELSE left(nine, 6) || '-' || right(nine, 3) || (10 - (
           SELECT sum(CASE WHEN i % 2 = 1 THEN (d * 2) / 10 + (d * 2) % 10 ELSE d END)
             FROM generate_series(1, 9) i, LATERAL (SELECT substr(nine, i, 1)::int AS d) digit) % 10) % 10 END AS number
  FROM (SELECT k, CASE WHEN k < 100 THEN '23219' ELSE '21219' END || lpad((k * 7)::text, 4, '0') AS nine
          FROM generate_series(0, 389) k WHERE k < 21 OR k >= 100) numbered;
INSERT INTO organisation (organisation_number, revision, name, recorded_at)
SELECT number, 1, CASE WHEN k < 100 THEN 'Region ' ELSE 'Kommun ' END || k, now() FROM bench_organisation
 WHERE number NOT IN (SELECT organisation_number FROM organisation);

CREATE TEMP TABLE bench_agreement ON COMMIT DROP AS
SELECT a, (lpad(to_hex(1577836800000 + a * 1000), 12, '0') || '7' || substr(md5('a' || a), 1, 3)
           || '8' || substr(md5('b' || a), 1, 15))::uuid AS id, o.number AS payee
  FROM generate_series(1, 10000) a JOIN bench_organisation o ON o.k = a % 21;
INSERT INTO agreement (id, revision, title) SELECT id, 1, 'Samverkan ' || a FROM bench_agreement;

CREATE TEMP TABLE bench_invoice ON COMMIT DROP AS
SELECT i.*, coalesce(last, 0) + row_number() OVER (PARTITION BY i.payee, i.year ORDER BY a, p)::int AS sequence,
       CASE WHEN paid = total THEN 'PAID' WHEN paid > 0 THEN 'PARTLY_PAID' ELSE 'ISSUED' END AS status
  FROM (SELECT a.a, p, year, a.id AS agreement_id, a.payee, o.number AS payer, total,
               CASE (a.a * 7 + p * 3 + year) % 20 WHEN 0 THEN 0 WHEN 1 THEN (total / 2)::numeric(20,2) ELSE total END AS paid,
               (lpad(to_hex((extract(epoch FROM make_date(year, 1, 10)) * 1000)::bigint + a.a * 10 + p), 12, '0')
                   || '7' || substr(md5('i' || a.a || '-' || p || year), 1, 3) || '8' || substr(md5('j' || a.a || '-' || p || year), 1, 15))::uuid AS id
          FROM bench_agreement a CROSS JOIN generate_series(0, 9) p CROSS JOIN generate_series(2020, 2029) year
          JOIN bench_organisation o ON o.k = 100 + (a.a * 31 + p * 29) % 290
          CROSS JOIN LATERAL (SELECT ((a.a * 13 + p) % 900 + 100) * 1000.00 AS total) amount) i
  LEFT JOIN number_series s ON s.payee = i.payee AND s.fiscal_year = i.year;
ANALYZE bench_invoice;

INSERT INTO invoice (id, agreement_id, agreement_version, year, kind, status, payee, payee_name, payer, payer_name, fiscal_year,
                     sequence, number, issue_date, due_date, currency, payment_reference, total, paid, revision, hash,
                     previous_hash, agreement_revision, basis_order)
SELECT id, agreement_id, 1, year, 'INVOICE', status, payee, 'Region', payer, 'Kommun', year, sequence,
       year || '-' || lpad(sequence::text, 6, '0'), make_date(year, 1, 10), make_date(year, 2, 9), 'SEK',
       year || lpad(sequence::text, 6, '0') || '00', total, paid, 2, md5(id::text) || md5(payer || id),
       CASE WHEN sequence > 1 THEN md5(id::text) || md5(payee || id) END, 1, sequence
  FROM bench_invoice ORDER BY id;
INSERT INTO number_series (payee, fiscal_year, last)
SELECT payee, year, max(sequence) FROM bench_invoice GROUP BY payee, year
    ON CONFLICT (payee, fiscal_year) DO UPDATE SET last = excluded.last;
INSERT INTO invoice_line (invoice_id, line_number, clause_id, branch_id, description, vat_category, amount)
SELECT id, 1, 'bidrag', 'b' || p, 'Årligt bidrag från kommunerna, Kommun, ' || year, 'O', total FROM bench_invoice ORDER BY id;
INSERT INTO payment (id, invoice_id, payee, kind, paid_on, amount, currency, bank_reference, recorded_at)
SELECT uuidv7(), id, payee, 'PAYMENT', make_date(year, 2, 9), paid, 'SEK', 'B' || a || '-' || p || '-' || year, now()
  FROM bench_invoice WHERE paid > 0;

INSERT INTO journal_entry (id, payee, payer, kind, entry_date, agreement_id, invoice_id, description, row_count, recorded_at)
SELECT uuidv7(), payee, payer, 'INVOICE', make_date(year, 1, 10), agreement_id, id,
       'Faktura ' || year || '-' || lpad(sequence::text, 6, '0') || ', Kommun', 2, now()
  FROM bench_invoice ORDER BY id;
INSERT INTO journal_row (entry_id, row_number, role, account, clause_id, amount)
SELECT e.id, r, CASE r WHEN 1 THEN 'RECEIVABLE' ELSE 'CONTRIBUTION_INCOME' END, CASE r WHEN 1 THEN '1510' ELSE '3510' END,
       CASE r WHEN 2 THEN 'bidrag' END, CASE r WHEN 1 THEN i.total ELSE -i.total END
  FROM journal_entry e JOIN bench_invoice i ON i.id = e.invoice_id CROSS JOIN generate_series(1, 2) r;
INSERT INTO journal_entry (id, payee, payer, kind, entry_date, agreement_id, invoice_id, payment_id, description, row_count,
                           recorded_at)
SELECT uuidv7(), i.payee, i.payer, 'PAYMENT', p.paid_on, i.agreement_id, i.id, p.id, 'Betalning', 2, now()
  FROM payment p JOIN bench_invoice i ON i.id = p.invoice_id;
INSERT INTO journal_row (entry_id, row_number, role, account, amount)
SELECT e.id, r, CASE r WHEN 1 THEN 'BANK' ELSE 'RECEIVABLE' END, CASE r WHEN 1 THEN '1930' ELSE '1510' END,
       CASE r WHEN 1 THEN i.paid ELSE -i.paid END
  FROM journal_entry e JOIN bench_invoice i ON i.id = e.invoice_id CROSS JOIN generate_series(1, 2) r
 WHERE e.kind = 'PAYMENT';

INSERT INTO commitment (agreement_id, year, party, payee, committed, allocated)
SELECT agreement_id, year, payer, payee, total, total FROM bench_invoice;

-- The feed has each document once, as its resource answers it.
INSERT INTO change (position, document_type, document_id, operation, changed_at, path, document, readers)
SELECT (SELECT coalesce(max(position), 0) FROM change) + row_number() OVER (ORDER BY i.id), 'invoice', i.id, 'UPSERT', now(),
       '/invoices/' || i.id, json_build_object(
           'id', i.id, 'number', year || '-' || lpad(sequence::text, 6, '0'), 'kind', 'INVOICE', 'status', status,
           'agreementId', agreement_id, 'agreementVersion', 1, 'year', year,
           'payee', json_build_object('organisationNumber', payee, 'name', 'Region'),
           'payer', json_build_object('organisationNumber', payer, 'name', 'Kommun'),
           'issueDate', year || '-01-10', 'dueDate', year || '-02-09', 'currency', 'SEK',
           'paymentReference', year || lpad(sequence::text, 6, '0') || '00',
           'lines', json_build_array(json_build_object('clauseId', 'bidrag', 'branchId', 'b' || p,
               'description', 'Årligt bidrag från kommunerna, Kommun, ' || year, 'amount', total::text, 'vatCategory', 'O')),
           'total', total::text, 'paid', paid::text, 'credited', '0.00', 'remaining', (total - paid)::text, 'overpaid', '0.00',
           'hash', md5(i.id::text) || md5(payer || i.id), 'previousHash', md5(i.id::text) || md5(payee || i.id))::text,
       ARRAY[payee, payer]
  FROM bench_invoice i;
