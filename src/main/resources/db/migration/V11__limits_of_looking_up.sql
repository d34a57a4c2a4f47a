-- Who looked somebody up by a telephone or identity number, within the last hour: it is counted, since many tries find what is
-- masked. What was looked for is not kept.
create table look_up
(
    person text        not null,
    at     timestamptz not null
);
create index look_up_of_person on look_up (person, at);

-- Keys of mutations are forgotten after some days: their digests are of what was sent.
create index idempotency_by_time on idempotency (recorded_at);
