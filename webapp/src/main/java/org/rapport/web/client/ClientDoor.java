package org.rapport.web.client;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
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
    static final String COOKIE = "rapport-link";
    private static final String CLOSED = "closed";
    private static final long serialVersionUID = 1L;
    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{40,90})");
    private static final Pattern WITHIN = Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([a-z]*)");
    private static final int COOKIE_SECONDS = 14 * 24 * 3600;
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
        OpenedLink opened = links.open(secret);
        Optional<Actor.ClientByLink> client = opened.actor();
        if (client.isEmpty()) {
            closed.because(opened.state());
            page(request, response, CLOSED, closed.getStatus());
            return;
        }
        String home = home(request, client.get().link());
        response.addCookie(cookie(secret, home, request));
        response.sendRedirect(home);
    }

    private static Cookie cookie(String secret, String home, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setPath(home);
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Who came, by the cookie of this address; nobody when it does not open, and {@link #closed} knows why. */
    private Optional<LinkVisit> enter(HttpServletRequest request, HttpServletResponse response) {
        Matcher within = WITHIN.matcher(path(request));
        Optional<String> secret = secret(request);
        if (!within.matches() || secret.isEmpty()) {
            closed.because(within.matches() ? ClosedLinkView.Reason.NOT_HERE : ClosedLinkView.Reason.UNKNOWN);
            return Optional.empty();
        }
        OpenedLink opened = links.open(secret.get());
        Optional<Actor.ClientByLink> client =
                opened.actor().filter(who -> who.link().equals(UUID.fromString(within.group(1))));
        if (client.isEmpty()) {
            closed.because(opened.state());
            return Optional.empty();
        }
        actor.become(client.get());
        address.arrive(home(request, client.get().link()));
        return client.map(who ->
                new LinkVisit(request, response, within.group(2), opened.kind().orElseThrow(), who));
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

    private static Optional<String> secret(HttpServletRequest request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
