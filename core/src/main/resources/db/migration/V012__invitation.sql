-- Invitations to work in the organisation: who, by whom, with which roles in which practice. The secret of the link
-- that goes with one is known to nobody; schema gate has its hash, as for every other link.
alter table gate.personal_link drop constraint personal_link_kind_check;
alter table gate.personal_link add constraint personal_link_kind_check
    check (kind in ('CHECK', 'AGREEMENT', 'FIRST_ADMINISTRATOR', 'INVITATION'));

create table rapport.invitation (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    display_name text not null check (length(display_name) between 1 and 200),
    language text not null check (language in ('en', 'de')),
    email text,
    invited_by uuid not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    mail_id uuid,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    member_id uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, invited_by) references rapport.member,
    foreign key (organisation_id, member_id) references rapport.member,
    check (expires_at > invited_at),
    check (accepted_at is null or withdrawn_at is null),
    check ((accepted_at is null) = (member_id is null))
);
create index invitation_pending on rapport.invitation (organisation_id, invited_at)
    where accepted_at is null and withdrawn_at is null;
call rapport.protect('rapport.invitation');

create table rapport.invitation_role (
    organisation_id uuid not null,
    id uuid not null,
    invitation_id uuid not null,
    practice_id uuid not null,
    role text not null check (role in ('THERAPIST', 'SUPERVISOR', 'ETHICS_LEAD', 'PRACTICE_MANAGER', 'ADMINISTRATOR', 'RESEARCHER')),
    primary key (organisation_id, id),
    unique (organisation_id, invitation_id, practice_id, role),
    foreign key (organisation_id, invitation_id) references rapport.invitation,
    foreign key (organisation_id, practice_id) references rapport.practice
);
call rapport.protect('rapport.invitation_role');

-- What an invitation's link opens, by its hash: found before the organisation is known, like other links.
create function gate.invitation_link_with(hash bytea)
    returns table (id uuid, organisation_id uuid, subject_id uuid, expires_at timestamptz, used_at timestamptz,
                   revoked_at timestamptz)
    language sql stable security definer set search_path = gate
    begin atomic
        select l.id, l.organisation_id, l.subject_id, l.expires_at, l.used_at, l.revoked_at
          from gate.personal_link l where l.secret_hash = hash and l.kind = 'INVITATION';
    end;

-- Takes the link for good, once and in its time; whoever comes second waits and finds it taken.
create function gate.use_invitation_link(hash bytea, at timestamptz) returns boolean
    language sql volatile security definer set search_path = gate
    begin atomic
        with taken as (
            update gate.personal_link set used_at = at
             where secret_hash = hash and kind = 'INVITATION' and organisation_id = rapport.current_organisation()
               and used_at is null and revoked_at is null and expires_at > at
            returning 1)
        select exists (select 1 from taken);
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
