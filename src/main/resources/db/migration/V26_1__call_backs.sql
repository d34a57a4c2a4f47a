-- When somebody is to be called again. Whether it was done, or missed, is not kept: it follows from the actions and the time.
create table call_back
(
    id               uuid primary key,
    version          int         not null default 0,
    borrower_id      uuid        not null references borrower,
    case_id          uuid,
    at               timestamptz not null,
    due_until        timestamptz not null,  -- when the hours of contact of that day end (exclusive)
    day_ends         timestamptz not null,  -- when the person's day ends (exclusive): it is missed then
    contact_point_id uuid,
    agreed           boolean     not null,
    note             sealed,
    since            timestamptz not null,  -- when it was planned or moved: a contact of before does not count
    planned_at       timestamptz not null,
    planned_by       text        not null,
    changed_at       timestamptz,
    changed_by       text,
    cancelled_at     timestamptz,
    cancelled_by     text,
    cancel_reason    sealed,
    check (at < due_until and due_until <= day_ends),
    check ((changed_at is null) = (changed_by is null)),
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    foreign key (contact_point_id, borrower_id) references contact_point (id, borrower_id)
);
create trigger call_back_is_kept before delete or truncate on call_back execute function refuse_change();
create index call_back_of_case on call_back (case_id, at, id);
create index call_back_of_borrower on call_back (borrower_id, at, id);
create index call_back_by_time on call_back (at, id);
-- The work queue asks for those that are due: of one day.
create index call_back_due on call_back (at) where cancelled_at is null and case_id is not null;
