package org.rapport.measure.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.Sealing;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.ObserverStore;
import org.rapport.measure.response.Responses;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.spi.Instrument;

/** Clients' forms and scores as rows. Whether they are the caller's to see was asked before. */
@ApplicationScoped
class KeptQueries {

    private static final String FORM = "select r.id, r.assignment_id, r.relationship_id, r.respondent_id, r.session_id,"
            + " r.answered_at, r.structure_id, cast(r.answers as text), r.words, " + ObserverStore.ABOUT + " from ";

    private static final String ONE_FORM = FORM + "rapport.response r where r.organisation_id = ?1 and r.id = ?2"
            + " and r.respondent_kind <> 'THERAPIST' and" + Sealing.OPENED;

    /** The client's own, and what was said about the client from outside. */
    private static final String ABOUT = " and (r.respondent_kind = 'CLIENT' and r.respondent_id = ?3"
            + " or r.respondent_kind = 'OBSERVER' and " + ObserverStore.ABOUT + " = ?3)";

    /**
     * The relationships' rows are found and put in order first, and the seal is asked for those only that may be shown.
     */
    private static final String RESPONSES = "(select r.* from rapport.response r where r.organisation_id = ?1"
            + " and r.relationship_id = any (cast(?2 as uuid[]))" + ABOUT
            + " and (cast(?4 as text) is null or r.instrument_id = ?4)"
            + " and r.answered_at >= cast(?5 as timestamptz) and r.answered_at < cast(?6 as timestamptz)"
            + " and (r.answered_at, r.id) %s (cast(?7 as timestamptz), cast(?8 as uuid))"
            + " order by r.answered_at %2$s, r.id %2$s) r";

    private static final String FORMS = FORM + RESPONSES + " where" + Sealing.OPENED + "limit ?9";

    private static final String SCORE = "select c.id, r.id, r.relationship_id, r.respondent_id, r.answered_at,"
            + " r.structure_id, c.scale_id, c.state, c.value, " + ObserverStore.ABOUT + " from rapport.response r"
            + " join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id"
            + " where r.organisation_id = ?1 and r.respondent_kind <> 'THERAPIST' and" + Sealing.OPENED;

    private static final String SCORES = SCORE + " and r.relationship_id = any (cast(?2 as uuid[]))"
            + ABOUT + " and (cast(?4 as text) is null"
            + " or r.instrument_id || '.' || c.scale_id = any (string_to_array(cast(?4 as text), ' ')))"
            + " and r.answered_at >= cast(?5 as timestamptz) and r.answered_at < cast(?6 as timestamptz)"
            + " and (r.answered_at, c.id) %s (cast(?7 as timestamptz), cast(?8 as uuid))"
            + " order by r.answered_at %2$s, c.id %2$s limit ?9";

    private static final String BEGINNING = "-infinity";
    private static final String END = "infinity";
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private static final String NEWEST_FORMS = FORMS.formatted("<", "desc");
    private static final String OLDEST_FORMS = FORMS.formatted(">", "asc");
    private static final String NEWEST_SCORES = SCORES.formatted("<", "desc");
    private static final String OLDEST_SCORES = SCORES.formatted(">", "asc");

    @Inject
    private EntityManager entities;

    @Inject
    private Structures structures;

    @Inject
    private Responses responses;

    Optional<KeptForm> form(UUID organisation, UUID id) {
        return Row.of(entities.createNativeQuery(ONE_FORM)
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .map(row -> form(organisation, row))
                .findFirst();
    }

    /** One more than is asked for, where there is. */
    List<KeptForm> forms(UUID organisation, Collection<UUID> relationships, SearchForms asked) {
        Query query = entities.createNativeQuery(asked.newestFirst() ? NEWEST_FORMS : OLDEST_FORMS)
                .setParameter(3, asked.person())
                .setParameter(4, asked.instrument())
                .setParameter(9, asked.limit() + 1);
        between(query, asked.from(), asked.until());
        after(query, asked.newestFirst(), asked.after());
        return rows(query, organisation, relationships).stream()
                .map(row -> form(organisation, row))
                .toList();
    }

    private KeptForm form(UUID organisation, Row row) {
        Instrument structure = structures.get(organisation, row.uuid(6));
        Optional<UUID> about = Optional.ofNullable(row.uuidOrNull(9));
        return new KeptForm(
                row.uuid(0),
                row.uuid(1),
                row.uuid(2),
                about.orElse(row.uuid(3)),
                about.map(any -> row.uuid(3)),
                Optional.ofNullable(row.uuidOrNull(4)),
                row.instant(5),
                structure,
                responses.read(new RecordKey(organisation, row.uuid(3)), structure, row.text(7), row.bytes(8)));
    }

    Optional<KeptScore> score(UUID organisation, UUID id) {
        return Row.of(entities.createNativeQuery(SCORE + " and c.id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .getResultList())
                .stream()
                .flatMap(row -> score(organisation, row).stream())
                .findFirst();
    }

    /** One more than is asked for, where there is. */
    List<KeptScore> scores(UUID organisation, Collection<UUID> relationships, SearchScores asked) {
        Query query = entities.createNativeQuery(asked.newestFirst() ? NEWEST_SCORES : OLDEST_SCORES)
                .setParameter(3, asked.person())
                .setParameter(4, asked.scales().isEmpty() ? null : String.join(" ", asked.scales()))
                .setParameter(9, asked.limit() + 1);
        between(query, asked.from(), asked.until());
        after(query, asked.newestFirst(), asked.after());
        return rows(query, organisation, relationships).stream()
                .flatMap(row -> score(organisation, row).stream())
                .toList();
    }

    private Optional<KeptScore> score(UUID organisation, Row row) {
        Instrument structure = structures.get(organisation, row.uuid(5));
        Optional<UUID> about = Optional.ofNullable(row.uuidOrNull(9));
        return structure
                .scale(row.text(6))
                .map(scale -> new KeptScore(
                        row.uuid(0),
                        row.uuid(1),
                        row.uuid(2),
                        about.orElse(row.uuid(3)),
                        about.map(any -> row.uuid(3)),
                        row.instant(4),
                        structure,
                        scale,
                        ScoreState.valueOf(row.text(7)),
                        Optional.ofNullable(row.decimalOrNull(8))));
    }

    private static List<Row> rows(Query query, UUID organisation, Collection<UUID> relationships) {
        return Row.of(query.setParameter(1, organisation)
                .setParameter(2, relationships.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList());
    }

    private static void between(Query query, @Nullable Instant from, @Nullable Instant until) {
        query.setParameter(5, from == null ? BEGINNING : from.toString())
                .setParameter(6, until == null ? END : until.toString());
    }

    private static void after(Query query, boolean newestFirst, @Nullable KeptPlace place) {
        query.setParameter(7, place != null ? place.at().toString() : newestFirst ? END : BEGINNING)
                .setParameter(8, place != null ? place.id().toString() : newestFirst ? LAST : FIRST);
    }
}
