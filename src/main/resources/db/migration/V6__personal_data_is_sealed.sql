-- Personal data and free text are sealed by the application with a key for each borrower (AES-256-GCM), which is wrapped with a
-- master key that the database does not have. What is found by its value is found by a keyed digest.

-- The database has no keys, so it cannot seal what is there.
do
$$
begin
    if exists (select from borrower) then
        raise exception 'There is personal data that is not sealed, and this release takes none over: begin with an empty database and import the portfolio anew.';
    end if;
end
$$;

-- The key of each borrower, and of the borrower's contacts. Without it nothing of them can be read again: that is an erasure.
create table personal_key
(
    borrower_id uuid primary key,
    master      text,                 -- the id of the master key with which it is wrapped
    wrapped     bytea,                -- begins with the borrower's id; null: it is destroyed
    made_at     timestamptz not null default now(),
    check ((wrapped is null) = (master is null)),
    check (substring(wrapped from 1 for 16) = uuid_send(borrower_id))
);
-- Which master keys are still needed, and what a rotation has to wrap anew.
create index personal_key_by_master on personal_key (master, borrower_id) where master is not null;

create function refuse_to_revive_a_key() returns trigger language plpgsql as
$$
begin
    raise exception 'the key of % is destroyed', old.borrower_id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger destroyed_key_stays_destroyed before update on personal_key for each row
    when (old.wrapped is null) execute function refuse_to_revive_a_key();
create trigger personal_key_is_kept before delete or truncate on personal_key execute function refuse_change();

-- What is sealed has a nonce of 12 bytes, the text, and a tag of 16.
create domain sealed as bytea check (length(value) > 28);

alter table borrower
    drop column name,
    drop column national_id,
    drop column birth_date,
    add column name sealed not null,
    add column national_id sealed,
    add column national_id_index bytea check (length(national_id_index) = 32),
    add column birth_date sealed,
    add check ((national_id is null) = (national_id_index is null)),
    add foreign key (id) references personal_key;
create index borrower_by_national_id on borrower (national_id_index) where national_id_index is not null;

alter table contact drop column name, add column name sealed not null;

alter table contact_point
    drop column value,
    add column value sealed not null,
    add column value_index bytea not null check (length(value_index) = 32),
    add constraint contact_point_unique unique nulls not distinct (borrower_id, contact_id, channel, value_index);
create index contact_point_by_value on contact_point (value_index);

alter table collection_action
    drop column note,
    drop column reason,
    add column note sealed,
    add column reason sealed,
    add check ((corrects_id is null) = (reason is null));

alter table information_verification drop column claimed, add column claimed sealed not null;

alter table borrower_condition
    drop column evidence,
    drop column detail,
    add column evidence sealed,
    add column detail sealed,
    add check (kind <> 'AGREED_TO_TIME' or detail is not null);

alter table contact_consent drop column evidence, add column evidence sealed;

alter table do_not_contact
    drop column source,
    drop column evidence,
    add column source sealed not null,
    add column evidence sealed;
alter table do_not_contact_lift drop column evidence, add column evidence sealed not null;

alter table visit
    drop column cancel_reason,
    add column cancel_reason sealed,
    add check ((status = 'CANCELLED') = (cancel_reason is not null));

alter table placement
    drop column recall_reason,
    add column recall_reason sealed,
    add check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null));

alter table breach_resolution drop column note, add column note sealed not null;

alter table personal_data_access drop column note, add column note sealed;

alter table payment_reversal drop column reason, add column reason sealed not null;

alter table charge_off drop column reason, add column reason sealed not null;

alter table loan_hold
    drop column reason,
    drop column authority,
    drop column lift_reason,
    add column reason sealed not null,
    add column authority sealed,
    add column lift_reason sealed,
    add check ((lifted_on is null) = (lift_reason is null) and (lifted_on is null) = (lifted_at is null) and (lifted_on is null) = (lifted_by is null));
