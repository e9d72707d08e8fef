package org.rapport.web.workflow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The courses under way, on the page of their relationship. */
@Named("followUpNotices")
@RequestScoped
public class FollowUpNoticesView {

    @Inject
    private FollowUpReader reader;

    private final Map<UUID, List<FollowUpRow>> known = new HashMap<>();

    /** Those of this relationship. */
    public List<FollowUpRow> of(UUID relationship) {
        List<FollowUpRow> rows = known.get(relationship);
        if (rows == null) {
            rows = reader.running(relationship);
            known.put(relationship, rows);
        }
        return rows;
    }
}
