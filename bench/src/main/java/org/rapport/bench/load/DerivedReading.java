package org.rapport.bench.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the rules worked out for one relationship and names its records by their places in the course. */
final class DerivedReading {

    private static final String SIGNALS =
            "select id, response_id, attached_to, repair_response_id, scale_id, kind, rule,"
                    + " rule_version, parameters_id, repair, item_falls, asks, before_value, value, drop_value, spread_within,"
                    + " threshold from rapport.signal where organisation_id = ? and relationship_id = ?"
                    + " order by attached_to is not null, id";
    private static final String ENTRIES = "select occurred_at, subject_id, kind, facts from rapport.ledger_entry"
            + " where organisation_id = ? and relationship_id = ? and actor_kind = 'Job' order by id";
    private static final String STATE =
            "select sessions_held, agreement_id, client_scores, last_check_at, open_signals,"
                    + " attention_keys, urgency, attention_at, checks_missed from rapport.relationship_state"
                    + " where organisation_id = ? and relationship_id = ?";

    private final Connection owner;
    private final UUID organisation;
    private final Relation relation;
    private final Map<UUID, Integer> forms = new HashMap<>();
    private final Map<Instant, Derived.Moment> moments = new HashMap<>();
    private final Map<UUID, Integer> signals = new HashMap<>();
    private final List<Integer> formOf = new ArrayList<>();
    private final List<String> kindOf = new ArrayList<>();

    DerivedReading(Connection owner, UUID organisation, Relation relation) {
        this.owner = owner;
        this.organisation = organisation;
        this.relation = relation;
        for (int form = 0; form < relation.course().forms().size(); form++) {
            forms.put(relation.response(form), form);
            moments.put(relation.ended(relation.course().forms().get(form)), new Derived.Moment(form, Derived.NONE));
        }
        for (int session = 0; session < relation.course().sessions(); session++) {
            moments.put(relation.starts(session), new Derived.Moment(Derived.NONE, session));
        }
    }

    Derived read() throws SQLException {
        List<Derived.Signal> found = rows(SIGNALS, this::signal);
        List<Derived.Entry> entries = rows(ENTRIES, this::entry);
        return new Derived(found, entries, rows(STATE, this::state).get(0));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, organisation);
            statement.setObject(2, relation.id());
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.read(rows));
                }
            }
            return all;
        }
    }

    private Derived.Signal signal(ResultSet row) throws SQLException {
        signals.put(row.getObject("id", UUID.class), signals.size());
        formOf.add(place(forms, row.getObject("response_id", UUID.class)));
        kindOf.add(row.getString("kind"));
        UUID attached = row.getObject("attached_to", UUID.class);
        UUID repaired = row.getObject("repair_response_id", UUID.class);
        return new Derived.Signal(
                place(forms, row.getObject("response_id", UUID.class)),
                attached == null ? Derived.NONE : place(signals, attached),
                repaired == null ? Derived.NONE : place(forms, repaired),
                new Derived.Words(
                        row.getString("scale_id"),
                        row.getString("kind"),
                        row.getString("rule"),
                        row.getString("rule_version"),
                        row.getObject("parameters_id", UUID.class),
                        row.getString("repair"),
                        row.getString("item_falls"),
                        row.getBoolean("asks")),
                new Derived.Figures(
                        row.getBigDecimal("before_value"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("drop_value"),
                        row.getBigDecimal("spread_within"),
                        row.getBigDecimal("threshold")));
    }

    private Derived.Entry entry(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        for (int person = 0; person < relation.course().persons(); person++) {
            facts = facts.replace(relation.person(person).toString(), "{" + person + "}");
        }
        facts = facts.replace(relation.therapist().id().toString(), "{" + Form.THERAPIST + "}");
        return new Derived.Entry(
                moment(row.getTimestamp("occurred_at")).form(),
                place(signals, row.getObject("subject_id", UUID.class)),
                row.getString("kind"),
                facts);
    }

    private Derived.State state(ResultSet row) throws SQLException {
        List<Derived.Key> keys = new ArrayList<>();
        for (Object key : (Object[]) row.getArray("attention_keys").getArray()) {
            keys.add(key((String) key));
        }
        return new Derived.State(
                row.getInt("sessions_held"),
                row.getObject("agreement_id") != null,
                new ArrayList<@Nullable BigDecimal>(Arrays.asList(
                        (BigDecimal[]) row.getArray("client_scores").getArray())),
                moment(row.getTimestamp("last_check_at")),
                row.getInt("open_signals"),
                keys,
                row.getInt("urgency"),
                moment(row.getTimestamp("attention_at")),
                row.getInt("checks_missed"));
    }

    /** Of signals of one kind in one session, their ids decide who comes first; they are others in each relationship. */
    private Derived.Key key(String text) {
        if (!text.startsWith("SIGNAL:") && !text.startsWith("TENSION:")) {
            return new Derived.Key(text, text);
        }
        String what = text.substring(text.indexOf(':') + 1);
        int signal = place(signals, UUID.fromString(what));
        int at = formOf.get(signal);
        Form form = relation.course().forms().get(at);
        return new Derived.Key(
                text.replace(what, "{" + signal + "}"),
                kindOf.get(signal) + (form.ofSession() ? " session " + form.session() : " form " + at));
    }

    private Derived.Moment moment(@Nullable Timestamp at) {
        if (at == null) {
            return new Derived.Moment(Derived.NONE, Derived.NONE);
        }
        Derived.Moment known = moments.get(at.toInstant());
        if (known == null) {
            throw new IllegalStateException("neither a form's nor a session's moment: " + at);
        }
        return known;
    }

    private static int place(Map<UUID, Integer> places, UUID id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalStateException("not of this course: " + id);
        }
        return place;
    }
}
