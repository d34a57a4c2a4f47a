-- What stands in the way of an erasure, what was erased, and whose data may be erased soon.

-- While one is not lifted, nothing of the borrower is erased: a court, an authority or a dispute needs it.
create table legal_hold
(
    id          uuid primary key,
    borrower_id uuid        not null references borrower,
    reason      sealed      not null,
    placed_at   timestamptz not null,
    placed_by   text        not null,
    lifted_at   timestamptz check (lifted_at >= placed_at),
    lifted_by   text,
    lift_reason sealed,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index legal_hold_of_borrower on legal_hold (borrower_id, placed_at, id);

create function refuse_to_lift_twice() returns trigger language plpgsql as
$$
begin
    raise exception 'the legal hold % is lifted already', old.id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger legal_hold_is_lifted_once before update on legal_hold for each row
    when (old.lifted_at is not null) execute function refuse_to_lift_twice();
create trigger legal_hold_is_kept before delete or truncate on legal_hold execute function refuse_change();

-- That a borrower's key was destroyed: once, and for good.
create table erasure
(
    borrower_id uuid primary key references borrower,
    basis       text        not null check (basis in ('REQUEST', 'RETENTION_ENDED')),
    duties      text[]      not null,         -- the retention duties that had ended
    erased_at   timestamptz not null,
    erased_by   text        not null
);
create trigger erasure_is_append_only before update or delete or truncate on erasure execute function refuse_change();

-- The borrowers all of whose loans have ended, and when to look at them again. due_on is the first day on which nothing with a
-- date stands in the way any more; null: something without a date does.
create table retention_review
(
    borrower_id uuid primary key references borrower,
    review_on   date,                          -- null: it is due, and stays so until something is recorded
    due_on      date
);
create index retention_review_on on retention_review (review_on) where review_on is not null;
create index retention_by_due on retention_review (coalesce(due_on, date '9999-12-31'), borrower_id);

create function loan_has_ended() returns trigger language plpgsql as
$$
begin
    insert into retention_review (borrower_id, review_on) values (new.borrower_id, '-infinity')
    on conflict (borrower_id) do update set review_on = excluded.review_on;
    return null;
end
$$;
create trigger ended_loan_is_reviewed after update on loan for each row
    when (old.status is distinct from new.status and new.status in ('SETTLED', 'CANCELLED')) execute function loan_has_ended();
create trigger loan_that_was_ended_is_reviewed after insert on loan for each row
    when (new.status in ('SETTLED', 'CANCELLED')) execute function loan_has_ended();

-- What is exported for a person is seen as well.
alter table personal_data_access drop constraint personal_data_access_purpose_check;
alter table personal_data_access add constraint personal_data_access_purpose_check
    check (purpose in ('CONTACT', 'IDENTIFY', 'CORRECT', 'COMPLAINT', 'AUDIT', 'LEGAL', 'SUBJECT_REQUEST'));
