-- Cases that agencies work, and who saw personal data as it is.

-- From placed_at until recalled_at the agency sees the case, its loans and its borrower. Its code is that of the claim with
-- which its people sign in.
create table placement
(
    id            uuid primary key,
    case_id       uuid        not null,
    borrower_id   uuid        not null,
    agency        text        not null check (length(agency) between 1 and 100),
    placed_at     timestamptz not null,
    placed_by     text        not null,
    recalled_at   timestamptz check (recalled_at >= placed_at),
    recalled_by   text,
    recall_reason text check (length(recall_reason) between 1 and 500),
    foreign key (case_id, borrower_id) references collection_case (id, borrower_id),
    check ((recalled_at is null) = (recalled_by is null) and (recalled_at is null) = (recall_reason is null))
);
create unique index one_placement on placement (case_id) where recalled_at is null;
create index placement_of_borrower on placement (borrower_id, agency) where recalled_at is null;
create index placement_of_agency on placement (agency, case_id) where recalled_at is null;

create function refuse_to_reopen_a_placement() returns trigger language plpgsql as
$$
begin
    raise exception 'the placement % is recalled already', old.id using errcode = 'integrity_constraint_violation';
end
$$;
create trigger placement_is_recalled_once before update on placement for each row
    when (old.recalled_at is not null) execute function refuse_to_reopen_a_placement();
create trigger placement_is_kept before delete or truncate on placement execute function refuse_change();

-- Every time somebody saw personal data as it is and not masked: whose, which fields, and what for.
create table personal_data_access
(
    id               uuid primary key,
    borrower_id      uuid        not null references borrower,
    contact_id       uuid,
    contact_point_id uuid references contact_point,
    fields           text[]      not null check (cardinality(fields) > 0),
    purpose          text        not null check (purpose in
                         ('CONTACT', 'IDENTIFY', 'CORRECT', 'COMPLAINT', 'AUDIT', 'LEGAL')),
    note             text check (length(note) between 1 and 500),
    accessed_at      timestamptz not null,
    accessed_by      text        not null,
    foreign key (contact_id, borrower_id) references contact (id, borrower_id)
);
create trigger personal_data_access_is_append_only before update or delete or truncate on personal_data_access
    execute function refuse_change();
create index personal_data_access_by_time on personal_data_access (accessed_at desc, id desc);
create index personal_data_access_of_borrower on personal_data_access (borrower_id, accessed_at desc, id desc);
create index personal_data_access_by_person on personal_data_access (accessed_by, accessed_at desc, id desc);
