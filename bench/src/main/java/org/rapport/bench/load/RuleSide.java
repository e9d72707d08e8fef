package org.rapport.bench.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rapport.measure.instrument.Structures;
import org.rapport.shared.data.InOrganisation;
import org.rapport.shared.secret.Vault;
import org.rapport.spi.Instrument;

/** What the product writes on first use, asked for in a transaction of the organisation. */
@ApplicationScoped
@Transactional
@InOrganisation
class RuleSide {

    @Inject
    private Structures structures;

    @Inject
    private Vault vault;

    /** The kept structure of an instrument. */
    UUID structure(UUID organisation, Instrument instrument) {
        return structures.idOf(organisation, instrument);
    }

    /** Seals a text; keys that are not there yet are made. */
    byte[] seal(UUID organisation, UUID subject, String text) {
        return vault.seal(organisation, subject, text);
    }

    /** Reads what was sealed. */
    String open(UUID organisation, UUID subject, byte[] sealed) {
        return vault.open(organisation, subject, sealed);
    }
}
