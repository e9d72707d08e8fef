package org.rapport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request as far as the rules look at it. */
final class Asked {

    private final String method;
    private final Map<String, String> headers = new HashMap<>();
    private String address = "127.0.0.1";
    private String host = "localhost";

    private Asked(String method) {
        this.method = method;
    }

    static Asked by(String method) {
        return new Asked(method);
    }

    Asked header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Asked from(String remoteAddress, String serverName) {
        address = remoteAddress;
        host = serverName;
        return this;
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Asked.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, called, args) -> {
                    switch (called.getName()) {
                        case "getMethod":
                            return method;
                        case "getHeader":
                            return headers.get((String) args[0]);
                        case "getRemoteAddr":
                            return address;
                        case "getServerName":
                            return host;
                        default:
                            throw new UnsupportedOperationException(called.getName());
                    }
                });
    }
}
