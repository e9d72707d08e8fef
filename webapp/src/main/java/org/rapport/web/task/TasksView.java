package org.rapport.web.task;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/**
 * What the signed-in member is asked to do: a page of its own, and the first of it on the page of the day. The rows are
 * kept in the view, so that "done" means the task that was shown there.
 */
@Named("tasks")
@ViewScoped
public class TasksView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 5;

    @Inject
    private MyTasks tasks;

    @Inject
    private PageTexts text;

    @Inject
    private MessagesView messages;

    private @Nullable List<TaskRow> rows;

    /** All that is open, what is due first at the top. */
    public List<TaskRow> getRows() {
        List<TaskRow> known = rows;
        if (known == null) {
            known = tasks.mine();
            rows = known;
        }
        return known;
    }

    /** The first few. */
    public List<TaskRow> getFirst() {
        return getRows().stream().limit(FIRST).toList();
    }

    /** What is asked, in a sentence. */
    public String sentence(TaskRow task) {
        return text.of("task." + task.kind(), Objects.requireNonNullElse(task.code(), ""));
    }

    /** What the link to the next step says. */
    public String step(TaskRow task) {
        return text.of("task.step." + task.kind());
    }

    /** Whether somebody must act now. */
    public boolean urgent(TaskRow task) {
        return TaskPlace.urgent(task);
    }

    /** Where the next step is taken. */
    public String place(TaskRow task) {
        return TaskPlace.of(task);
    }

    /** It is done. */
    public String done(UUID task) {
        tasks.done(task);
        messages.saved("tasks.saved");
        return "/tasks?faces-redirect=true";
    }
}
