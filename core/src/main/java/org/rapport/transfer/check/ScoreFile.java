package org.rapport.transfer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Looks through the scores' file. */
final class ScoreFile {

    private static final String FORMS =
            "select a.session_id, a.instrument_id, a.respondent_id from rapport.assignment a"
                    + " where a.organisation_id = ?1 and a.session_id = any (cast(?2 as uuid[]))";

    private final UUID organisation;
    private final Index index;
    private final Tally tally;
    private final Before before;
    private final Map<Form, Integer> forms = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();
    private final List<Line> waiting = new ArrayList<>();

    /** What is here already, and ids for what is new. */
    record Before(ImportKeys keys, Treatments treatments, ScoreRules rules, Ids ids) {}

    /** One form about one session by one person. */
    private record Form(UUID session, String instrument, UUID respondent) {}

    ScoreFile(UUID organisation, Index index, Tally tally, Before before) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.before = before;
    }

    /** Takes the next row. */
    void take(Line line) {
        waiting.add(line);
        if (waiting.size() >= Looking.BATCH) {
            end();
        }
    }

    /** There are no more rows. */
    void end() {
        List<String> ids = new ArrayList<>();
        waiting.forEach(line -> {
            String id = line.id("score_id");
            ids.add(id);
            if (!id.isEmpty()) {
                index.earlierScore(id, line.number())
                        .ifPresent(earlier -> line.refuse("score_id", RowError.ID_TWICE, Map.of("line", earlier)));
            }
        });
        Map<String, ImportKeys.Known> known = before.keys().known(organisation, ImportKind.SCORES, ids);
        before.treatments()
                .addKnown(
                        organisation,
                        index,
                        waiting.stream().map(line -> line.text("client_id")).toList());
        addKnownMeetings();
        for (Line line : waiting) {
            ImportKeys.Known same = known.get(line.text("score_id"));
            if (same == null) {
                fresh(line);
            } else if (Arrays.equals(same.fingerprint(), line.fingerprint(same.subject()))) {
                tally.known();
            } else {
                tally.differing();
                line.note("", RowError.DIFFERS_NOW);
            }
        }
        waiting.clear();
    }

    /** Sessions brought before that no row of the sessions' file names. */
    private void addKnownMeetings() {
        Map<String, String> clients = new HashMap<>();
        waiting.stream()
                .filter(line -> !line.text("session_id").isEmpty())
                .filter(line -> index.meeting(line.text("session_id")).isEmpty())
                .forEach(line -> clients.put(line.text("session_id"), line.text("client_id")));
        Map<String, ImportKeys.Known> known = before.keys().known(organisation, ImportKind.SESSIONS, clients.keySet());
        List<UUID> sessions =
                known.values().stream().map(ImportKeys.Known::subject).toList();
        var starts = before.treatments().starts(organisation, sessions);
        known.forEach((id, session) -> index.client(clients.getOrDefault(id, ""))
                .map(Index.Client::treatment)
                .ifPresent(treatment -> index.put(
                        id,
                        new Meeting(
                                session.subject(),
                                index.treatment(session.relationship()).orElse(treatment),
                                Objects.requireNonNull(starts.get(session.subject())),
                                0))));
    }

    private void fresh(Line line) {
        String id = line.required("client_id");
        Optional<Index.Client> client = index.client(id);
        if (client.isEmpty()) {
            if (!id.isEmpty() && !index.namedClient(id)) {
                line.refuse("client_id", RowError.NO_CLIENT);
            }
            return;
        }
        before.rules().read(line, index, client.get()).ifPresent(row -> {
            once(line, row);
            index.put(line.text("score_id"), before.ids().next());
            client.get().treatment().touch();
            tally.fresh();
        });
    }

    private void once(Line line, ScoreRow row) {
        if (row.meeting().isEmpty() || row.answers().isEmpty()) {
            return;
        }
        Meeting meeting = row.meeting().get();
        if (!meeting.fresh() && asked.add(meeting.id())) {
            before.treatments()
                    .rows(FORMS, organisation, List.of(meeting.id()))
                    .forEach(form -> forms.put(new Form(form.uuid(0), form.text(1), form.uuid(2)), 0));
        }
        Form form = new Form(meeting.id(), row.instrument().id(), row.respondent());
        Integer other = forms.putIfAbsent(form, line.number());
        if (other != null) {
            line.refuse("session_id", RowError.FORM_TWICE, Map.of("line", other));
        }
    }
}
