package org.rapport.web.transfer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.practice.MemberRow;
import org.rapport.practice.Members;
import org.rapport.transfer.ImportState;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.web.shell.MessagesView;

/**
 * The page on which an administrator brings files: the run in the address, what was found, and earlier runs. Which run is
 * shown is kept while the page is, so that what is carried out is what was looked at.
 */
@Named("importPageView")
@ViewScoped
public class ImportPageView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    @Inject
    private Imports imports;

    @Inject
    private Members members;

    @Inject
    private MessagesView messages;

    private @Nullable UUID id;
    private transient @Nullable List<ImportView> history;
    private transient @Nullable ImportView run;
    private transient @Nullable List<ImportProblem> problems;

    /** Reads the runs; the one in the address, else one that goes on or waits for a word, is shown at length. */
    public void open() {
        List<ImportView> all = imports.history();
        history = all;
        run = all.stream().filter(this::isShown).findFirst().orElse(null);
        ImportView shown = run;
        id = shown == null ? id : shown.id();
        problems = shown == null ? List.of() : imports.problems(shown.id(), 0, SHOWN);
    }

    private boolean isShown(ImportView each) {
        return id == null
                ? each.state().active() || each.state() == ImportState.CHECKED
                : each.id().equals(id);
    }

    /** Writes everything that was looked through. */
    public String carryOut() {
        imports.carryOut(wanted());
        messages.saved("import.ordered");
        return address();
    }

    /** Ends the run. */
    public String cancel() {
        imports.cancel(wanted());
        messages.saved("import.cancelled");
        return address();
    }

    private String address() {
        return "/import?faces-redirect=true&id=" + wanted();
    }

    private UUID wanted() {
        return Objects.requireNonNullElse(id, new UUID(0, 0));
    }

    /** The run shown at length, if any. */
    public @Nullable ImportView getRun() {
        if (history == null) {
            open();
        }
        return run;
    }

    /** Whether something is done at the moment. */
    public boolean isWorking() {
        ImportView shown = getRun();
        return shown != null && shown.state().active() && shown.state() != ImportState.UPLOADING;
    }

    /** Whether it can be ended. */
    public boolean isCancellable() {
        ImportView shown = getRun();
        return shown != null && (shown.state().active() || shown.state() == ImportState.CHECKED);
    }

    /** The first things that were found. */
    public List<ImportProblem> getProblems() {
        getRun();
        return Objects.requireNonNullElse(problems, List.of());
    }

    /** Whether more was found than is shown. */
    public boolean isMore() {
        ImportView shown = getRun();
        return shown != null && shown.problems() + shown.notes() > SHOWN;
    }

    /** Earlier runs, newest first. */
    public List<ImportView> getHistory() {
        getRun();
        return Objects.requireNonNullElse(history, List.of());
    }

    /** Who sent the files of a run. */
    public String by(ImportView sent) {
        return members.all().stream()
                .filter(member -> member.id().equals(sent.by()))
                .map(MemberRow::displayName)
                .findFirst()
                .orElse("");
    }

    /** The kinds of files. */
    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    /** The largest file in bytes. */
    public long getLargest() {
        return Imports.MEGABYTES * 1024L * 1024L;
    }

    /** The run in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID wanted) {
        id = wanted;
    }
}
