package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request really comes from. Behind a proxy named in {@code rapport.proxy.addresses} it is the last address the
 * proxy wrote into X-Forwarded-For; without one, nobody's word for it counts.
 */
@ApplicationScoped
public class RequestSource {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:%]{2,60}");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> MARKS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Optional<String> proxies;

    /** For the container only. */
    protected RequestSource() {
        this(Optional.empty());
    }

    /** Trusts these proxies, addresses separated by commas. */
    @Inject
    public RequestSource(@ConfigProperty(name = "rapport.proxy.addresses") Optional<String> proxies) {
        this.proxies = proxies;
    }

    /** The address as text. */
    public String address(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isProxy(remote)) {
            return remote;
        }
        String last = Arrays.stream(forwarded.split(","))
                .reduce((before, after) -> after)
                .orElse("")
                .strip();
        return ADDRESS.matcher(last).matches() ? last : remote;
    }

    private boolean isProxy(String address) {
        return proxies.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .anyMatch(address::equals);
    }

    /**
     * Whether somebody at this machine asked, by a name of this machine and through no proxy. The name is asked too,
     * since a page elsewhere could give a name of its own the address of this machine.
     */
    public boolean isThisMachine(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && LOCAL_NAMES.contains(request.getServerName())
                && MARKS_OF_A_PROXY.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.startsWith("0:0:0:0:0:0:0:1");
    }
}
