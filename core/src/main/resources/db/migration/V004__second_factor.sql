-- The second step of a member's sign-in. It is asked for once the organisation is known, so it stands behind the wall
-- like everything else; the secret is sealed under the member's own key.
create table rapport.second_factor (
    organisation_id uuid not null references rapport.organisation,
    member_id uuid not null,
    secret bytea not null,
    set_up_at timestamptz not null,
    -- The step of the last code that was accepted: no code of this step or an earlier one is accepted again.
    last_step bigint not null,
    -- A step whose code was typed too early and is therefore known to whoever typed it.
    barred_step bigint not null default 0,
    primary key (organisation_id, member_id)
);
call rapport.protect('rapport.second_factor');

-- Codes for when the device is not at hand, each for one use; only their hashes are kept.
create table rapport.recovery_code (
    organisation_id uuid not null,
    member_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (organisation_id, member_id, code_hash),
    foreign key (organisation_id, member_id) references rapport.second_factor on delete cascade
);
call rapport.protect('rapport.recovery_code');

-- The account of a member or client of the transaction's organisation.
create function gate.account_of(kind text, subject uuid)
    returns table (id uuid, sign_in_name text, password_hash text, demonstration boolean, disabled boolean)
    language sql stable security definer set search_path = gate
    begin atomic
        select a.id, a.sign_in_name, a.password_hash, a.demonstration, a.disabled
          from gate.account a
         where a.organisation_id = rapport.current_organisation() and a.subject_kind = kind and a.subject_id = subject;
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
