package org.rapport.transfer.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.shared.SharedError;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** Reads one row of the scores' file by the rules of typing in a form from paper. */
final class ScoreRules {

    private static final int YEARS_BACK = 100;

    private final InstrumentShelf shelf;
    private final Clock clock;

    ScoreRules(InstrumentShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** What the row says of this client; nothing when something was refused. */
    Optional<ScoreRow> read(Line line, Index index, Index.Client client) {
        Optional<Instrument> instrument = instrument(line);
        RespondentKind kind = line.word("respondent", RespondentKind.class).orElse(RespondentKind.CLIENT);
        if (kind == RespondentKind.OBSERVER
                || instrument.filter(each -> !kind.fillsIn(each)).isPresent()) {
            line.refuse("respondent", RowError.NOT_FOR_RESPONDENT);
        }
        Optional<Meeting> meeting = meeting(line, index, client.treatment());
        Optional<Instant> at = answeredAt(line, client.treatment(), meeting);
        boolean total = !line.text("total").isEmpty();
        if (total != line.filled(AnswerRules.ITEM).isEmpty()) {
            line.refuse("total", RowError.TOTAL_OR_ANSWERS);
        }
        if (!line.fits() || instrument.isEmpty()) {
            return Optional.empty();
        }
        Optional<Answers> answers = total ? Optional.empty() : AnswerRules.answers(line, instrument.get());
        Optional<ScoreRow.Total> score = total ? AnswerRules.total(line, instrument.get()) : Optional.empty();
        return line.fits()
                ? Optional.of(new ScoreRow(
                        instrument.get(),
                        kind,
                        kind == RespondentKind.CLIENT
                                ? client.person()
                                : client.treatment().therapist(),
                        at.orElseThrow(),
                        meeting,
                        answers,
                        score))
                : Optional.empty();
    }

    private Optional<Instrument> instrument(Line line) {
        String id = line.required("instrument");
        Optional<Instrument> instrument = shelf.find(id);
        if (instrument.isEmpty() && !id.isEmpty()) {
            line.refuse("instrument", RowError.NO_INSTRUMENT);
        }
        return instrument;
    }

    private static Optional<Meeting> meeting(Line line, Index index, Treatment treatment) {
        String id = line.text("session_id");
        Optional<Meeting> meeting = index.meeting(id);
        if (meeting.isEmpty() && !id.isEmpty() && !index.namedMeeting(id)) {
            line.refuse("session_id", RowError.NO_SESSION);
        }
        if (meeting.filter(each -> !each.treatment().equals(treatment)).isPresent()) {
            line.refuse("session_id", RowError.SESSION_OF_OTHERS);
        }
        return meeting;
    }

    /** Noon of the day, as a form from paper; the day of the session where none is named. */
    private Optional<Instant> answeredAt(Line line, Treatment treatment, Optional<Meeting> meeting) {
        Optional<LocalDate> day = line.day("answered_on")
                .or(() -> line.text("answered_on").isEmpty()
                        ? meeting.map(each -> treatment.day(each.starts()))
                        : Optional.empty());
        if (day.isEmpty()
                && line.text("answered_on").isEmpty()
                && line.text("session_id").isEmpty()) {
            line.refuse("answered_on", SharedError.REQUIRED);
        }
        Instant now = clock.instant();
        LocalDate today = treatment.day(now);
        if (day.filter(today::isBefore).isPresent()) {
            line.refuse("answered_on", RowError.FUTURE);
        } else if (day.filter(today.minusYears(YEARS_BACK)::isAfter).isPresent()) {
            line.refuse("answered_on", RowError.NOT_A_DAY);
        }
        return day.map(on -> on.atTime(LocalTime.NOON).atZone(treatment.zone()).toInstant())
                .map(noon -> noon.isAfter(now) ? now : noon);
    }
}
