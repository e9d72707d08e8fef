package org.rapport.web.questionnaire;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.measure.instrument.InstalledWordingRow;
import org.rapport.measure.questionnaire.Questionnaires;
import org.rapport.measure.wording.OwnLine;
import org.rapport.measure.wording.QuestionnairePreview;
import org.rapport.measure.wording.SentFile;
import org.rapport.web.shell.MessagesView;

/** Bringing questionnaires: what was sent is kept with the page only until it is installed. */
@Named("questionnaires")
@ViewScoped
public class QuestionnairesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/questionnaires?faces-redirect=true";
    private static final int MOST_BYTES = 2_000_000;

    @Inject
    private Questionnaires questionnaires;

    @Inject
    private QuestionnaireReader words;

    @Inject
    private MessagesView messages;

    private List<SentFile> files = new ArrayList<>();
    private BroughtForm form = new BroughtForm();
    private transient @Nullable List<Part> parts;
    private transient @Nullable QuestionnairePreview preview;
    private transient @Nullable List<OwnLine> own;
    private transient @Nullable List<InstalledWordingRow> installed;

    /** Takes the files that were chosen and shows what they would become. */
    public @Nullable String look() throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (Part part : parts == null ? List.<Part>of() : parts) {
            String name = part.getSubmittedFileName();
            if (name != null && !name.isBlank()) {
                sent.add(new SentFile(Path.of(name).getFileName().toString(), text(part)));
            }
        }
        if (sent.isEmpty()) {
            messages.error(words.of("questionnaires.noFile"));
            return null;
        }
        files = sent;
        form = new BroughtForm();
        again();
        words.propose(getPreview(), getOwn(), form);
        return null;
    }

    private static String text(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
        }
    }

    /** Shows what the files would become with what was decided by hand. */
    public @Nullable String again() {
        preview = null;
        own = null;
        return null;
    }

    /** Installs the words. */
    public String install() {
        List<String> languages = questionnaires.install(files, form.toChoice());
        messages.saved(languages.size() == 1 ? "questionnaires.installed.one" : "questionnaires.installed.several");
        return AGAIN;
    }

    /** Makes an instrument of the organisation's own. */
    public String make() {
        questionnaires.make(files, form.getOwn().toCommand());
        messages.saved("questionnaires.made");
        return AGAIN;
    }

    /** Takes installed words away. */
    public String remove(UUID wording) {
        questionnaires.remove(wording);
        messages.saved("questionnaires.removed");
        return AGAIN;
    }

    /** Whether files were sent. */
    public boolean isSent() {
        return !files.isEmpty();
    }

    /** What they would become. */
    public QuestionnairePreview getPreview() {
        if (preview == null) {
            preview = questionnaires.preview(files, form.toChoice(), words.language());
        }
        return preview;
    }

    /** How the questions would be asked as an instrument of its own. */
    public List<OwnLine> getOwn() {
        if (own == null) {
            own = questionnaires.asOwn(files);
        }
        return own;
    }

    /** The words that are installed. */
    public List<InstalledWordingRow> getInstalled() {
        if (installed == null) {
            installed = questionnaires.installed();
        }
        return installed;
    }

    /** What is decided by hand. */
    public BroughtForm getForm() {
        return form;
    }

    /** The files that were chosen; only their upload sets them. */
    public @Nullable List<Part> getParts() {
        return parts;
    }

    /** Called by the field. */
    public void setParts(@Nullable List<Part> parts) {
        this.parts = parts;
    }
}
