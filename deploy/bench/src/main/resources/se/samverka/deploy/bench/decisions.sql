-- 100 000 paragraphs of announced minutes, nine of ten with a decision, for SearchBenchmark: 100 bodies with 50 meetings of
-- 20 paragraphs each. Run by the database's owner in one transaction, with the triggers off; the service analyses the words
-- afterwards. Everything follows from the paragraph's number n: the same archive each time.
SET LOCAL session_replication_role = replica;
SET LOCAL synchronous_commit = off;

INSERT INTO body (id, name, mandatory_matters, version)
SELECT md5('body' || b)::uuid, 'Bench ' || b, '[]', 0 FROM generate_series(0, 99) b;

INSERT INTO meeting (id, body_id, meets_on, status, chair, approved_on, approvers, announced_on,
                     published, version)
SELECT md5('meeting' || m)::uuid, md5('body' || m % 100)::uuid, date '2000-01-01' + m * 2, 'ANNOUNCED', 'Anna Exempel',
       date '2000-01-08' + m * 2, '["Johan Exempel"]', date '2000-01-09' + m * 2, true, 0
  FROM generate_series(0, (100000 - 1) / 20) m;

INSERT INTO minutes_approval (id, meeting_id, body_id, body_name, number, sequence, approved_on, chair, approvers, paragraphs,
                              announced_on, appealable, hash, previous_hash, version)
SELECT md5('approval' || m)::uuid, md5('meeting' || m)::uuid, md5('body' || m % 100)::uuid, 'Bench ' || m % 100, 1, m / 100 + 1,
       date '2000-01-08' + m * 2, 'Anna Exempel', '["Johan Exempel"]', '["1"]', date '2000-01-09' + m * 2, true, repeat('0', 64),
       CASE WHEN m >= 100 THEN repeat('0', 64) END, 0
  FROM generate_series(0, (100000 - 1) / 20) m;

INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, case_number, summary, contributions, proposed_decision,
                       decision, outcome, documents, notices, approval_id, announced_on, version)
SELECT (lpad(to_hex(1704067200000 + n * 500), 12, '0') || '7' || substr(md5('a' || n), 1, 3)
           || '8' || substr(md5('b' || n), 1, 15))::uuid,
       md5('meeting' || n / 20)::uuid, md5('body' || n / 20 % 100)::uuid,
       extract(year FROM date '2000-01-01' + n / 20 * 2),
       row_number() OVER (PARTITION BY n / 20 % 100, extract(year FROM date '2000-01-01' + n / 20 * 2) ORDER BY n),
       'Samverkan om ' || work || ' i Trakt' || (n * 7919 % 5000), 'RV' || 100000 + n,
       'Ordföranden redogör för ärendet. Förvaltningen har berett frågan om ' || work || ' med kommunerna.', '[]',
       'Nämnden föreslås att godkänna avtalet.',
       CASE WHEN n % 10 > 0 THEN 'Nämnden godkänner avtalet om ' || work || ' och delar kostnaden lika.' END,
       CASE WHEN n % 10 > 0 THEN 'ADOPTED' END, '[]', '[]',
       md5('approval' || n / 20)::uuid, date '2000-01-09' + n / 20 * 2, 0
  FROM generate_series(0, 100000 - 1) n,
       LATERAL (SELECT (ARRAY['kollektivtrafik','färdtjänst','räddningstjänst','bibliotek','kulturskola','vuxenutbildning',
           'digital förvaltning','hemsjukvård','avfall','dricksvatten','näringsliv','besöksnäring','folkhälsa','geodata',
           'upphandling','beredskap','forskning','museer','idrott','ungdomsmottagning'])[n % 20 + 1]) w (work);
INSERT INTO paragraph_search (paragraph_id, words, analyser)
SELECT id, '', 0 FROM paragraph p WHERE NOT EXISTS (SELECT 1 FROM paragraph_search s WHERE s.paragraph_id = p.id);
