-- Every read of clinical text and every change: written unchained in the transaction, sealed in batches.

create table rapport.journal_entry (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    action text not null,
    subject_kind text not null,
    subject_id uuid,
    shown uuid[] not null default '{}',
    primary key (organisation_id, id)
);
create index journal_entry_subject on rapport.journal_entry (organisation_id, subject_id, id);
call rapport.protect('rapport.journal_entry', append_only => true);

-- What the sealer has not hashed yet. Filled by the database itself so that no code path can forget it.
create table rapport.journal_unsealed (
    organisation_id uuid not null,
    entry_id uuid not null,
    primary key (organisation_id, entry_id)
);
call rapport.protect('rapport.journal_unsealed');

create function rapport.journal_queue() returns trigger language plpgsql as $$
begin
    insert into rapport.journal_unsealed (organisation_id, entry_id) values (new.organisation_id, new.id);
    return null;
end $$;
create trigger journal_queue after insert on rapport.journal_entry
    for each row execute function rapport.journal_queue();

-- A sealed batch: the hash of each entry in order (32 bytes each), the hash over them and over the block before,
-- signed.
create table rapport.journal_block (
    organisation_id uuid not null references rapport.organisation,
    number bigint not null check (number >= 1),
    sealed_at timestamptz not null,
    entry_ids uuid[] not null check (cardinality(entry_ids) >= 1),
    entry_hashes bytea not null check (length(entry_hashes) = 32 * cardinality(entry_ids)),
    previous_hash bytea not null,
    hash bytea not null,
    signature bytea not null,
    primary key (organisation_id, number)
);
call rapport.protect('rapport.journal_block', append_only => true);

create function gate.organisations_with_unsealed() returns setof uuid
    language sql stable security definer set search_path = rapport
    begin atomic
        select o.organisation_id from rapport.organisation o
         where exists (select 1 from rapport.journal_unsealed u where u.organisation_id = o.organisation_id);
    end;

-- One sealer of an organisation at a time; released at the end of the transaction.
create function gate.hold_journal() returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        select pg_try_advisory_xact_lock(hashtextextended('journal ' || rapport.current_organisation()::text, 7));
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
