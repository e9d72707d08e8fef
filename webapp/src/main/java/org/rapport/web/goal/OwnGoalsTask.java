package org.rapport.web.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.LinkKind;
import org.rapport.account.LinkState;
import org.rapport.goal.EntryKind;
import org.rapport.goal.talk.AnswerGoal;
import org.rapport.goal.talk.ChangeStep;
import org.rapport.goal.talk.MyGoals;
import org.rapport.goal.talk.RewordGoal;
import org.rapport.goal.talk.WriteGoal;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorKind;
import org.rapport.web.client.ClientVisit;
import org.rapport.web.client.ClosedLinkView;
import org.rapport.web.client.LinkTask;

/** Reading, writing and answering goals, through a link or in the portal. What is refused stays on the page as typed. */
@ApplicationScoped
class OwnGoalsTask implements LinkTask {

    private static final int UNPROCESSABLE = 422;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private MyGoals goals;

    @Inject
    private OwnGoalsView page;

    @Inject
    private TypedGoalView typed;

    @Inject
    private ClosedLinkView closed;

    @Override
    public LinkKind kind() {
        return LinkKind.GOALS;
    }

    @Override
    public void askForLink() {
        goals.askForLink();
    }

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        page.done(visit.parameter("done"));
        show(visit, HttpServletResponse.SC_OK);
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        Optional<Runnable> command = command(visit);
        if (command.isEmpty()) {
            visit.response().sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            command.get().run();
        } catch (DomainException refused) {
            if (!visit.isNotThere(refused)) {
                page.refused(refused);
                typed.keep(visit);
                show(
                        visit,
                        refused.code().kind() == ErrorKind.INVALID ? UNPROCESSABLE : HttpServletResponse.SC_CONFLICT);
            }
            return;
        }
        String goal = visit.parameter("goal");
        visit.leadTo("?done=" + visit.step() + (goal.isEmpty() ? "" : "#goal-" + goal));
    }

    private Optional<Runnable> command(ClientVisit visit) {
        UUID in = visit.subject();
        String words = visit.parameter("words");
        if (visit.step().equals("write")) {
            boolean shared = visit.parameter("shared").equals("yes");
            return Optional.of(() -> goals.write(in, new WriteGoal(null, shared, words)));
        }
        return id(visit.parameter("goal")).flatMap(goal -> about(visit, goal));
    }

    private Optional<Runnable> about(ClientVisit visit, UUID goal) {
        UUID in = visit.subject();
        String words = visit.parameter("words");
        int version = version(visit.parameter("version"));
        Optional<EntryKind> said = said(visit);
        return switch (visit.step()) {
            case "reword" -> Optional.of(() -> goals.reword(in, new RewordGoal(goal, version, words)));
            case "answer" -> said.map(kind -> () -> goals.answer(in, new AnswerGoal(goal, version, kind, words)));
            case "step" -> said.map(kind -> () -> goals.step(in, step(visit, goal, kind)));
            default -> Optional.empty();
        };
    }

    private static ChangeStep step(ClientVisit visit, UUID goal, EntryKind change) {
        return new ChangeStep(goal, change, id(visit.parameter("step")).orElse(NONE), visit.parameter("words"));
    }

    private static Optional<EntryKind> said(ClientVisit visit) {
        String name = visit.parameter("said");
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static int version(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private void show(ClientVisit visit, int status) throws ServletException, IOException {
        try {
            page.open(goals.open(visit.subject()));
        } catch (DomainException gone) {
            if (!visit.isNotThere(gone)) {
                closed.because(LinkState.REVOKED);
                visit.page("closed", HttpServletResponse.SC_GONE);
            }
            return;
        }
        visit.page("goals", status);
    }
}
