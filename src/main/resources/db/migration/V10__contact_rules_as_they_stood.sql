-- The contact rules as they stood, by the versions that decisions name in pack_versions: for whoever reads a decision later. A
-- version is never changed and never forgotten.
create table rule_text
(
    version       text primary key check (version ~ '^[A-Z]+ [1-9][0-9]*$'),
    content       text        not null,
    registered_at timestamptz not null default now()
);
create trigger rule_text_is_append_only before update or delete or truncate on rule_text execute function refuse_change();
