-- Who may try the demonstration: shown on the sign-in page while demonstration data is loaded.
create function gate.demonstration_accounts()
    returns table (sign_in_name text, display_name text, roles text, practice text)
    language sql stable security definer set search_path = gate
    begin atomic
        select a.sign_in_name, m.display_name, string_agg(distinct r.role, ',' order by r.role),
               min(p.name)
          from gate.account a
          join rapport.organisation o on o.organisation_id = a.organisation_id and o.demonstration
          join rapport.member m on m.organisation_id = a.organisation_id and m.id = a.subject_id
          join rapport.member_role r on r.organisation_id = m.organisation_id and r.member_id = m.id
          join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id
         where a.demonstration and not a.disabled and a.subject_kind = 'MEMBER'
         group by a.sign_in_name, m.display_name
         order by min(p.name), a.sign_in_name;
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;

-- Which migrations the database has; the application asks before it answers anybody.
create function gate.schema_versions() returns setof text
    language plpgsql stable security definer set search_path = rapport as $$
begin
    return query select h.version::text from flyway_schema_history h where h.success and h.version is not null;
end $$;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
