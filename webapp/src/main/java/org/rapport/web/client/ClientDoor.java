package org.rapport.web.client;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String CLOSED = "closed";
    private static final long serialVersionUID = 1L;
    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{40,90})");
    private static final Pattern WITHIN = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z]*)");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient PersonalLinks links;

    @Inject
    private transient CurrentActor actor;

    @Inject
    @Any
    private transient Instance<LinkTask> tasks;

    @Inject
    private transient LinkAddressView address;

    @Inject
    private transient ClosedLinkView closed;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
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
        Optional<LinkVisit> visit = enter(request, response);
        if (visit.isPresent()) {
            task(visit.get()).show(visit.get());
        } else {
            page(request, response, CLOSED, closed.getStatus());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<LinkVisit> visit = enter(request, response);
        if (visit.isPresent()) {
            task(visit.get()).take(visit.get());
        } else if (isScript(request)) {
            tell(response, closed.getStatus(), closed.getReason());
        } else {
            page(request, response, CLOSED, closed.getStatus());
        }
    }

    private void exchange(String secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Actor.ClientByLink> holder = links.open(secret).holder();
        if (holder.isEmpty()) {
            page(request, response, CLOSED, closed.getStatus());
            return;
        }
        String home = home(request, holder.get().link());
        LinkCookies.give(secret, home, request, response);
        response.sendRedirect(home);
    }

    /** Who came, by the cookie of this address; nobody when it does not open, and {@link #closed} knows why. */
    private Optional<LinkVisit> enter(HttpServletRequest request, HttpServletResponse response) {
        Matcher within = WITHIN.matcher(path(request));
        Optional<String> secret = LinkCookies.secret(request);
        if (!within.matches() || secret.isEmpty()) {
            closed.because(within.matches() ? ClosedLinkView.Reason.NOT_HERE : ClosedLinkView.Reason.UNKNOWN);
            return Optional.empty();
        }
        OpenedLink opened = links.open(secret.get());
        Optional<LinkVisit> visit = opened.holder()
                .filter(who -> who.link().equals(UUID.fromString(within.group(1))))
                .map(who -> who.in(LinkCookies.browser(request)))
                .map(who -> new LinkVisit(
                        request, response, within.group(2), opened.kind().orElseThrow(), who));
        visit.ifPresent(known -> address.arrive(home(request, known.client().link())));
        if (visit.isPresent()
                && visit.get().step().equals(ASK)
                && request.getMethod().equals("POST")) {
            ask(visit.get());
            return Optional.empty();
        }
        closed.because(opened.state());
        return visit.filter(known -> opened.actor().isPresent()).map(known -> {
            actor.become(task(known).actor(known.client()));
            return known;
        });
    }

    /** Whatever became of the link, the one it was made for may ask for another. */
    private void ask(LinkVisit visit) {
        actor.become(task(visit).actor(visit.client()));
        task(visit).askForLink();
        closed.asked();
    }

    private LinkTask task(LinkVisit visit) {
        return tasks.stream()
                .filter(task -> task.kind() == visit.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No pages for links of kind " + visit.kind()));
    }

    /** The link's own address, with a slash at its end. */
    static String home(HttpServletRequest request, UUID link) {
        return request.getContextPath() + ROOT + link + "/";
    }

    static boolean isScript(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").startsWith("application/json");
    }

    /** Answers a script with one sentence. */
    static void tell(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("message", sentence)
                        .build()
                        .toString());
    }

    static void page(HttpServletRequest request, HttpServletResponse response, String name, int status)
            throws ServletException, IOException {
        boolean staff = request.getSession(false) != null;
        response.setStatus(status);
        request.getRequestDispatcher("/WEB-INF/client/" + name + ".xhtml").forward(request, response);
        HttpSession made = request.getSession(false);
        if (made != null && !staff) {
            // PrimeFaces keeps its nonce in the view's map, which begins a session; client pages need none
            made.invalidate();
        }
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "/");
    }
}
