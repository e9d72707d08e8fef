package org.rapport.transfer.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapport.client.ClientUnits;
import org.rapport.desk.StatesTakenOver;
import org.rapport.measure.instrument.Structures;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.BulkRows;
import org.rapport.spi.Instrument;
import org.rapport.transfer.check.Index;
import org.rapport.transfer.check.Looking;
import org.rapport.transfer.check.Treatment;
import org.rapport.transfer.file.Findings;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.Progress;
import org.rapport.transfer.file.Sources;

/** Writes everything that passed the check in the caller's one transaction: all of it or nothing. */
@ApplicationScoped
public class Writing {

    @Inject
    private EntityManager entities;

    @Inject
    private Below below;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What the features below do themselves. */
    @ApplicationScoped
    static class Below {

        @Inject
        private ClientUnits units;

        @Inject
        private Structures structures;

        @Inject
        private StatesTakenOver states;

        List<String> codes(UUID organisation, int count) {
            return count == 0 ? List.of() : units.nextCodes(organisation, count);
        }

        UUID structure(UUID organisation, Instrument instrument) {
            return structures.idOf(organisation, instrument);
        }

        void refresh(UUID organisation, List<UUID> relationships) {
            states.refresh(organisation, relationships);
        }
    }

    /** By whom and in which run. */
    public record Order(Actor.Member by, UUID run) {}

    /** Writes the rows of all files that are new. */
    public void write(Order order, Looking.Looked looked, Sources sources, Progress progress) {
        progress.begin(Progress.Step.WRITING);
        planAnew();
        UUID organisation = order.by().organisation();
        BulkRows rows = new BulkRows(entities.unwrap(Connection.class));
        Scribe scribe = new Scribe(rows, new Scribe.Order(order.by(), clock.instant(), order.run()), ids);
        Pass pass = new Pass(sources, progress, rows);
        Index index = looked.index();
        ClientWriter clients = new ClientWriter(scribe, below.codes(organisation, index.freshTreatments()));
        SessionWriter sessions = new SessionWriter(scribe);
        ScoreWriter scores = new ScoreWriter(scribe, instrument -> below.structure(organisation, instrument));
        pass.each(
                ImportKind.CLIENTS,
                line -> index.client(line.text("client_id"))
                        .filter(Index.Client::fresh)
                        .ifPresent(
                                client -> clients.write(line, looked.reading().client(line), client)));
        pass.each(
                ImportKind.SESSIONS,
                line -> index.meeting(line.text("session_id"))
                        .filter(meeting -> meeting.fresh())
                        .ifPresent(meeting ->
                                sessions.write(line, looked.reading().session(line, meeting.treatment()), meeting)));
        pass.each(
                ImportKind.SCORES,
                line -> index.score(line.text("score_id"))
                        .ifPresent(id -> index.client(line.text("client_id"))
                                .ifPresent(client -> scores.write(
                                        line, looked.reading().score(line, client), client.treatment(), id))));
        finish(organisation, index, progress);
    }

    /** Tables that grow from nothing to a hundred thousand rows in one transaction are not served by a plan of its beginning. */
    private void planAnew() {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'auto', true)")
                .getSingleResult();
    }

    /** Reads the files once more; what was noted about them was told before. */
    private record Pass(Sources sources, Progress progress, BulkRows rows) {

        void each(ImportKind kind, Consumer<Line> write) {
            Looking.read(kind, sources, new Findings(), line -> {
                progress.row();
                write.accept(line);
                rows.flushWhenMany();
            });
            rows.flush();
        }
    }

    private void finish(UUID organisation, Index index, Progress progress) {
        progress.begin(Progress.Step.FINISHING);
        List<UUID> touched = index.treatments().stream()
                .filter(Treatment::touched)
                .map(Treatment::id)
                .toList();
        for (int from = 0; from < touched.size(); from += StatesTakenOver.AT_ONCE) {
            List<UUID> some = touched.subList(from, Math.min(from + StatesTakenOver.AT_ONCE, touched.size()));
            below.refresh(organisation, some);
            progress.rows(some.size());
        }
    }
}
