package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.response.AnsweredForm;
import org.rapport.measure.response.Responses;
import org.rapport.plugin.runtime.instrument.ScoreReading;
import org.rapport.shared.data.Row;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.OptionSet;
import org.rapport.spi.Scale;

/** Puts the answers of several respondents to one instrument side by side. */
@ApplicationScoped
class AnswerTables {

    @Inject
    private Responses responses;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private EntityManager entities;

    SessionChecksView.AnswerTable of(UUID organisation, List<SessionCheckQueries.Given> given, String language) {
        if (given.isEmpty()) {
            return SessionChecksView.AnswerTable.EMPTY;
        }
        List<AnsweredForm> forms = given.stream()
                .map(each -> responses.answered(organisation, each.response()))
                .toList();
        Instrument structure = forms.get(0).structure();
        List<SessionChecksView.AnswerRow> rows = new ArrayList<>();
        for (Item item : structure.items()) {
            rows.add(new SessionChecksView.AnswerRow(
                    label(item, language),
                    false,
                    forms.stream()
                            .map(form -> value(structure, item, form.answers(), language))
                            .toList()));
        }
        for (Scale scale : structure.scales()) {
            rows.add(new SessionChecksView.AnswerRow(
                    scale.title().in(language),
                    true,
                    given.stream()
                            .map(each -> score(organisation, each.response(), scale))
                            .toList()));
        }
        return new SessionChecksView.AnswerTable(
                given.stream()
                        .map(each -> new SessionChecksView.Column(each.kind(), each.respondent(), each.name()))
                        .toList(),
                rows);
    }

    private static String label(Item item, String language) {
        String label = item.label().in(language);
        return label.isEmpty() ? item.id() : label;
    }

    private String value(Instrument structure, Item item, Answers answers, String language) {
        return answers.number(item.id())
                .map(value -> words(structure, item, value, language))
                .orElseGet(() -> answers.texts().getOrDefault(item.id(), ""));
    }

    private String words(Instrument structure, Item item, BigDecimal value, String language) {
        String plain = value.stripTrailingZeros().toPlainString();
        OptionSet set = structure.optionsOf(item).orElse(null);
        if (set == null || set.endsOnly()) {
            return plain;
        }
        List<String> words = shelf.wording(structure, language, RespondentKind.CLIENT.reader(structure))
                .map(wording -> wording.options().getOrDefault(set.id(), List.of()))
                .orElse(List.of());
        for (int i = 0; i < set.options().size() && i < words.size(); i++) {
            if (set.options().get(i).value().compareTo(value) == 0) {
                return words.get(i);
            }
        }
        return plain;
    }

    private String score(UUID organisation, UUID response, Scale scale) {
        return Row.of(entities.createNativeQuery(
                                "select value from rapport.score"
                                        + " where organisation_id = ?1 and response_id = ?2 and scale_id = ?3 and value is not null")
                        .setParameter(1, organisation)
                        .setParameter(2, response)
                        .setParameter(3, scale.id())
                        .getResultList())
                .stream()
                .map(row -> row.decimalOrNull(0))
                .filter(Objects::nonNull)
                .map(value -> ScoreReading.shown(scale, value).toPlainString())
                .findFirst()
                .orElse("");
    }
}
