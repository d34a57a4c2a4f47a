-- The facts that contact rules ask about: whose loans they are, who collects, what people asked for, what is known of a
-- borrower's state, and how a contact went. What was found or asked is append-only; what changes has a version.

-- ----------------------------------------------------------------------------------------------------------- lenders

create table lender
(
    id            uuid primary key,
    version       int         not null default 0,
    code          text        not null constraint lender_code_unique unique check (length(code) between 1 and 64),
    name          text        not null check (length(name) between 1 and 200),
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    licence       text        not null check (licence in
                      ('BANK', 'CREDIT_CARD_ISSUER', 'CONSUMER_FINANCE', 'MICRO_LOAN', 'PLATFORM', 'OTHER')),
    registered_at timestamptz not null,
    registered_by text        not null,
    changed_at    timestamptz,
    changed_by    text
);

-- The lender of all loans for which none is named. The settings dunlin.lender.default-* give it its name at every start.
insert into lender (id, code, name, country, licence, registered_at, registered_by)
values ('00000000-0000-7000-8000-000000000001', 'DEFAULT', 'Default lender', 'US', 'OTHER', now(), 'system');

-- A constant default fills the column without rewriting the table, and a replica of the release before can still book.
alter table loan
    add column lender_id    uuid not null default '00000000-0000-7000-8000-000000000001' references lender,
    add column product_kind text not null default 'PERSONAL_LOAN'
        check (product_kind in ('PERSONAL_LOAN', 'CREDIT_CARD', 'OTHER'));

-- -------------------------------------------------------------------------------------------------------- collectors

create table collector
(
    id            uuid primary key,
    code          text        not null constraint collector_code_unique unique check (length(code) between 1 and 64),
    name          text        not null check (length(name) between 1 and 200),
    employer      text        not null check (length(employer) between 1 and 200),
    actor_type    text        not null check (actor_type in ('FIRST_PARTY', 'AGENCY', 'DEBT_BUYER', 'SYSTEM')),
    active        boolean     not null default true,
    registered_at timestamptz not null,
    registered_by text        not null
);

-- A course that was passed; both days are business dates, and the last one still counts.
create table collector_training
(
    id            uuid primary key,
    collector_id  uuid        not null references collector,
    course        text        not null check (length(course) between 1 and 200),
    passed_on     date        not null,
    valid_through date        not null check (valid_through >= passed_on),
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create trigger collector_training_is_append_only before update or delete or truncate on collector_training execute function refuse_change();
create index training_of_collector on collector_training (collector_id, valid_through);

-- ------------------------------------------------------------------------------------------------------------ people

-- What is known of a borrower's state, by business dates. Of several rows of one kind with the same first day the last
-- recorded counts: that is how a state without an end gets one.
create table borrower_condition
(
    id          uuid primary key,
    borrower_id uuid        not null references borrower,
    kind        text        not null check (kind in
                    ('REPRESENTED_BY_ATTORNEY', 'DECEASED', 'INCAPACITATED', 'EMPLOYER_FORBIDS', 'AGREED_TO_TIME', 'BEREAVEMENT',
                     'VULNERABLE', 'UNREACHABLE_PROVEN')),
    from_on     date        not null,
    through_on  date check (through_on >= from_on),
    evidence    text check (length(evidence) between 1 and 1000),
    detail      text check (length(detail) between 1 and 1000),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    -- the times agreed to, by the borrower's clock; the last minute is one of them
    check (kind <> 'AGREED_TO_TIME' or coalesce(detail ~ '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$', false))
);
create trigger borrower_condition_is_append_only before update or delete or truncate on borrower_condition execute function refuse_change();
create index condition_of_borrower on borrower_condition (borrower_id, kind, from_on, recorded_at desc, id desc);

-- What a contact said to being one; contact.consent is what counts of it.
create table contact_consent
(
    id          uuid primary key,
    contact_id  uuid        not null,
    borrower_id uuid        not null,
    consent     text        not null check (consent in ('NOTIFIED', 'AGREED', 'REFUSED')),
    given_at    timestamptz not null,
    evidence    text check (length(evidence) between 1 and 1000),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    foreign key (contact_id, borrower_id) references contact (id, borrower_id)
);
create trigger contact_consent_is_append_only before update or delete or truncate on contact_consent execute function refuse_change();
create index consent_of_contact on contact_consent (contact_id, given_at);

create function refuse_to_forget_a_refusal() returns trigger language plpgsql as
$$
begin
    raise exception 'the contact % has refused, which is permanent', old.id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger refusal_is_permanent before update on contact for each row
    when (old.consent = 'REFUSED' and new.consent <> 'REFUSED') execute function refuse_to_forget_a_refusal();

alter table contact_point add constraint contact_point_of_borrower unique (id, borrower_id);

-- A request not to be contacted, of the borrower (contact_id is null) or of a contact. It is in effect from the earlier
-- one of requested_at and recorded_at on.
create table do_not_contact
(
    id               uuid primary key,
    borrower_id      uuid        not null references borrower,
    scope            text        not null check (scope in
                         ('EVERYTHING', 'CHANNEL', 'CONTACT_POINT', 'TIME_WINDOW', 'WORKPLACE', 'CONTACT_PERSON')),
    contact_id       uuid check (scope <> 'CONTACT_PERSON' or contact_id is not null),
    contact_point_id uuid,
    channel          text check (channel in ('CALL', 'AI_CALL', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'APP_PUSH', 'IM', 'LEGAL')),
    daily_from       time,      -- by the person's clock
    daily_through    time,      -- its last minute, which is still in the window; before daily_from: on the next day
    written          boolean     not null,
    requested_at     timestamptz not null,
    source           text        not null check (length(source) between 1 and 200),
    evidence         text check (length(evidence) between 1 and 1000),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    check ((scope = 'CHANNEL') = (channel is not null)),
    check ((scope = 'CONTACT_POINT') = (contact_point_id is not null)),
    check ((scope = 'TIME_WINDOW') = (daily_from is not null) and (scope = 'TIME_WINDOW') = (daily_through is not null)),
    foreign key (contact_id, borrower_id) references contact (id, borrower_id),
    foreign key (contact_point_id, borrower_id) references contact_point (id, borrower_id)
);
create trigger do_not_contact_is_append_only before update or delete or truncate on do_not_contact execute function refuse_change();
create index do_not_contact_of_borrower on do_not_contact (borrower_id, id);

-- That a request does not stand any more: once, and for good.
create table do_not_contact_lift
(
    do_not_contact_id uuid primary key references do_not_contact,
    evidence          text        not null check (length(evidence) between 1 and 1000),
    lifted_at         timestamptz not null,
    lifted_by         text        not null
);
create trigger do_not_contact_lift_is_append_only before update or delete or truncate on do_not_contact_lift execute function refuse_change();

-- ------------------------------------------------------------------------------------------------------------- cases

-- How a contact went. Of the three disclosures null says that nothing was told about it, which is not the same as false.
alter table collection_action
    add column actor_type          text   not null default 'FIRST_PARTY'
        check (actor_type in ('FIRST_PARTY', 'AGENCY', 'DEBT_BUYER', 'SYSTEM')),
    add column participants        text[] not null default '{}'
        check (cardinality(participants) <= 20 and array_position(participants, null) is null),
    add column place               text check (place in ('HOME', 'WORKPLACE', 'LENDER_OFFICE', 'PUBLIC_PLACE', 'OTHER')),
    add column entry_consent       boolean,
    add column recording_reference text check (length(recording_reference) between 1 and 500),
    add column identity_disclosed  boolean,
    add column purpose_disclosed   boolean,
    add column debt_disclosed      boolean;

-- What an action found out of something that the borrower had told.
create table information_verification
(
    id          uuid primary key,
    action_id   uuid        not null references collection_action,
    field       text        not null check (length(field) between 1 and 100),
    claimed     text        not null check (length(claimed) between 1 and 500),
    result      text        not null check (result in ('CONFIRMED', 'CONTRADICTED', 'UNKNOWN')),
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create trigger information_verification_is_append_only before update or delete or truncate on information_verification execute function refuse_change();
create index verification_of_action on information_verification (action_id, id);

-- What is planned; what really happened is the action.
create table visit
(
    id               uuid primary key,
    version          int         not null default 0,
    case_id          uuid        not null,
    borrower_id      uuid        not null,
    status           text        not null check (status in ('PLANNED', 'APPROVED', 'PERFORMED', 'CANCELLED')),
    planned_for      timestamptz not null,
    place            text        not null check (place in ('HOME', 'WORKPLACE', 'LENDER_OFFICE', 'PUBLIC_PLACE', 'OTHER')),
    contact_point_id uuid,
    participants     text[]      not null check (cardinality(participants) between 1 and 20 and array_position(participants, null) is null),
    planned_at       timestamptz not null,
    planned_by       text        not null,
    approved_at      timestamptz,
    approved_by      text,
    action_id        uuid unique,
    ended_at         timestamptz,               -- when it was recorded as performed or cancelled
    ended_by         text,
    cancel_reason    text check (length(cancel_reason) between 1 and 500),
    check ((approved_at is null) = (approved_by is null)),
    check (status <> 'APPROVED' or approved_at is not null),
    check (status <> 'PLANNED' or approved_at is null),
    check ((status = 'PERFORMED') = (action_id is not null)),
    check ((status = 'CANCELLED') = (cancel_reason is not null)),
    check ((status in ('PERFORMED', 'CANCELLED')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    foreign key (contact_point_id, borrower_id) references contact_point (id, borrower_id),
    foreign key (action_id, case_id) references collection_action (id, case_id)
);
create index visit_of_case on visit (case_id, planned_for, id);
