package org.rapport.transfer.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Batch batch;

    /** What is here already, and ids for what is new. */
    record Before(ImportKeys keys, Treatments treatments, ScoreRules rules, Ids ids) {}

    /** One form about one session by one person. */
    private record Form(UUID session, String instrument, UUID respondent) {}

    ScoreFile(UUID organisation, Index index, Tally tally, Before before) {
        this.organisation = organisation;
        this.index = index;
        this.tally = tally;
        this.before = before;
        this.batch =
                new Batch(organisation, index, tally, new Batch.Of(ImportKind.SCORES, "score_id", index::earlierScore));
    }

    /** Takes the next row. */
    void take(Line line) {
        if (batch.fullWith(line)) {
            end();
        }
    }

    /** There are no more rows. */
    void end() {
        Map<String, ImportKeys.Known> known = batch.known(before.keys(), before.treatments());
        addKnownMeetings();
        for (Line line : batch.lines()) {
            ImportKeys.Known same = known.get(line.text("score_id"));
            if (same == null) {
                batch.client(line).ifPresent(client -> fresh(line, client));
            } else {
                batch.again(line, same);
            }
        }
        batch.clear();
    }

    /** Sessions brought before that no row of the sessions' file names. */
    private void addKnownMeetings() {
        Map<String, String> clients = new HashMap<>();
        batch.lines().stream()
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

    private void fresh(Line line, Index.Client client) {
        before.rules().read(line, index, client).ifPresent(row -> {
            once(line, row);
            index.put(line.text("score_id"), before.ids().next());
            client.treatment().touch();
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
