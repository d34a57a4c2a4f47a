-- A contact that has begun keeps its place until it is logged, and permits are listed.

-- started_at: when the contact began. begin_before: when the permit would have expired, so the contact had to begin before; since then
-- expires_at is until when the place is kept. people: the codes of who asked for it, and of those whom it names; null in permits that a
-- replica of the release before gave.
alter table contact_permit
    add column started_at   timestamptz,
    add column begin_before timestamptz,
    add column people       text[],
    add constraint permit_begun_in_time check (case when started_at is null then begin_before is null
                                                    else begin_before is not null and started_at < begin_before and begin_before <= expires_at end);

create index permit_by_time on contact_permit (given_at desc, id desc);
create index permit_by_asker on contact_permit (given_to, given_at desc, id desc);
create index permit_of_people on contact_permit using gin (people);
