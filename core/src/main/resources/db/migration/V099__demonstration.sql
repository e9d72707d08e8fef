-- Whether an organisation is the demonstration: asked before anybody has signed in.
create function gate.is_demonstration(candidate uuid) returns boolean
    language sql stable security definer set search_path = rapport
    begin atomic
        select coalesce((select o.demonstration from rapport.organisation o where o.organisation_id = candidate), false);
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
