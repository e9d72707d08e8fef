package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.rapport.web.shell.MessagesView;

/** What a therapist's form about a change sent, and what is said about it. */
@RequestScoped
class CounterAnswers {

    @Inject
    private HttpServletRequest request;

    @Inject
    private MessagesView messages;

    String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** The step that was read. */
    int position() {
        String sent = parameter("position");
        return sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : 0;
    }

    /** Which change; an id of nothing when none was sent. */
    UUID thread() {
        String sent = parameter("thread");
        boolean fits = sent.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return fits ? UUID.fromString(sent) : new UUID(0, 0);
    }

    void refused(String sentence) {
        messages.error(sentence);
    }

    void saved(String key) {
        messages.saved(key);
    }
}
