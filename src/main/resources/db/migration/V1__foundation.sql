-- The facts (borrowers, loans, payments, holds, actions), and what is derived from them and kept because lists and the
-- sweep need it: the standing of a loan, its transitions, the cases. The rules are in docs/data-model.md.

-- For exclusion constraints that mix equality with ranges. A trusted extension: the owner of the database may create it.
create extension if not exists btree_gist;

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end
$$;

-- ---------------------------------------------------------------------------------------------------------- platform

-- The versions of the policy that have ever been in use, so that a changed text under an old number is found out.
create table policy
(
    version        int primary key check (version > 0),
    effective_from date        not null unique,
    content        text        not null,
    registered_at  timestamptz not null default now()
);
create trigger policy_is_append_only before update or delete or truncate on policy execute function refuse_change();

-- Signs cursors; made by the first replica that starts, shared by all.
create table cursor_key
(
    only_one boolean primary key default true check (only_one),
    secret   bytea not null check (length(secret) = 32)
);

-- One row for each accepted mutation that named a key: what was asked (a digest) and what came of it (an id).
create table idempotency
(
    actor       text        not null,
    key         text        not null check (length(key) between 1 and 200),
    operation   text        not null,
    digest      bytea       not null,
    result      uuid,
    recorded_at timestamptz not null default now(),
    primary key (actor, key)
);

-- ------------------------------------------------------------------------------------------------------------ people

create table borrower
(
    id            uuid primary key,
    version       int         not null default 0,
    number        text        not null constraint borrower_number_unique unique check (length(number) between 1 and 64),
    name          text        not null check (length(name) between 1 and 200),
    national_id   text check (length(national_id) between 1 and 64),
    birth_date    date,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    subdivision   text check (length(subdivision) between 1 and 16),
    time_zone     text        not null check (length(time_zone) between 1 and 64),
    locale        text        not null check (length(locale) between 2 and 35),
    registered_at timestamptz not null,
    registered_by text        not null,
    changed_at    timestamptz,
    changed_by    text
);
create index borrower_by_country on borrower (country, number);

create table contact
(
    id                   uuid primary key,
    version              int         not null default 0,
    borrower_id          uuid        not null references borrower,
    name                 text        not null check (length(name) between 1 and 200),
    relationship         text        not null check (relationship in
                             ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'RELATIVE', 'FRIEND', 'COLLEAGUE', 'EMPLOYER', 'GUARANTOR', 'ATTORNEY', 'OTHER')),
    emergency            boolean     not null,
    declared_by_borrower boolean     not null,
    consent              text        not null default 'NOT_ASKED' check (consent in ('NOT_ASKED', 'NOTIFIED', 'AGREED', 'REFUSED')),
    added_at             timestamptz not null,
    added_by             text        not null,
    changed_at           timestamptz,
    changed_by           text,
    unique (id, borrower_id)
);
create index contact_of_borrower on contact (borrower_id, id);

-- A telephone number, address ... of a borrower (contact_id is null) or of one of the borrower's contacts.
create table contact_point
(
    id          uuid primary key,
    version     int         not null default 0,
    borrower_id uuid        not null references borrower,
    contact_id  uuid,
    channel     text        not null check (channel in ('PHONE', 'EMAIL', 'ADDRESS', 'APP')),
    value       text        not null check (length(value) between 1 and 500),
    standing    text        not null default 'UNVERIFIED' check (standing in ('UNVERIFIED', 'VERIFIED', 'WRONG_PARTY', 'INVALID')),
    added_at    timestamptz not null,
    added_by    text        not null,
    changed_at  timestamptz,
    changed_by  text,
    foreign key (contact_id, borrower_id) references contact (id, borrower_id),
    constraint contact_point_unique unique nulls not distinct (borrower_id, contact_id, channel, value)
);
create index contact_point_of_contact on contact_point (contact_id, id) where contact_id is not null;

-- ------------------------------------------------------------------------------------------------------------- loans

create table loan
(
    id             uuid primary key,
    version        int            not null default 0,
    borrower_id    uuid           not null references borrower,
    number         text           not null constraint loan_number_unique unique check (length(number) between 1 and 64),
    status         text           not null check (status in ('ACTIVE', 'SETTLED', 'CHARGED_OFF', 'CANCELLED')),
    currency       text           not null check (currency ~ '^[A-Z]{3}$'),
    principal      numeric(19, 4) not null check (principal > 0),
    annual_rate    numeric(9, 6)  not null check (annual_rate >= 0),
    penalty_rate   numeric(9, 6)  not null check (penalty_rate >= 0),
    late_fee       numeric(19, 4) not null check (late_fee >= 0),
    repayment_mode text           not null check (repayment_mode in ('LEVEL_PAYMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'LUMP_SUM')),
    day_count      text           not null check (day_count in ('THIRTY_360', 'ACTUAL_365', 'ACTUAL_360')),
    term_months    int            not null check (term_months between 1 and 600),
    grace_days     int            not null check (grace_days between 0 and 365),
    disbursed_on   date           not null,
    first_due_on   date           not null check (first_due_on > disbursed_on),
    matures_on     date           not null check (matures_on >= first_due_on),
    policy_version int            not null references policy,
    -- principal and interest of the schedule that are not paid; fees and penalties, which grow by the day, are not in it
    outstanding    numeric(19, 4) not null check (outstanding >= 0),
    booked_at      timestamptz    not null,
    booked_by      text           not null,
    changed_at     timestamptz,
    changed_by     text
);
create index loan_of_borrower on loan (borrower_id, id);
create index loan_by_outstanding on loan (outstanding desc, id);

create table installment
(
    loan_id   uuid           not null references loan,
    number    int            not null check (number > 0),
    due_on    date           not null,
    principal numeric(19, 4) not null check (principal >= 0),
    interest  numeric(19, 4) not null check (interest >= 0),
    primary key (loan_id, number)
);
create trigger installment_is_append_only before update or delete or truncate on installment execute function refuse_change();

create function check_schedule_adds_up() returns trigger language plpgsql as
$$
declare
    planned numeric;
begin
    select sum(principal) into planned from installment where loan_id = new.id;
    if planned is distinct from new.principal then
        raise exception 'the installments of loan % repay %, not its principal of %', new.id, planned, new.principal
            using errcode = 'check_violation', constraint = 'schedule_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger schedule_adds_up after insert or update of principal on loan
    deferrable initially deferred for each row execute function check_schedule_adds_up();

-- Amounts are in the currency of the loan: another one cannot be expressed.
create table payment
(
    id           uuid primary key,
    loan_id      uuid           not null references loan,
    reference    text           not null check (length(reference) between 1 and 100),
    amount       numeric(19, 4) not null check (amount > 0),
    effective_on date           not null,
    channel      text check (length(channel) between 1 and 50),
    recorded_at  timestamptz    not null,
    recorded_by  text           not null,
    constraint payment_reference_unique unique (loan_id, reference)
);
create trigger payment_is_append_only before update or delete or truncate on payment execute function refuse_change();
create index payment_of_loan on payment (loan_id, effective_on, id);

create table payment_reversal
(
    payment_id  uuid primary key references payment,
    loan_id     uuid        not null references loan,
    reason      text        not null check (length(reason) between 1 and 500),
    reversed_at timestamptz not null,
    reversed_by text        not null
);
create trigger payment_reversal_is_append_only before update or delete or truncate on payment_reversal execute function refuse_change();
create index payment_reversal_of_loan on payment_reversal (loan_id);

create table charge_off
(
    loan_id        uuid primary key references loan,
    charged_off_on date        not null,
    reason         text        not null check (length(reason) between 1 and 500),
    recorded_at    timestamptz not null,
    recorded_by    text        not null
);
create trigger charge_off_is_append_only before update or delete or truncate on charge_off execute function refuse_change();

-- A hold covers from_on through through_on (no end: until it is lifted); lifted, it covers the days before lifted_on.
create table loan_hold
(
    id                  uuid primary key,
    version             int         not null default 0,
    loan_id             uuid        not null references loan,
    kind                text        not null check (kind in
                            ('DISPUTE', 'HARDSHIP', 'MORATORIUM', 'COMPLAINT', 'LITIGATION', 'BANKRUPTCY', 'DECEASED', 'FRAUD', 'DISASTER', 'OTHER')),
    from_on             date        not null,
    through_on          date check (through_on >= from_on),
    reason              text        not null check (length(reason) between 1 and 500),
    authority           text check (length(authority) between 1 and 200),
    freezes_delinquency boolean     not null,
    freezes_charges     boolean     not null,
    freezes_contact     boolean     not null,
    placed_at           timestamptz not null,
    placed_by           text        not null,
    lifted_on           date check (lifted_on >= from_on and (through_on is null or lifted_on <= through_on)),
    lift_reason         text check (length(lift_reason) between 1 and 500),
    lifted_at           timestamptz,
    lifted_by           text,
    covers              daterange   not null generated always as
                            (daterange(from_on, case when lifted_on is null then through_on + 1 else lifted_on end, '[)')) stored,
    check ((lifted_on is null) = (lift_reason is null) and (lifted_on is null) = (lifted_at is null) and (lifted_on is null) = (lifted_by is null)),
    constraint hold_overlap exclude using gist (loan_id with =, kind with =, covers with &&)
);

-- What is derived from a loan's facts, as of reviewed_through: everything that a nightly review needs to read and to write.
create table loan_standing
(
    loan_id          uuid primary key references loan,
    borrower_id      uuid    not null references borrower,
    unmet_due_on     date,                       -- due date of the oldest installment not fully paid; null: all are
    grace_days       int     not null,           -- the contract's, which never changes
    held             boolean not null,           -- a hold has ever been placed: a review must read the holds
    stage            text    not null,
    stage_since      date    not null,
    reviewed_through date    not null,           -- every crossing through this day is recorded
    next_review_on   date,                       -- the first day on which the stage changes if no money comes; null: never
    replay           boolean not null,           -- facts came in since (an import): a review must read them all
    generation       int     not null default 1,
    transitions      int     not null default 0  -- of the generation
);
create index loan_standing_due on loan_standing (next_review_on) where next_review_on is not null;
create index loan_standing_by_unmet on loan_standing (unmet_due_on, loan_id);
create index loan_standing_past_due on loan_standing (stage, loan_id) where stage <> 'CURRENT';

-- The edges crossed, by their true day. Facts that change the past append a new generation; the old one stays as what was known.
create table loan_transition
(
    loan_id        uuid        not null references loan,
    generation     int         not null check (generation > 0),
    sequence       int         not null check (sequence > 0),
    from_stage     text        not null,
    to_stage       text        not null check (to_stage <> from_stage),
    crossed_on     date        not null,
    cause          text        not null check (cause in ('TIME', 'PAYMENT', 'REVERSAL', 'HOLD', 'CHARGE_OFF', 'POLICY')),
    policy_version int         not null references policy,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    primary key (loan_id, generation, sequence)
);
create trigger loan_transition_is_append_only before update or delete or truncate on loan_transition execute function refuse_change();

-- ------------------------------------------------------------------------------------------------------------- cases

create sequence collection_case_number;

create table collection_case
(
    id             uuid primary key,
    version        int         not null default 0,
    number         text        not null unique default 'C-' || lpad(nextval('collection_case_number')::text, 8, '0'),
    borrower_id    uuid        not null references borrower,
    opened_on      date        not null,
    closed_on      date check (closed_on >= opened_on),
    close_reason   text check (close_reason in ('CURED', 'SETTLED', 'CHARGED_OFF', 'SOLD', 'RECALLED', 'ERROR')),
    assignee       text check (length(assignee) between 1 and 100),
    next_action_on date,
    priority       int         not null,
    past_due_since date,                        -- of the loan that is past due longest
    opened_at      timestamptz not null,
    opened_by      text        not null,
    changed_at     timestamptz,
    changed_by     text,
    check ((closed_on is null) = (close_reason is null)),
    unique (id, borrower_id)
);
create unique index one_open_case on collection_case (borrower_id) where closed_on is null;
create index collection_case_queue on collection_case (priority desc, opened_on, id) where closed_on is null;
create index collection_case_of_borrower on collection_case (borrower_id, opened_on);

create table case_loan
(
    case_id   uuid not null references collection_case,
    loan_id   uuid not null references loan,
    joined_on date not null,
    primary key (case_id, loan_id)
);
create index case_of_loan on case_loan (loan_id);

create table collection_action
(
    id               uuid primary key,
    case_id          uuid        not null,
    borrower_id      uuid        not null,
    loan_id          uuid references loan,
    channel          text        not null check (channel in
                         ('CALL', 'AI_CALL', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'APP_PUSH', 'IM', 'LEGAL', 'NOTE')),
    direction        text        not null check (direction in ('OUTBOUND', 'INBOUND')),
    purpose          text        not null check (purpose in
                         ('REMIND', 'COLLECT', 'NEGOTIATE', 'VERIFY_INFORMATION', 'RESTORE_CONTACT', 'RELAY_MESSAGE', 'RESPOND', 'SERVICE', 'INTERNAL')),
    party            text        not null check (party in ('BORROWER', 'GUARANTOR', 'CONTACT', 'ATTORNEY', 'NONE')),
    contact_id       uuid,
    contact_point_id uuid references contact_point,
    performed_at     timestamptz not null,
    performed_by     text        not null,
    outcome          text        not null check (outcome in
                         ('RIGHT_PARTY_CONTACT', 'WRONG_PARTY', 'THIRD_PARTY_CONTACT', 'NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'INVALID_NUMBER', 'REJECTED',
                          'VOICEMAIL_LEFT', 'DELIVERED', 'UNDELIVERED', 'MET', 'NOT_MET', 'PROMISE_TO_PAY', 'REFUSED_TO_PAY', 'DISPUTED',
                          'HARDSHIP_CLAIMED', 'CALL_BACK_AGREED', 'STOP_REQUESTED', 'DECEASED_REPORTED', 'NONE')),
    duration_seconds int check (duration_seconds >= 0),
    note             text check (length(note) between 1 and 4000),
    corrects_id      uuid constraint corrected_once unique,
    reason           text check (length(reason) between 1 and 500),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    check ((corrects_id is null) = (reason is null)),
    unique (id, case_id),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    foreign key (contact_id, borrower_id) references contact (id, borrower_id),
    foreign key (corrects_id, case_id) references collection_action (id, case_id)
);
create trigger collection_action_is_append_only before update or delete or truncate on collection_action execute function refuse_change();
create index action_of_case on collection_action (case_id, performed_at desc, id desc);

-- ------------------------------------------------------------------------------------------------------------- sweep

create table overdue_sweep
(
    id             uuid primary key,
    as_of          date        not null,
    status         text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    preview        boolean     not null,
    started_at     timestamptz not null,
    started_by     text        not null,
    finished_at    timestamptz,
    chunks         int         not null,
    chunks_done    int         not null default 0,
    loans_due      int         not null,
    loans_reviewed int         not null default 0,
    transitions    int         not null default 0,
    cases_opened   int         not null default 0,
    cases_closed   int         not null default 0,
    failures       int         not null default 0,
    fault          text,
    check ((status = 'RUNNING') = (finished_at is null)),
    check (chunks_done <= chunks)
);
create unique index one_running_sweep on overdue_sweep (status) where status = 'RUNNING' and not preview;
create index overdue_sweep_by_date on overdue_sweep (as_of);

-- The share of one transaction: whole borrowers, so that no two chunks meet at a case. Rows go when the sweep ends.
create table sweep_chunk
(
    sweep_id    uuid    not null references overdue_sweep,
    number      int     not null,
    loan_ids    uuid[]  not null,
    done        boolean not null default false,
    attempts    int     not null default 0,
    claimed_by  text,
    lease_until timestamptz,
    primary key (sweep_id, number)
);
create index sweep_chunk_open on sweep_chunk (sweep_id, number) where not done;

create table sweep_edge
(
    sweep_id   uuid not null references overdue_sweep,
    from_stage text not null,
    to_stage   text not null,
    crossings  int  not null check (crossings > 0),
    primary key (sweep_id, from_stage, to_stage)
);

create table sweep_failure
(
    sweep_id  uuid        not null references overdue_sweep,
    loan_id   uuid        not null references loan,
    fault     text        not null,
    failed_at timestamptz not null,
    primary key (sweep_id, loan_id)
);

-- ------------------------------------------------------------------------------------------------------------ import

create table portfolio_import
(
    id          uuid primary key,
    file_name   text,
    status      text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    started_at  timestamptz not null,
    started_by  text        not null,
    heartbeat_at timestamptz not null,           -- the last checkpoint; a process that died makes no more
    finished_at timestamptz,
    rows_read   bigint      not null default 0,
    accepted    bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    fault       text,
    check ((status = 'RUNNING') = (finished_at is null)),
    check (accepted + unchanged + rejected <= rows_read)
);

create table import_rejection
(
    import_id uuid   not null references portfolio_import,
    line      bigint not null,
    sequence  int    not null,
    field     text,
    code      text   not null,
    reason    text   not null,
    primary key (import_id, line, sequence)
);
