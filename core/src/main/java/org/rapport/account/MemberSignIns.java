package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** By which names the organisation's members sign in. For boundaries of other features: asks nobody for permission. */
@ApplicationScoped
public class MemberSignIns {

    @Inject
    private Gate gate;

    /** The members by sign-in name; names are in lower case. */
    public Map<String, UUID> all() {
        Map<String, UUID> members = new HashMap<>();
        gate.accountsOfOrganisation().stream()
                .filter(row -> row.kind() == SubjectKind.MEMBER)
                .forEach(row -> members.put(row.signInName(), row.subject()));
        return members;
    }
}
