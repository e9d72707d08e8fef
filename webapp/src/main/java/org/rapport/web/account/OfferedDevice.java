package org.rapport.web.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapport.account.FactorOffer;

/**
 * What the device that is being set up in this session is told, so that a page that is loaded again shows the same picture.
 * It stays in memory: a session that is written down loses it and another one is offered.
 */
@SessionScoped
public class OfferedDevice implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable FactorOffer offer;
    private @Nullable String member;

    /** What this member's device is told. */
    FactorOffer of(String whose, Supplier<FactorOffer> fresh) {
        FactorOffer known = offer;
        if (known == null || !whose.equals(member)) {
            known = fresh.get();
            offer = known;
            member = whose;
        }
        return known;
    }

    /** It has served its purpose. */
    void forget() {
        offer = null;
    }
}
