-- Clients who sign in. Their account may have no password: then a code goes to their own mail address each time.
alter table gate.account alter column password_hash drop not null;
alter table gate.account add constraint account_password check (password_hash is not null or subject_kind = 'CLIENT');

-- The link with which a client makes the account; its subject is the grant.
alter table gate.personal_link drop constraint personal_link_kind_check;
alter table gate.personal_link add constraint personal_link_kind_check
    check (kind in ('CHECK', 'AGREEMENT', 'GUARDIAN', 'PORTAL', 'FIRST_ADMINISTRATOR', 'INVITATION'));

-- Makes a person's account, or makes it anew with another name and password; false when the name is somebody else's.
create function gate.keep_client_account(new_id uuid, name text, hash text, person uuid, demo boolean, at timestamptz)
    returns boolean
    language plpgsql volatile security definer set search_path = gate as $$
begin
    insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,
                              demonstration, created_at)
    values (new_id, name, hash, rapport.current_organisation(), 'CLIENT', person, demo, at)
    on conflict (organisation_id, subject_kind, subject_id) do update
       set sign_in_name = excluded.sign_in_name, password_hash = excluded.password_hash, disabled = false
     where not account.demonstration;
    return found;
exception when unique_violation then
    return false;
end $$;

-- One-time codes that go to a person's own mail address. A ticket stands for the browser that asked; a new code takes
-- the place of the one before.
create table gate.mail_code (
    ticket_hash bytea primary key,
    purpose text not null check (purpose in ('SIGN_IN', 'DRAFT')),
    organisation_id uuid not null references rapport.organisation,
    person_id uuid not null,
    code_hash bytea not null,
    tries integer not null default 0,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    check (expires_at > made_at)
);
create index mail_code_expires on gate.mail_code (expires_at);

-- A client's sign-in lives here and not in a server's memory: it survives the server, and it ends everywhere at once.
create table gate.portal_session (
    id uuid primary key,
    secret_hash bytea not null unique,
    organisation_id uuid not null references rapport.organisation,
    person_id uuid not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    foreign key (organisation_id, person_id) references rapport.person,
    check (ends_at > begun_at)
);
create index portal_session_person on gate.portal_session (organisation_id, person_id);
create index portal_session_ends on gate.portal_session (ends_at);

create function gate.begin_portal_session(new_id uuid, hash bytea, person uuid, at timestamptz, ends timestamptz)
    returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        insert into gate.portal_session (id, secret_hash, organisation_id, person_id, begun_at, seen_at, ends_at)
        values (new_id, hash, rapport.current_organisation(), person, at, at, ends)
        returning true;
    end;

-- Who comes with this secret: nobody once the session is over, the account closed or the portal taken away.
create function gate.portal_session_with(hash bytea, at timestamptz, not_seen_since timestamptz)
    returns table (organisation_id uuid, person_id uuid)
    language sql volatile security definer set search_path = gate
    begin atomic
        update gate.portal_session s set seen_at = greatest(s.seen_at, at)
          from gate.account a, rapport.person p
         where s.secret_hash = hash and s.ends_at > at and s.seen_at > not_seen_since
           and a.organisation_id = s.organisation_id and a.subject_kind = 'CLIENT' and a.subject_id = s.person_id
           and not a.disabled
           and p.organisation_id = s.organisation_id and p.id = s.person_id and p.portal_access
        returning s.organisation_id, s.person_id;
    end;

create function gate.end_portal_session(hash bytea) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        with gone as (delete from gate.portal_session where secret_hash = hash returning 1) select count(*) from gone;
    end;

-- Ends a person's sessions, but for the one with this secret, if any.
create function gate.end_portal_sessions(person uuid, but_hash bytea) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        delete from gate.mail_code where organisation_id = rapport.current_organisation() and person_id = person;
        with gone as (
            delete from gate.portal_session
             where organisation_id = rapport.current_organisation() and person_id = person
               and secret_hash is distinct from but_hash
            returning 1)
        select count(*) from gone;
    end;

create function gate.keep_mail_code(ticket bytea, of_purpose text, person uuid, code bytea, at timestamptz,
                                    expires timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        insert into gate.mail_code (ticket_hash, purpose, organisation_id, person_id, code_hash, made_at, expires_at)
        values (ticket, of_purpose, rapport.current_organisation(), person, code, at, expires)
        on conflict (ticket_hash) do update
           set purpose = excluded.purpose, organisation_id = excluded.organisation_id,
               person_id = excluded.person_id, code_hash = excluded.code_hash, tries = 0, made_at = excluded.made_at,
               expires_at = excluded.expires_at
        returning true;
    end;

-- Tries a code: it is counted first, and a right one is gone with it.
create function gate.take_mail_code(ticket bytea, of_purpose text, code bytea, at timestamptz, most integer)
    returns table (organisation_id uuid, person_id uuid)
    language plpgsql volatile security definer set search_path = gate as $$
declare
    tried gate.mail_code;
begin
    update gate.mail_code m set tries = m.tries + 1
     where m.ticket_hash = ticket and m.purpose = of_purpose and m.expires_at > at and m.tries < most
    returning m.* into tried;
    if tried.ticket_hash is not null and tried.code_hash = code then
        delete from gate.mail_code m where m.ticket_hash = ticket;
        return query select tried.organisation_id, tried.person_id;
    end if;
end $$;

create function gate.sweep_portal(before timestamptz) returns bigint
    language sql volatile security definer set search_path = gate
    begin atomic
        with sessions as (delete from gate.portal_session where ends_at < before returning 1),
             codes as (delete from gate.mail_code where expires_at < before returning 1)
        select (select count(*) from sessions) + (select count(*) from codes);
    end;

-- Clients who may try the demonstration, for the sign-in page of the portal.
create function gate.demonstration_clients()
    returns table (sign_in_name text, given_name text, family_name text)
    language sql stable security definer set search_path = gate
    begin atomic
        select a.sign_in_name, p.given_name, p.family_name
          from gate.account a
          join rapport.organisation o on o.organisation_id = a.organisation_id and o.demonstration
          join rapport.person p on p.organisation_id = a.organisation_id and p.id = a.subject_id
         where a.demonstration and not a.disabled and a.subject_kind = 'CLIENT'
         order by a.sign_in_name;
    end;

-- Which relationship a client may see in the portal: one grant for each, given by its therapist and opened by the client
-- with the link that goes with it. Another relationship of the same person neither gives nor shows it.
create table rapport.portal_grant (
    organisation_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    relationship_id uuid not null,
    person_id uuid not null,
    invited_by uuid,
    invited_at timestamptz not null,
    opened_at timestamptz,
    ended_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, relationship_id, person_id),
    foreign key (organisation_id, relationship_id) references rapport.relationship,
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, invited_by) references rapport.member
);
create index portal_grant_person on rapport.portal_grant (organisation_id, person_id);
call rapport.protect('rapport.portal_grant');

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
