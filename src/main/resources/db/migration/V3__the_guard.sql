-- What the guard decided: judgements of contacts, permits for them, and breaches of those that were made all the same.

-- What the text of a message is, by the code under which the lender's rules name it.
alter table collection_action add column template_code text check (length(template_code) between 1 and 64);

-- Rules ask for the contacts of the last days, whatever the case,
create index action_of_borrower on collection_action (borrower_id, performed_at)
    where channel <> 'NOTE' and purpose <> 'INTERNAL';
-- for the latest attempts to reach the borrower in a case, and the first,
create index attempt_of_case on collection_action (case_id, performed_at)
    where party = 'BORROWER' and purpose <> 'INTERNAL' and (direction = 'INBOUND' or channel in ('CALL', 'AI_CALL', 'VISIT'));
-- for the first message about a debt, and the first of some kind,
create index reminder_of_case on collection_action (case_id, loan_id, performed_at)
    where party = 'BORROWER' and direction = 'OUTBOUND' and purpose in ('REMIND', 'COLLECT')
      and channel in ('SMS', 'EMAIL', 'LETTER', 'APP_PUSH', 'IM') and outcome <> 'UNDELIVERED';
create index template_of_case on collection_action (case_id, template_code, performed_at) where template_code is not null;
-- for the first communication of one who collects for another,
create index communication_of_case on collection_action (case_id, loan_id, performed_at)
    where actor_type in ('AGENCY', 'DEBT_BUYER') and channel <> 'NOTE' and purpose <> 'INTERNAL';
-- and for when a third person was asked where the borrower is.
create index location_request on collection_action (contact_id, performed_at)
    where contact_id is not null and purpose in ('RESTORE_CONTACT', 'VERIFY_INFORMATION') and direction = 'OUTBOUND';

-- ---------------------------------------------------------------------------------------------------------- decisions

-- A judgement for a permit, or of a contact that was made (action_id). proposal and basis are all that was asked about,
-- and verdict and answer all that came of it: the same rules give it again.
create table compliance_decision
(
    id            uuid primary key,
    case_id       uuid        not null,
    borrower_id   uuid        not null,
    action_id     uuid unique,
    permit_use    text        not null check (permit_use in
                      ('NONE', 'RESERVED', 'VALID', 'EXPIRED', 'USED_BEFORE', 'RELEASED', 'VOIDED', 'MISMATCHED')),
    judged_for    timestamptz not null,         -- the instant of the contact
    verdict       text        not null check (verdict in ('ALLOWED', 'REFUSED', 'NEEDS_INPUT')),
    proposal      jsonb       not null,
    basis         jsonb       not null,
    answer        jsonb       not null,
    rule_ids      text[]      not null,         -- of the rules that are against it, warn, or require something
    pack_versions text[]      not null,
    decided_at    timestamptz not null,
    requested_by  text        not null,
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    foreign key (action_id, case_id) references collection_action (id, case_id)
);
create trigger compliance_decision_is_append_only before update or delete or truncate on compliance_decision execute function refuse_change();
create index decision_of_case on compliance_decision (case_id, decided_at desc, id desc);
create index decision_by_time on compliance_decision (decided_at desc, id desc);
create index decision_by_rule on compliance_decision using gin (rule_ids);

-- ------------------------------------------------------------------------------------------------------------ permits

-- The place of a contact that is about to be made. It counts as one from given_at until it expires or is ended; once it is
-- redeemed, the action counts in its place. One that was redeemed or released never is again; one that was voided still
-- covers a contact that was made before.
create table contact_permit
(
    id               uuid primary key,
    decision_id      uuid        not null unique references compliance_decision,
    case_id          uuid        not null,
    borrower_id      uuid        not null,
    person_id        uuid        not null,         -- the borrower or a contact
    contact_point_id uuid,
    channel          text        not null,
    debts            uuid[]      not null check (cardinality(debts) > 0),
    given_at         timestamptz not null,
    expires_at       timestamptz not null check (expires_at > given_at),
    given_to         text        not null,
    ended_at         timestamptz,
    end_kind         text check (end_kind in ('REDEEMED', 'RELEASED', 'VOIDED')),
    action_id        uuid unique,
    check ((ended_at is null) = (end_kind is null)),
    check ((action_id is not null) = (end_kind is not distinct from 'REDEEMED')),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    foreign key (action_id, case_id) references collection_action (id, case_id)
);
create index permit_of_borrower on contact_permit (borrower_id, expires_at);

create function refuse_to_reopen_a_permit() returns trigger language plpgsql as
$$
begin
    raise exception 'the permit % is % already', old.id, old.end_kind using errcode = 'integrity_constraint_violation';
end
$$;
create trigger permit_ends_once before update on contact_permit for each row
    when (old.end_kind in ('REDEEMED', 'RELEASED')) execute function refuse_to_reopen_a_permit();

-- ----------------------------------------------------------------------------------------------------------- breaches

-- A rule that a contact broke which was made all the same.
create table breach
(
    id          uuid primary key,
    action_id   uuid        not null,
    case_id     uuid        not null,
    rule_id     text        not null,
    citation    text        not null,
    sentence    text        not null,
    severity    text        not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    recorded_at timestamptz not null,
    unique (action_id, rule_id),
    foreign key (action_id, case_id) references collection_action (id, case_id)
);
create trigger breach_is_append_only before update or delete or truncate on breach execute function refuse_change();
create index breach_of_case on breach (case_id, recorded_at desc, id desc);
create index breach_by_rule on breach (rule_id, recorded_at desc, id desc);
create index breach_by_time on breach (recorded_at desc, id desc);

-- What was done about a breach: once, and for good.
create table breach_resolution
(
    breach_id   uuid primary key references breach,
    status      text        not null check (status in ('REMEDIED', 'DISMISSED')),
    note        text        not null check (length(note) between 1 and 1000),
    resolved_at timestamptz not null,
    resolved_by text        not null
);
create trigger breach_resolution_is_append_only before update or delete or truncate on breach_resolution execute function refuse_change();
