package org.rapport.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the error pages show: the number of the incident, what was typed into a form that could not be taken. */
@Named("failure")
@RequestScoped
public class FailureView {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final String TOLD = FailureView.class.getName() + ".told";

    @Inject
    private HttpServletRequest request;

    /** Keeps the incident, or the sentence that says why, for the error page of this request. */
    void remember(String told) {
        request.setAttribute(TOLD, told);
    }

    /** Why there is nothing to open. */
    public String getSentence() {
        return String.valueOf(request.getAttribute(TOLD));
    }

    /** The number of the incident; a failure outside of the pages gets its number here. */
    public String getIncident() {
        Object known = request.getAttribute(TOLD);
        if (known == null) {
            Object thrown = request.getAttribute("jakarta.servlet.error.exception");
            known = Incidents.log(thrown instanceof Throwable failure ? failure : new IllegalStateException());
            request.setAttribute(TOLD, known);
        }
        return known.toString();
    }

    /** What is not there and what may not be seen get the same answer. */
    public void notFound() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The texts typed into the form that was sent, without secrets, technical fields and what the address names. */
    public List<String> getTyped() {
        Set<String> address = named(request.getQueryString());
        return request.getParameterMap().entrySet().stream()
                .filter(field -> isTyped(field.getKey()) && !address.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).filter(text -> !text.equals(field.getKey())))
                .filter(text ->
                        text.strip().length() > 2 && !IDENTIFIER.matcher(text).matches())
                .toList();
    }

    /** The names in a query as they stand; those of our addresses are plain letters. */
    private static Set<String> named(@Nullable String query) {
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toSet());
    }

    private static boolean isTyped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("jakarta.faces.")
                && !lower.startsWith("primefaces.")
                && !lower.contains("password")
                && !lower.contains("secret");
    }

    /** Whether something was sent and not only asked for. */
    public boolean isSent() {
        return request.getMethod().equals("POST");
    }

    /** The address that was asked for, to open it anew. */
    public String getAgain() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String page = failed instanceof String address ? address : request.getRequestURI();
        String query = request.getQueryString();
        return query == null ? page : page + "?" + query;
    }
}
