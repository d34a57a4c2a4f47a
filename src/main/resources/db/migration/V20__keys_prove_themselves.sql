-- What each master key, and the index key, made when it was first used: a start with other bytes under the same name is
-- refused, instead of sealing what nobody can read later.
create table key_canary
(
    name    text primary key check (name ~ '^(index|master [a-z0-9]{1,32})$'),
    sealed  bytea       not null,
    made_at timestamptz not null default now()
);
create trigger key_canary_is_append_only before update or delete or truncate on key_canary execute function refuse_change();
