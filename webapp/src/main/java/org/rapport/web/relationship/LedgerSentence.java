package org.rapport.web.relationship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.shared.Money;
import org.rapport.web.i18n.Wording;

/**
 * Writes a ledger entry as a sentence: the text {@code ledger.<KIND>} with its facts written as what they are. Days,
 * moments, numbers and amounts are known by their form, persons and members by their id. Any other value has a text
 * {@code ledger.<KIND>.<VALUE>}, or {@code ledger.fact.<name>.<value>} where it means the same everywhere, or a {@link
 * FactWords} knows it.
 */
final class LedgerSentence {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern AMOUNT = Pattern.compile("[0-9.]+ [A-Z]{3}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String UNNUMBERED = ".unnumbered";

    private final Wording wording;
    private final FactWords words;

    LedgerSentence(Wording wording, FactWords words) {
        this.wording = wording;
        this.words = words;
    }

    /** The sentence of an entry; names come from the page it stands on. */
    String of(LedgerLine line, LedgerPage page) {
        Map<String, Object> facts = new HashMap<>();
        line.facts().forEach((name, value) -> facts.put(name, fact(line, name, value, page)));
        return wording.named(key(line), facts);
    }

    /** What belongs to no session says so without a number, where there is such a text. */
    private String key(LedgerLine line) {
        String key = "ledger." + line.kind();
        boolean unnumbered = "0".equals(line.facts().get("number"))
                && wording.find(key + UNNUMBERED).isPresent();
        return unnumbered ? key + UNNUMBERED : key;
    }

    private Object fact(LedgerLine line, String name, String value, LedgerPage page) {
        if (DAY.matcher(value).matches()) {
            return LocalDate.parse(value);
        }
        if (MOMENT.matcher(value).matches()) {
            return Instant.parse(value);
        }
        if (NUMBER.matcher(value).matches()) {
            return new BigDecimal(value);
        }
        if (AMOUNT.matcher(value).matches()) {
            int blank = value.indexOf(' ');
            return Money.of(new BigDecimal(value.substring(0, blank)), value.substring(blank + 1));
        }
        if (ID.matcher(value).matches()) {
            return page.nameOf(UUID.fromString(value)).orElseGet(() -> wording.text("ledger.somebody"));
        }
        return wording.find("ledger." + line.kind() + "." + value)
                .or(() -> wording.find("ledger.fact." + name + "." + value))
                .or(() -> words.word(name, value))
                .orElse(value);
    }
}
