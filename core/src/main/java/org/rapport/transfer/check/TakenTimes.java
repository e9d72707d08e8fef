package org.rapport.transfer.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.data.Row;
import org.rapport.transfer.file.Line;

/** Which sessions of a file fall on times that are taken here already. */
@ApplicationScoped
class TakenTimes {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** No session is longer than a day, which keeps the look into the calendar short. */
    private static final String TAKEN = "select w.place from jsonb_to_recordset(cast(?2 as jsonb))"
            + " as w(place integer, therapist uuid, begins timestamptz, ends timestamptz)"
            + " where exists (select 1 from rapport.session s where s.organisation_id = ?1"
            + " and s.therapist_id = w.therapist and s.state <> 'CANCELLED'"
            + " and s.starts_at < w.ends and s.starts_at > w.begins - interval '1 day' and s.ends_at > w.begins)";

    @Inject
    private EntityManager entities;

    /** A session that needs its therapist's time. */
    record Wanted(Line line, UUID therapist, SessionRow row) {}

    /** The lines whose time is taken. */
    List<Line> among(UUID organisation, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            rows.addObject()
                    .put("place", i)
                    .put("therapist", one.therapist().toString())
                    .put("begins", one.row().starts().toString())
                    .put("ends", one.row().ends().toString());
        }
        return Row.of(entities.createNativeQuery(TAKEN)
                        .setParameter(1, organisation)
                        .setParameter(2, rows.toString())
                        .getResultList())
                .stream()
                .map(row -> wanted.get(row.integer(0)).line())
                .toList();
    }
}
