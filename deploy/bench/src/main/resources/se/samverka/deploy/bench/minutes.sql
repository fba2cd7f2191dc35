-- One body and one announced meeting with 26 paragraphs, 30 printed pages, for MinutesBenchmark. Run by the database's
-- owner in one transaction, with the triggers off.
SET LOCAL session_replication_role = replica;

INSERT INTO body (id, name, mandatory_matters, version) VALUES (md5('body')::uuid, 'Bench', '[]', 0);

INSERT INTO meeting (id, body_id, meets_on, status, chair, approved_on, approvers, announced_on, published, attendances,
                     first_number, last_number, version)
SELECT md5('meeting')::uuid, md5('body')::uuid, date '2024-04-19', 'ANNOUNCED', 'Anna Exempel', date '2024-04-25',
       '["Johan Exempel"]', date '2024-04-26', true,
       (SELECT jsonb_agg(jsonb_build_object('name', 'Ledamot ' || n, 'party', 'S', 'organisation', 'Sala kommun',
           'role', 'MEMBER', 'disqualifiedFor', '[]'::jsonb)) FROM generate_series(1, 30) n),
       1, 26, 0;

INSERT INTO minutes_approval (id, meeting_id, body_id, body_name, number, sequence, approved_on, chair, approvers, paragraphs,
                              announced_on, appealable, hash, version)
SELECT md5('approval')::uuid, md5('meeting')::uuid, md5('body')::uuid, 'Bench', 1, 1, date '2024-04-25', 'Anna Exempel',
       '["Johan Exempel"]', (SELECT jsonb_agg(n::text) FROM generate_series(1, 26) n), date '2024-04-26', true, repeat('0', 64), 0;

INSERT INTO paragraph (id, meeting_id, body_id, year, number, title, case_number, summary, contributions, proposed_decision,
                       decision, outcome, documents, notices, approval_id, announced_on, version)
SELECT md5('paragraph' || n)::uuid, md5('meeting')::uuid, md5('body')::uuid, 2024, n, 'Samverkan om hemsjukvård, del ' || n,
       'RV' || 240000 + n,
       repeat('Ordföranden redogör för ärendet. Förvaltningen har berett frågan med kommunerna och lämnar ett förslag. ', 10),
       '[{"organisation":"Sala kommun","text":"Kommunen deltar gärna."},{"organisation":"Västerås stad","text":"Staden avvaktar."}]',
       'Nämnden föreslås att godkänna avtalet.',
       E'1. Nämnden godkänner avtalet.\n2. Kostnaden delas lika.\n3. Förvaltningen får i uppdrag att återkomma.', 'ASSIGNED',
       '["Tjänsteskrivelse","Kalkyl"]', '[]', md5('approval')::uuid, date '2024-04-26', 0
  FROM generate_series(1, 26) n;
