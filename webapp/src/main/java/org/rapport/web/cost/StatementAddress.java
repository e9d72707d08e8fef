package org.rapport.web.cost;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.session.cost.AskStatement;
import org.rapport.session.cost.Splitting;

/** What the address of a statement asks for; what cannot be read is left out, for the boundary to name. */
final class StatementAddress {

    private static final UUID NONE = new UUID(0, 0);

    private StatementAddress() {}

    static AskStatement of(HttpServletRequest request) {
        String id = Objects.requireNonNullElse(request.getParameter("relationship"), "");
        boolean fits = id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return new AskStatement(
                fits ? UUID.fromString(id) : NONE,
                day(request.getParameter("from")),
                day(request.getParameter("to")),
                splitting(request.getParameter("splitting")));
    }

    /** A day as addresses have it; nothing for what is none. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How it is shared; as agreed where nothing is said. */
    static Splitting splitting(@Nullable String text) {
        return Arrays.stream(Splitting.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(Splitting.AS_AGREED);
    }
}
