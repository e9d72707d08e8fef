package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A boundary of a higher feature that asks for names. */
@Boundary
class NamesTrial {

    @Inject
    private MemberNames names;

    @Permits(Who.ANY_MEMBER)
    public Map<UUID, String> names(Collection<UUID> members) {
        return names.of(members);
    }
}
