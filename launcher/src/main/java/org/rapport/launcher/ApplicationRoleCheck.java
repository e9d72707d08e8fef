package org.rapport.launcher;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The role the application signs in with can do so, and cannot walk around the wall between organisations. */
final class ApplicationRoleCheck implements Check {

    private static final String ROLE = "select r.rolname, r.rolsuper, r.rolbypassrls,"
            + " exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname in ('rapport', 'gate') and c.relkind in ('r', 'p')"
            + " and pg_has_role(current_user, c.relowner, 'member')),"
            + " exists (select 1 from pg_roles o where (o.rolsuper or o.rolbypassrls) and o.oid <> r.oid"
            + " and pg_has_role(current_user, o.oid, 'member'))"
            + " from pg_roles r where r.rolname = current_user";

    private static final List<String> TOO_MUCH = List.of(
            "is a superuser, whom no wall holds back",
            "may bypass row-level security",
            "owns tables of Rapport or is a member of their owner",
            "is a member of a role that no wall holds back");

    private final Examined examined;

    ApplicationRoleCheck(Examined examined) {
        this.examined = examined;
    }

    @Override
    public String name() {
        return "database role";
    }

    @Override
    public List<Finding> look() {
        examined.ask(connection -> true);
        try {
            return examined.askAsApplication(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet role = statement.executeQuery(ROLE)) {
                    role.next();
                    return judge(role);
                }
            });
        } catch (Refusal refused) {
            return List.of(Finding.wrong(refused.sentence()));
        }
    }

    private static List<Finding> judge(ResultSet role) throws java.sql.SQLException {
        String name = role.getString(1);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < TOO_MUCH.size(); i++) {
            if (role.getBoolean(i + 2)) {
                findings.add(Finding.wrong(name + " " + TOO_MUCH.get(i)
                        + ": use a role as config/sql/roles.sql makes it; Rapport does not start with this one."));
                // A superuser has everything else as well.
                return findings;
            }
        }
        findings.add(Finding.fine(name + " signs in and stays behind the walls."));
        return findings;
    }
}
