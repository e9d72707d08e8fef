-- Both sides negotiate: every term has a place, and a change asked for is a row of its own.

-- What was agreed beside the terms with columns of their own: what is no words of people in the clear, one NAME=value a
-- line; words sealed. Versions from before have the first form of digest, new ones the second.
alter table rapport.agreement_version add column digest_form integer not null default 1 check (digest_form in (1, 2));
alter table rapport.agreement_version add column guardian_digest text;
alter table rapport.agreement_version add constraint agreement_version_guardian_digest
    check ((digest_form = 1) = (guardian_digest is null));
alter table rapport.agreement_version add column arrangements text not null default '';
alter table rapport.agreement_version add column words bytea;
-- the version this one took the place of through an accepted change; links to that one lead here
alter table rapport.agreement_version add column follows uuid;
alter table rapport.agreement_version add foreign key (organisation_id, follows) references rapport.agreement_version;
create index agreement_version_follows on rapport.agreement_version (organisation_id, follows) where follows is not null;

-- An agreement may run for some months, or its end may be left open.
do $$
declare
    extent text;
begin
    select conname into extent from pg_constraint
     where conrelid = 'rapport.agreement_version'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) ilike '%expected_sessions is not null%';
    execute format('alter table rapport.agreement_version drop constraint %I', extent);
end $$;
alter table rapport.agreement_version add constraint agreement_version_extent
    check (expected_sessions is not null or ends_on is not null or arrangements like '%EXPECTED_MONTHS=%'
        or arrangements like '%OPEN_ENDED=yes%');

-- Terms never change from the moment they are proposed, whether somebody signed or not.
create or replace function rapport.agreement_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if not exists (select 1 from rapport.agreement_signature s
                        where s.organisation_id = old.organisation_id and s.agreement_id = old.id) then
            return old;
        end if;
        raise exception 'a signed agreement version cannot be deleted' using errcode = 'RA001';
    end if;
    if (to_jsonb(new) - 'state' - 'version' - 'activated_at' - 'superseded_at')
            is distinct from (to_jsonb(old) - 'state' - 'version' - 'activated_at' - 'superseded_at')
        or (old.activated_at is not null and new.activated_at is distinct from old.activated_at)
        or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
        or (old.state in ('SUPERSEDED', 'WITHDRAWN') and new.state <> old.state)
        or (old.state = 'ACTIVE' and new.state not in ('ACTIVE', 'SUPERSEDED')) then
        raise exception 'an agreement version cannot be changed' using errcode = 'RA001';
    end if;
    return new;
end $$;

-- One step of the talk about one term: asked, another value suggested, carried on to a later version, accepted, declined,
-- taken back. All steps about one change asked for have the same thread. What is wanted and why is sealed.
create table rapport.agreement_counter (
    organisation_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    position integer not null check (position >= 1),
    relationship_id uuid not null,
    agreement_id uuid not null,
    term text not null,
    asker_kind text not null check (asker_kind in ('CLIENT', 'GUARDIAN')),
    asker_id uuid not null,
    kind text not null check (kind in ('ASKED', 'SUGGESTED', 'CARRIED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    party_kind text not null check (party_kind in ('CLIENT', 'THERAPIST', 'GUARDIAN')),
    party_id uuid not null,
    said_at timestamptz not null,
    wanted bytea,
    reason bytea,
    led_to uuid,
    primary key (organisation_id, id),
    unique (organisation_id, thread_id, position),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, agreement_id) references rapport.agreement_version,
    foreign key (organisation_id, led_to) references rapport.agreement_version,
    foreign key (organisation_id, asker_id) references rapport.person,
    check ((kind in ('ASKED', 'SUGGESTED')) = (wanted is not null)),
    check ((kind = 'ACCEPTED') = (led_to is not null))
);
create index agreement_counter_relationship on rapport.agreement_counter (organisation_id, relationship_id, said_at);
create index agreement_counter_agreement on rapport.agreement_counter (organisation_id, agreement_id);
call rapport.protect('rapport.agreement_counter', append_only => true);
create trigger counter_stands before update or delete on rapport.agreement_counter
    for each row execute function rapport.never_changes();
