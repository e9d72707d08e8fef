package org.rapport.transfer.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.shared.Ids;
import org.rapport.transfer.file.CsvTable;
import org.rapport.transfer.file.Findings;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.Progress;
import org.rapport.transfer.file.Sources;

/** Looks through all files of a run and writes nothing: what does not fit, what refers to what, what is new. */
@ApplicationScoped
public class Looking {

    /** How many rows are looked up in the database at once. */
    static final int BATCH = 500;

    @Inject
    private Here here;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** What is here already. */
    @Dependent
    static class Here {

        @Inject
        private ImportKeys keys;

        @Inject
        private Treatments treatments;

        @Inject
        private TakenTimes taken;

        @Inject
        private Staffing staffing;
    }

    /** What was found: what rows refer to, and how many of each file are new. */
    public record Looked(Index index, Map<ImportKind, Tally> tallies, RowReading reading) {}

    /** Looks through everything. */
    public Looked look(UUID organisation, Sources sources, Findings findings, Progress progress) {
        progress.begin(Progress.Step.READING);
        Index index = new Index();
        Map<ImportKind, Tally> tallies = new EnumMap<>(ImportKind.class);
        for (ImportKind kind : ImportKind.values()) {
            tallies.put(kind, new Tally());
        }
        Staffing.Staffed staff = here.staffing.of(organisation);
        ScoreRules scoring = new ScoreRules(shelf, clock);
        ClientFile clients = new ClientFile(
                organisation,
                index,
                tally(tallies, ImportKind.CLIENTS),
                new ClientFile.Before(here.keys, here.treatments, staff, ids, clock));
        read(ImportKind.CLIENTS, sources, findings, counted(clients::take, progress));
        clients.end();
        SessionFile sessions = new SessionFile(
                organisation,
                index,
                tally(tallies, ImportKind.SESSIONS),
                new SessionFile.Before(here.keys, here.treatments, here.taken, ids, clock));
        read(ImportKind.SESSIONS, sources, findings, counted(sessions::take, progress));
        sessions.end();
        ScoreFile scores = new ScoreFile(
                organisation,
                index,
                tally(tallies, ImportKind.SCORES),
                new ScoreFile.Before(here.keys, here.treatments, scoring, ids));
        read(ImportKind.SCORES, sources, findings, counted(scores::take, progress));
        scores.end();
        index.number();
        return new Looked(index, tallies, new RowReading(new ClientRules(staff, clock), scoring, index));
    }

    private static Tally tally(Map<ImportKind, Tally> tallies, ImportKind kind) {
        return Objects.requireNonNull(tallies.get(kind));
    }

    /** Reads one of the files row by row, where it was sent. */
    public static void read(ImportKind kind, Sources sources, Findings findings, Consumer<Line> each) {
        Optional<InputStream> bytes = sources.open(kind);
        bytes.ifPresent(stream -> CsvTable.read(stream, kind, findings, each));
    }

    private static Consumer<Line> counted(Consumer<Line> take, Progress progress) {
        return line -> {
            progress.row();
            take.accept(line);
        };
    }
}
