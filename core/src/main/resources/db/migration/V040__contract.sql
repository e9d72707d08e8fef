-- The living agreement: numbered versions, each signed by every participant and by a therapist.

create table rapport.agreement_version (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    number integer not null check (number >= 1),
    state text not null check (state in ('PROPOSED', 'ACTIVE', 'SUPERSEDED', 'WITHDRAWN')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    starts_on date not null,
    frequency text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'TWICE_A_WEEK', 'MONTHLY', 'AS_NEEDED')),
    session_minutes integer not null check (session_minutes between 10 and 480),
    fee_minor bigint not null check (fee_minor >= 0),
    fee_currency char(3) not null,
    expected_sessions integer check (expected_sessions between 1 and 1000),
    ends_on date check (ends_on >= starts_on),
    cancellation_hours integer not null check (cancellation_hours between 0 and 336),
    cancellation_percent integer not null check (cancellation_percent between 0 and 100),
    review_after text not null default '',
    goals bytea not null,
    digest text not null,
    activated_at timestamptz,
    superseded_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, relationship_id, number),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    check (expected_sessions is not null or ends_on is not null)
);
create unique index agreement_one_active on rapport.agreement_version (organisation_id, relationship_id) where state = 'ACTIVE';
create unique index agreement_one_open on rapport.agreement_version (organisation_id, relationship_id) where state = 'PROPOSED';
call rapport.protect('rapport.agreement_version');

create table rapport.agreement_signature (
    organisation_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    party_kind text not null check (party_kind in ('CLIENT', 'THERAPIST')),
    party_id uuid not null,
    method text not null check (method in ('TYPED_NAME', 'DRAWN')),
    signed_at timestamptz not null,
    evidence bytea not null,
    digest text not null,
    primary key (organisation_id, id),
    unique (organisation_id, agreement_id, party_id),
    foreign key (organisation_id, agreement_id) references rapport.agreement_version
);
call rapport.protect('rapport.agreement_signature', append_only => true);

-- Once anybody signed, the terms stand: only the state may move forward, and nothing is deleted.
create function rapport.agreement_stands() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from rapport.agreement_signature s
                    where s.organisation_id = old.organisation_id and s.agreement_id = old.id) then
        if tg_op = 'DELETE' then return old; end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a signed agreement version cannot be deleted' using errcode = 'RA001';
    end if;
    if (to_jsonb(new) - 'state' - 'version' - 'activated_at' - 'superseded_at')
            is distinct from (to_jsonb(old) - 'state' - 'version' - 'activated_at' - 'superseded_at')
        or (old.activated_at is not null and new.activated_at is distinct from old.activated_at)
        or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
        or (old.state in ('SUPERSEDED', 'WITHDRAWN') and new.state <> old.state)
        or (old.state = 'ACTIVE' and new.state not in ('ACTIVE', 'SUPERSEDED')) then
        raise exception 'a signed agreement version cannot be changed' using errcode = 'RA001';
    end if;
    return new;
end $$;
create trigger agreement_stands before update or delete on rapport.agreement_version
    for each row execute function rapport.agreement_stands();

create function rapport.never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'RA001';
end $$;
create trigger signature_stands before update or delete on rapport.agreement_signature
    for each row execute function rapport.never_changes();
