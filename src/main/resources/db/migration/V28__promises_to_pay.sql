-- Promises to pay: sums by days. What is made of them is derived from payments; grace and tolerance are those of the day on which
-- the promise was made.
create table promise
(
    id             uuid primary key,
    version        int            not null default 0,
    borrower_id    uuid           not null references borrower,
    case_id        uuid           not null,
    currency       text           not null,
    promised       numeric(19, 4) not null check (promised > 0),
    kept           numeric(19, 4) not null default 0 check (kept between 0 and promised),
    status         text           not null check (status in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'BROKEN', 'CANCELLED', 'SUPERSEDED')),
    status_since   date           not null,
    judged_through date,                    -- the last day on which an installment was kept or failed
    due_on         date           not null, -- of the oldest installment that is open; of that which decided otherwise
    next_judged_on date,                    -- the first day on which time alone decides something; null: none
    grace_days     int            not null check (grace_days >= 0),
    tolerance_rate numeric(9, 6)  not null check (tolerance_rate >= 0 and tolerance_rate < 1),
    made_on        date           not null, -- the business date of made_at
    made_at        timestamptz    not null,
    made_by        text           not null,
    action_id      uuid references collection_action,
    superseded_at  timestamptz,             -- when the next promise of the case was made
    cancelled_at   timestamptz,
    cancelled_by   text,
    cancel_reason  sealed,
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null)),
    check ((status = 'CANCELLED') = (cancelled_at is not null)),
    check (status <> 'OPEN' or superseded_at is null),
    check (status <> 'SUPERSEDED' or superseded_at is not null),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id)
);
create trigger promise_is_kept before delete or truncate on promise execute function refuse_change();
create unique index promise_open on promise (case_id) where status = 'OPEN';
create index promise_of_case on promise (case_id, made_at, id);
create index promise_of_borrower on promise (borrower_id, made_at, id);
create index promise_of_action on promise (action_id) where action_id is not null;
create index promise_by_due on promise (due_on, id);
create index promise_by_making on promise (made_at desc, id);
create index promise_by_amount on promise (promised desc, id);

create table promise_loan
(
    promise_id uuid not null references promise,
    loan_id    uuid not null references loan,
    primary key (promise_id, loan_id)
);
create trigger promise_loan_is_append_only before update or delete or truncate on promise_loan execute function refuse_change();
create index promise_of_loan on promise_loan (loan_id);

create table promise_installment
(
    promise_id   uuid           not null references promise,
    number       int            not null check (number > 0),
    due_on       date           not null,
    amount       numeric(19, 4) not null check (amount > 0),
    kept         numeric(19, 4) not null default 0 check (kept between 0 and amount),
    status       text           not null check (status in ('OPEN', 'KEPT', 'PARTLY_KEPT', 'BROKEN', 'CANCELLED', 'SUPERSEDED')),
    status_since date           not null,
    primary key (promise_id, number),
    constraint promise_due_once unique (promise_id, due_on)
);
create trigger promise_installment_is_kept before delete or truncate on promise_installment execute function refuse_change();

alter table action_effect drop constraint action_effect_kind_check;
alter table action_effect add constraint action_effect_kind_check
    check (kind in ('STOP_RECORDED', 'HOLD_PLACED', 'CONDITION_RECORDED', 'CONTACT_POINT_CHANGED', 'CALL_BACK_PLANNED', 'PROMISE_MADE',
                    'HARDSHIP_DECLARED', 'CASE_RETURNED_TO_QUEUE'));
