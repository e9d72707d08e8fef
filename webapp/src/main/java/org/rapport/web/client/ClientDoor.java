package org.rapport.web.client;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.account.LinkState;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * The one door of clients who come through a personal link. The address of the message, {@code /c/SECRET}, is exchanged
 * for {@code /c/ID/} and a cookie that scripts cannot read and that is sent to that one address only: the secret does
 * not stay in the address, and two links opened in one browser (a couple on one phone, a check and an agreement) never
 * answer for each other. The link is opened anew in each request, nothing is kept in between.
 */
@WebServlet(ClientDoor.ROOT + "*")
public class ClientDoor extends HttpServlet {

    static final String ROOT = "/c/";
    private static final String ASK = "ask";
    private static final String CLOSED = "client/closed";
    private static final long serialVersionUID = 1L;
    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{40,90})");
    private static final Pattern WITHIN = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z]*)");

    @Inject
    private transient PersonalLinks links;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient LinkTasks tasks;

    @Inject
    private transient LinkAddressView address;

    @Inject
    private transient ClosedLinkView closed;

    /** Who came through which link, and the pages it is for. */
    private record Entered(ClientVisit visit, LinkTask task) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ClientPages.prepare(request, response);
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Matcher secret = SECRET.matcher(path(request));
        if (secret.matches()) {
            exchange(secret.group(1), request, response);
            return;
        }
        Optional<Entered> entered = enter(request, response);
        if (entered.isPresent()) {
            entered.get().task().show(entered.get().visit());
        } else {
            ClientPages.show(request, response, CLOSED, closed.getStatus());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Entered> entered = enter(request, response);
        if (entered.isPresent()) {
            entered.get().task().take(entered.get().visit());
        } else if (ClientPages.isScript(request)) {
            ClientPages.tell(response, closed.getStatus(), closed.getReason());
        } else {
            ClientPages.show(request, response, CLOSED, closed.getStatus());
        }
    }

    private void exchange(String secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Actor.ClientByLink> holder = links.open(secret).holder();
        if (holder.isEmpty()) {
            ClientPages.show(request, response, CLOSED, closed.getStatus());
            return;
        }
        String home = home(request, holder.get().link());
        LinkCookies.give(secret, home, request, response);
        response.sendRedirect(home);
    }

    /** Who came, by the cookie of this address; nobody when it does not open, and {@link #closed} knows why. */
    private Optional<Entered> enter(HttpServletRequest request, HttpServletResponse response) {
        Matcher within = WITHIN.matcher(path(request));
        Optional<String> secret = LinkCookies.secret(request);
        if (!within.matches() || secret.isEmpty()) {
            closed.because(within.matches() ? ClosedLinkView.Reason.NOT_HERE : ClosedLinkView.Reason.UNKNOWN);
            return Optional.empty();
        }
        OpenedLink opened = links.open(secret.get());
        closed.because(opened.state());
        Optional<Actor.ClientByLink> holder = opened.holder()
                .filter(who -> who.link().equals(UUID.fromString(within.group(1))))
                .map(who -> who.in(LinkCookies.browser(request)));
        return holder.flatMap(who -> arrive(
                opened,
                who,
                new ClientVisit(
                        request,
                        response,
                        home(request, who.link()),
                        within.group(2),
                        who.subject(),
                        opened.state() == LinkState.USED ? ClientVisit.Way.USED_LINK : ClientVisit.Way.LINK)));
    }

    private Optional<Entered> arrive(OpenedLink opened, Actor.ClientByLink who, ClientVisit visit) {
        LinkTask task = tasks.of(opened.kind().orElseThrow());
        address.arrive(visit.home());
        if (!task.askable()) {
            closed.withoutAsking();
        } else if (visit.step().equals(ASK) && visit.request().getMethod().equals("POST")) {
            ask(task, who);
            return Optional.empty();
        }
        if (opened.actor().isEmpty()) {
            return Optional.empty();
        }
        actor.become(task.actor(who));
        return Optional.of(new Entered(visit, task));
    }

    /** Whatever became of the link, the one it was made for may ask for another. */
    private void ask(LinkTask task, Actor.ClientByLink holder) {
        actor.become(task.actor(holder));
        task.askForLink();
        closed.asked();
    }

    /** The link's own address, with a slash at its end. */
    static String home(HttpServletRequest request, UUID link) {
        return request.getContextPath() + ROOT + link + "/";
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "/");
    }
}
