package org.rapport.web.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New recovery codes until their owner says that they are kept; in memory only, and never shown again afterwards. */
@SessionScoped
public class FreshCodes implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable List<String> codes;

    void show(List<String> fresh) {
        codes = List.copyOf(fresh);
    }

    List<String> get() {
        List<String> known = codes;
        return known == null ? List.of() : known;
    }

    void forget() {
        codes = null;
    }
}
