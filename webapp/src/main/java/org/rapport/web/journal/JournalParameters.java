package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.journal.AskJournal;
import org.rapport.desk.journal.EntryKind;
import org.rapport.desk.journal.JournalCursor;
import org.rapport.web.i18n.Reader;

/** What the address of the journal's page asks for; whatever cannot be read is left out. */
@RequestScoped
public class JournalParameters {

    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Reader reader;

    AskJournal asked(@Nullable UUID about) {
        return new AskJournal(
                id("member").orElse(null),
                about,
                kind().orElse(null),
                day("from").map(this::start).orElse(null),
                day("to").map(day -> start(day.plusDays(1))).orElse(null),
                Optional.ofNullable(request.getParameter("after"))
                        .flatMap(JournalCursor::parse)
                        .orElse(null));
    }

    /** The relationship or person that was chosen. */
    Optional<UUID> subject() {
        return id("subject");
    }

    Optional<EntryKind> kind() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(request.getParameter("kind")))
                .findFirst();
    }

    private Optional<UUID> id(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(reader.getZone()).toInstant();
    }

    /** A parameter as it was sent, without blanks around it. */
    private String text(String name) {
        String sent = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return sent.length() > LONGEST ? sent.substring(0, LONGEST) : sent;
    }

    /** The member chosen, as the address has it; empty when it is none. */
    public String getMember() {
        return id("member").map(UUID::toString).orElse("");
    }

    /** The relationship or person chosen; empty when none is. */
    public String getSubject() {
        return subject().map(UUID::toString).orElse("");
    }

    /** What was typed to find one. */
    public String getTyped() {
        return text("about");
    }

    /** The kind chosen; empty for both. */
    public String getKind() {
        return kind().map(EntryKind::name).orElse("");
    }

    /** The first day; empty when none is named. */
    public String getFrom() {
        return day("from").map(LocalDate::toString).orElse("");
    }

    /** The last day; empty when none is named. */
    public String getTo() {
        return day("to").map(LocalDate::toString).orElse("");
    }

    /** Whether the address leads past the newest entries. */
    public boolean isOlder() {
        return !text("after").isEmpty();
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return !(getMember() + getSubject() + getTyped() + getKind() + getFrom() + getTo()).isEmpty();
    }
}
