package org.rapport.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.PageTexts;

/** Lists to choose from: {@code #{choices.of(view.frequencies)}} for enum constants, {@code scale} for 0 to 10. */
@Named("choices")
@RequestScoped
public class ChoicesView {

    @Inject
    private PageTexts texts;

    /** Enum constants with their words, from an array or a collection. */
    public List<Choice> of(Object constants) {
        List<?> all =
                constants instanceof Object[] array ? Arrays.asList(array) : List.copyOf((Collection<?>) constants);
        return all.stream()
                .map(constant -> (Enum<?>) constant)
                .map(constant -> new Choice(constant, texts.value(constant)))
                .toList();
    }

    /** The languages pages exist in, each by its own name. */
    public List<Choice> getLanguages() {
        return Languages.ALL.stream()
                .map(language -> new Choice(language.getLanguage(), language.getDisplayLanguage(language)))
                .toList();
    }

    /** Whole numbers from least to greatest. */
    public List<Choice> scale(int least, int greatest) {
        return IntStream.rangeClosed(least, greatest)
                .mapToObj(number -> new Choice(number, Integer.toString(number)))
                .toList();
    }
}
