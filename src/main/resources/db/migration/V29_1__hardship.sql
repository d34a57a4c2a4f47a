-- Who cannot pay for a good cause, and what a second person decided about it. Amounts a month are sealed with their currency.
create table hardship_case
(
    id               uuid primary key,
    version          int         not null default 0,
    borrower_id      uuid        not null references borrower,
    reason           text        not null check (reason in
        ('UNEMPLOYMENT', 'REDUCED_INCOME', 'ILLNESS', 'BEREAVEMENT', 'SEPARATION', 'OVER_INDEBTED', 'BUSINESS_FAILURE', 'DISASTER',
         'FRAUD_VICTIM', 'OTHER', 'UNKNOWN')),
    monthly_income   sealed,
    monthly_expenses sealed,
    expected_through date,
    note             sealed,
    status           text        not null check (status in ('DECLARED', 'NEEDS_INFORMATION', 'GRANTED', 'REFUSED', 'ENDED')),
    declared_at      timestamptz not null,
    declared_by      text        not null,
    supplied_at      timestamptz,           -- when information was given that was asked for
    supplied_by      text,
    decided_at       timestamptz,           -- the last decision
    decided_by       text,
    decision_reason  sealed,
    review_on        date,
    ended_at         timestamptz,
    ended_by         text,
    end_reason       sealed,
    check ((supplied_at is null) = (supplied_by is null)),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_reason is null)),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
    check ((status = 'ENDED') = (ended_at is not null)),
    check (status in ('DECLARED', 'ENDED') or decided_at is not null),
    check (review_on is null or status in ('NEEDS_INFORMATION', 'GRANTED')),
    -- Four eyes: nobody grants or refuses what they claimed themselves.
    check (status not in ('NEEDS_INFORMATION', 'GRANTED', 'REFUSED') or (decided_by <> declared_by and decided_by is distinct from supplied_by))
);
create trigger hardship_case_is_kept before delete or truncate on hardship_case execute function refuse_change();
create unique index one_open_hardship on hardship_case (borrower_id) where status in ('DECLARED', 'NEEDS_INFORMATION', 'GRANTED');
create index hardship_of_borrower on hardship_case (borrower_id, declared_at, id);
create index hardship_by_time on hardship_case (declared_at, id);
create index hardship_to_review on hardship_case (review_on, declared_at, id) where review_on is not null;
