package org.rapport.plugin.runtime.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** Reads the words of an instrument for one reader in one language. */
final class WordingReading {

    private WordingReading() {}

    static Wording read(Part part) {
        Wording wording = new Wording(
                part.text("language"),
                part.word("respondent", Respondent.class).orElse(Respondent.CLIENT),
                part.text("title"),
                part.words("instructions"),
                texts(part.part("items")),
                lists(part.part("options")),
                lists(part.part("ends")),
                part.part("licence").map(InstrumentReading::licence));
        part.nothingElse();
        return wording;
    }

    private static Map<String, String> texts(Optional<Part> items) {
        Map<String, String> texts = new HashMap<>();
        items.ifPresent(part -> part.names().forEach(item -> texts.put(item, part.text(item))));
        return texts;
    }

    private static Map<String, List<String>> lists(Optional<Part> words) {
        Map<String, List<String>> lists = new HashMap<>();
        words.ifPresent(part -> part.names().forEach(id -> lists.put(id, part.texts(id))));
        return lists;
    }
}
