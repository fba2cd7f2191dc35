-- 100 000 agreements with eight parties each, in the rows that the service writes, for ReadBenchmark. Run by the
-- database's owner in one transaction, with the triggers off that would write search, records and lines of the timeline
-- row by row; what they write is written here.
--
-- Everything follows from the agreement's number n: the same archive each time.
SET LOCAL session_replication_role = replica;
SET LOCAL synchronous_commit = off;

-- 21 regions (number 0 to 20) and 291 municipalities, with check digits that are right (Luhn). The first region is the one
-- that the demo's region-secretary acts for.
CREATE TEMP TABLE bench_organisation ON COMMIT DROP AS
SELECT k, CASE k WHEN 0 THEN '232100-0172' ELSE left(nine, 6) || '-' || right(nine, 3) || (10 - (
           SELECT sum(CASE WHEN i % 2 = 1 THEN (d * 2) / 10 + (d * 2) % 10 ELSE d END)
             FROM generate_series(1, 9) i, LATERAL (SELECT substr(nine, i, 1)::int AS d) digit) % 10) % 10 END AS number
  FROM (SELECT k, CASE WHEN k < 21 THEN '23219' ELSE '21219' END || lpad((k * 7)::text, 4, '0') AS nine
          FROM generate_series(0, 311) k) numbered;

INSERT INTO organisation (organisation_number, name, type, area_code, revision, recorded_at)
SELECT number, CASE WHEN k < 21 THEN 'Region ' ELSE 'Kommun ' END || k, CASE WHEN k < 21 THEN 'REGION' ELSE 'MUNICIPALITY' END,
       CASE WHEN k < 21 THEN lpad((k + 1)::text, 2, '0') ELSE lpad((k % 21 + 1)::text, 2, '0') || lpad((k % 80)::text, 2, '0') END,
       1, now()
  FROM bench_organisation
    ON CONFLICT DO NOTHING;

-- Each agreement: one region and seven municipalities, a kind of work and a place, five years somewhere in 2000 to 2034.
CREATE TEMP TABLE bench_agreement ON COMMIT DROP AS
SELECT n,
       (lpad(to_hex(1704067200000 + n * 500), 12, '0') || '7' || substr(md5('a' || n), 1, 3)
           || '8' || substr(md5('b' || n), 1, 15))::uuid AS id,
       timestamptz '2024-01-01' + n * interval '500 ms' AS created_at,
       (date '2000-01-01' + make_interval(years => n % 30))::date AS starts,
       (date '2004-12-31' + make_interval(years => n % 30))::date AS ends,
       CASE WHEN n % 30 < 21 THEN 'EXPIRED' WHEN n % 13 = 0 THEN 'DRAFT' WHEN n % 17 = 0 THEN 'PROPOSED' ELSE 'IN_FORCE' END AS status,
       CASE WHEN n % 5 = 0 THEN 'ACCORD' ELSE 'COOPERATION_AGREEMENT' END AS kind,
       'Samverkan om ' || (ARRAY['kollektivtrafik','färdtjänst','räddningstjänst','bibliotek','kulturskola','vuxenutbildning',
           'digital förvaltning','hemsjukvård','avfall','dricksvatten','näringsliv','besöksnäring','folkhälsa',
           'geodata','upphandling','beredskap','forskning','museer','idrott','ungdomsmottagning'])[n % 20 + 1]
           || ' i ' || 'Trakt' || (n * 7919 % 5000) AS title
  FROM generate_series(1, 100000) n;
CREATE TEMP TABLE bench_party ON COMMIT DROP AS
SELECT a.id, p, o.number
  FROM bench_agreement a CROSS JOIN generate_series(0, 7) p
  JOIN bench_organisation o ON o.k = CASE p WHEN 0 THEN a.n % 21 ELSE 21 + (a.n * 31 + p * 41) % 291 END;
CREATE INDEX ON bench_party (id);
ANALYZE bench_agreement;
ANALYZE bench_party;

INSERT INTO agreement (id, kind, status, title, case_number, valid_from, valid_to, version, in_force_since, edition, revision,
                       created_at, created_by, recorded_at)
SELECT id, kind, status, title, 'RV' || (n % 30) || '-' || n, starts, ends, 1,
       CASE WHEN status IN ('IN_FORCE', 'EXPIRED') THEN starts END, 3, 10, created_at, 'bench', created_at
  FROM bench_agreement;
INSERT INTO agreement_record SELECT * FROM agreement WHERE created_by = 'bench';
INSERT INTO agreement_party (agreement_id, organisation_number) SELECT id, number FROM bench_party;
INSERT INTO agreement_version (agreement_id, version, effective_from, terms, recorded_at)
SELECT a.id, 1, a.starts, jsonb_build_object(
           'title', a.title, 'caseNumber', 'RV' || (a.n % 30) || '-' || a.n, 'kind', a.kind,
           'purpose', 'Parterna samordnar arbetet, delar kostnaden och följer upp den varje år enligt bilaga ' || a.n % 9,
           'validFrom', a.starts, 'validTo', a.ends,
           'parties', jsonb_agg(jsonb_build_object('organisationNumber', p.number,
               'roles', CASE p.p WHEN 0 THEN '["COORDINATOR"]' ELSE '["FUNDER"]' END::jsonb) ORDER BY p.p),
           'fundingClauses', jsonb_build_array(jsonb_build_object(
               'clauseId', 'bidrag', 'kind', 'SHARED_CONTRIBUTION', 'title', 'Årligt bidrag från kommunerna',
               'payee', max(p.number) FILTER (WHERE p.p = 0), 'annualAmount', (a.n % 900 + 100) || '000.00',
               'vatCategory', 'O', 'proration', 'NONE', 'split', jsonb_build_object('method', 'EQUAL', 'roundingUnit', '1.00',
               'branches', jsonb_agg(jsonb_build_object('branchId', 'b' || p.p, 'payer', p.number)
                   ORDER BY p.p) FILTER (WHERE p.p > 0)))),
           'entryConditions', jsonb_agg(jsonb_build_object('party', p.number, 'decidingBody', 'Styrelsen', 'requirement', 'LEGAL_FORCE')
               ORDER BY p.p),
           'paymentTerms', jsonb_build_object('netDays', 30, 'earliestDue', '01-31'))::text, a.created_at
  FROM bench_agreement a JOIN bench_party p USING (id)
 GROUP BY a.id, a.n, a.title, a.kind, a.starts, a.ends, a.created_at;
-- The service analyses the words; the benchmark waits for it.
INSERT INTO agreement_search (agreement_id, words, analyser) SELECT id, '', 0 FROM bench_agreement;

INSERT INTO approval (id, agreement_id, party, outcome, decided_on, deciding_body, reference, announced_on, appealed,
                      legal_force_on, edition, recorded_at, recorded_by)
SELECT (left(replace(a.id::text, '-', ''), 12) || '7' || substr(md5('c' || a.n || p.p), 1, 3) || '9' || substr(md5('d' || a.n || p.p), 1, 15))::uuid,
       a.id, p.number, 'APPROVED', a.starts - 60, 'Styrelsen', '§ ' || (a.n % 200 + 1), a.starts - 53, false, a.starts - 31, 1,
       a.created_at + p.p * interval '10 ms', 'bench'
  FROM bench_agreement a JOIN bench_party p USING (id) WHERE a.status IN ('IN_FORCE', 'EXPIRED');
INSERT INTO approval_record SELECT * FROM approval WHERE recorded_by = 'bench';
INSERT INTO timeline (agreement_id, at, fact, actor) SELECT id, created_at, 'agreement-drafted', 'bench' FROM bench_agreement ORDER BY n;
INSERT INTO timeline (agreement_id, at, fact, actor, party) SELECT agreement_id, recorded_at, 'approval-recorded', 'bench', party
  FROM approval WHERE recorded_by = 'bench' ORDER BY recorded_at;
