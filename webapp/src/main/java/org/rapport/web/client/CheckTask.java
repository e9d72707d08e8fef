package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rapport.account.LinkKind;
import org.rapport.measure.check.CheckLinkWishes;
import org.rapport.measure.course.CourseReleases;
import org.rapport.shared.DomainException;

/** Answering a form through a link. */
@ApplicationScoped
class CheckTask implements LinkTask {

    /** The page after answers the therapist may read at once. */
    static final String THANKS = "thanks";

    /** The page after answers the therapist sees after answering too. */
    static final String THANKS_BOTH = "received";

    private static final String RELEASE = "release";

    /** What the pages' names end with for somebody who does not come alone. */
    static final String TOGETHER = "together";

    /** The page after answers of somebody who does not come to the sessions. */
    static final String THANKS_OUTSIDE = THANKS + "outside";

    /** All of these pages. */
    static final Set<String> AFTERWARDS =
            Set.of(THANKS, THANKS_BOTH, THANKS + TOGETHER, THANKS_BOTH + TOGETHER, THANKS_OUTSIDE);

    @Inject
    private CheckPages pages;

    @Inject
    private CheckAnswers answers;

    @Inject
    private CheckLinkWishes wishes;

    @Inject
    private CourseReleases releases;

    @Inject
    private DraftSteps drafts;

    @Override
    public LinkKind kind() {
        return LinkKind.CHECK;
    }

    @Override
    public void show(ClientVisit visit) throws ServletException, IOException {
        if (AFTERWARDS.contains(visit.step())) {
            pages.thanks(visit);
        } else {
            pages.form(visit, HttpServletResponse.SC_OK);
        }
    }

    @Override
    public void take(ClientVisit visit) throws ServletException, IOException {
        if (visit.step().equals(RELEASE)) {
            decide(visit);
        } else if (drafts.takes(visit.step())) {
            drafts.take(visit);
        } else {
            answers.take(visit);
        }
    }

    private void decide(ClientVisit visit) throws ServletException, IOException {
        try {
            releases.decideBeside(visit.subject(), "yes".equals(visit.parameter("released")));
        } catch (DomainException refused) {
            pages.refused(visit, refused);
            return;
        }
        pages.decided(visit);
    }

    @Override
    public void askForLink() {
        wishes.ask();
    }
}
