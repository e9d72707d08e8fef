package org.rapport.desk.radar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.shared.data.Row;
import org.rapport.signal.SignalReading;
import org.rapport.signal.SignalView;

/** What the rows of one page of the radar are made of besides their own statement: one more for each kind of thing. */
@ApplicationScoped
class RadarDetails {

    @Inject
    private EntityManager entities;

    @Inject
    private SignalReading signals;

    /** The therapists' names of these relationships. */
    Map<UUID, List<String>> therapists(UUID organisation, Collection<UUID> relationships) {
        if (relationships.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<String>> names = new HashMap<>();
        Row.of(entities.createNativeQuery(
                                "select t.relationship_id, m.display_name from rapport.relationship_therapist t"
                                        + " join rapport.member m on m.organisation_id = ?1 and m.id = t.member_id"
                                        + " where t.organisation_id = ?1 and t.relationship_id = any (cast(?2 as uuid[]))"
                                        + " and t.ends_on is null order by t.starts_on, t.id")
                        .setParameter(1, organisation)
                        .setParameter(2, array(relationships))
                        .getResultList())
                .forEach(row -> names.computeIfAbsent(row.uuid(0), id -> new ArrayList<>())
                        .add(row.text(1)));
        return names;
    }

    /** The reasons of these rows by relationship, in the order of their keys. */
    Map<UUID, List<RadarReason>> reasons(UUID organisation, List<Row> rows, Function<Row, List<String>> keys) {
        List<UUID> ids = rows.stream()
                .flatMap(row -> keys.apply(row).stream())
                .filter(RadarDetails::isSignal)
                .map(key -> UUID.fromString(what(key)))
                .toList();
        Map<UUID, SignalView> known =
                signals.of(organisation, ids).stream().collect(Collectors.toMap(SignalView::id, signal -> signal));
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.uuid(0),
                        row -> keys.apply(row).stream()
                                .flatMap(key -> reason(key, known))
                                .toList()));
    }

    private static Stream<RadarReason> reason(String key, Map<UUID, SignalView> signals) {
        RadarReason.Kind kind = kind(key);
        if (!isSignal(key)) {
            return Stream.of(new RadarReason(kind, Optional.empty(), number(what(key))));
        }
        return Optional.ofNullable(signals.get(UUID.fromString(what(key)))).stream()
                .map(signal -> new RadarReason(kind, Optional.of(signal), 0));
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static boolean isSignal(String key) {
        return kind(key) == RadarReason.Kind.SIGNAL || kind(key) == RadarReason.Kind.TENSION;
    }

    private static RadarReason.Kind kind(String key) {
        return RadarReason.Kind.valueOf(key.substring(0, key.indexOf(':')));
    }

    private static String what(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
