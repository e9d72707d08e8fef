package org.rapport.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/**
 * The messages of the page. After a command a view bean calls {@code messages.saved("contract.saved")} and redirects;
 * the next page shows the sentence quietly with the time.
 */
@Named("messages")
@RequestScoped
public class MessagesView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private Clock clock;

    /** Leaves a note with the time for this page or the one redirected to. */
    public void saved(String key) {
        LocalTime now = LocalTime.ofInstant(Instant.now(clock), reader.getZone());
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        String text = texts.of("shell.saved", texts.of(key), now);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Shows an error of the page as a whole; what was typed stays. */
    public void error(String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    /** Whether there is anything to correct. */
    public boolean isFailed() {
        return !getErrors().isEmpty();
    }

    /** Whether an error belongs to a field; only then the summary needs a heading. */
    public boolean isAtFields() {
        return getErrors().stream().anyMatch(MessageShown::atField);
    }

    /** The heading of the summary. */
    public String getTitle() {
        return texts.count("shell.errors", getErrors().size());
    }

    /** What to correct, in the order of the page. */
    public List<MessageShown> getErrors() {
        return shown(true);
    }

    /** What went well. */
    public List<MessageShown> getNotes() {
        return shown(false);
    }

    private static List<MessageShown> shown(boolean errors) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<MessageShown> all = new ArrayList<>();
        add(all, context.getMessages(null), "", errors);
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            if (field != null) {
                add(all, context.getMessages(field), field, errors);
            }
        }
        return all;
    }

    private static void add(List<MessageShown> all, Iterator<FacesMessage> messages, String field, boolean errors) {
        while (messages.hasNext()) {
            FacesMessage message = messages.next();
            if (isError(message.getSeverity()) == errors) {
                all.add(new MessageShown(field, label(field), message.getSummary()));
            }
        }
    }

    /** The label of a field; asked in its row where it stands in one. */
    private static String label(String field) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot root = context.getViewRoot();
        StringBuilder label = new StringBuilder();
        if (!field.isEmpty() && root != null) {
            root.invokeOnComponent(context, field, (inRow, component) -> {
                Object found = component.getAttributes().get("label");
                label.append(found == null ? "" : found);
            });
        }
        return label.toString();
    }

    private static boolean isError(Severity severity) {
        return severity.compareTo(FacesMessage.SEVERITY_WARN) >= 0;
    }
}
