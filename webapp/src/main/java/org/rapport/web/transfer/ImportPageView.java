package org.rapport.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.MemberRow;
import org.rapport.practice.Members;
import org.rapport.transfer.ImportState;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.web.shell.MessagesView;

/** The page on which an administrator brings files: the run in the address, what was found, and earlier runs. */
@Named("importPageView")
@RequestScoped
public class ImportPageView {

    private static final int SHOWN = 100;

    @Inject
    private Imports imports;

    @Inject
    private Members members;

    @Inject
    private MessagesView messages;

    private @Nullable UUID id;
    private @Nullable List<ImportView> history;
    private @Nullable ImportView run;
    private List<ImportProblem> problems = List.of();

    /** Reads the runs; the one in the address, else one that goes on or waits for a word, is shown at length. */
    public void open() {
        List<ImportView> all = imports.history();
        history = all;
        run = all.stream().filter(this::isShown).findFirst().orElse(null);
        ImportView shown = run;
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
        return run == null ? Objects.requireNonNullElse(id, new UUID(0, 0)) : run.id();
    }

    /** The run shown at length, if any. */
    public @Nullable ImportView getRun() {
        return run;
    }

    /** Whether something is done at the moment. */
    public boolean isWorking() {
        return run != null && run.state().active() && run.state() != ImportState.UPLOADING;
    }

    /** Whether it can be ended. */
    public boolean isCancellable() {
        return run != null && (run.state().active() || run.state() == ImportState.CHECKED);
    }

    /** The first things that were found. */
    public List<ImportProblem> getProblems() {
        return problems;
    }

    /** Whether more was found than is shown. */
    public boolean isMore() {
        return run != null && run.problems() + run.notes() > SHOWN;
    }

    /** Earlier runs, newest first. */
    public List<ImportView> getHistory() {
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
