package org.rapport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.rapport.account.HalfWay;

/** Which addresses are for everybody; every other one is for members who signed in. */
final class Paths {

    /** Where members sign in. */
    static final String SIGN_IN = "/sign-in.xhtml";

    private static final String CODE = "/sign-in-code.xhtml";
    private static final String DEVICE = "/sign-in-device.xhtml";
    private static final Set<String> OPEN = Set.of(
            SIGN_IN,
            CODE,
            DEVICE,
            "/first-administrator.xhtml",
            "/invitation.xhtml",
            "/sign-out",
            "/language",
            "/session/ping",
            "/demonstration-accounts",
            "/portal",
            "/first-administrator-link");
    private static final List<String> OPEN_BELOW =
            List.of("/jakarta.faces.resource/", "/resources/", "/c/", "/portal/", "/invitation/");

    private static final Set<String> DOORS = Set.of("/api", "/fhir");
    private static final Set<String> OF_THE_OPERATOR = Set.of("/health", "/metrics", "/openapi");

    private Paths() {}

    static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    /**
     * Whether the address belongs to programs: those with a token, for whom a door of its own asks, and what an operator's
     * tools ask, which shows nobody's data and has to answer also while the application may not run.
     */
    static boolean isForPrograms(String path) {
        return DOORS.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"))
                || OF_THE_OPERATOR.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    /** Whether the address belongs to clients, who come through personal links or to the portal and never as members. */
    static boolean isForClients(String path) {
        return path.startsWith("/c/") || path.startsWith("/portal/");
    }

    /** The path within the application, without the session or any parameters in it. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The page of the second step: it asks for a code, or sets up a device. */
    static String secondStep(HalfWay half) {
        return half.enrolled() ? CODE : DEVICE;
    }

    /** The sign-in page, which leads back to what was asked for if that was a page. */
    static String signInFor(HttpServletRequest request) {
        return leadingBack(SIGN_IN, request);
    }

    /** The page of the second step, which leads back likewise. */
    static String secondStepFor(HalfWay half, HttpServletRequest request) {
        return leadingBack(secondStep(half), request);
    }

    private static String leadingBack(String page, HttpServletRequest request) {
        String address = request.getContextPath() + page;
        if (!request.getMethod().equals("GET")) {
            return address;
        }
        String query = request.getQueryString();
        String asked =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query);
        return asked.equals("/") ? address : address + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
