package org.rapport.web.questionnaire;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.wording.NewInstrument;
import org.rapport.measure.wording.WordingChoice;
import org.rapport.spi.Direction;
import org.rapport.spi.Respondent;
import org.rapport.spi.ScoreMethod;

/** What an administrator decides about a questionnaire that was sent. */
public class BroughtForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String instrument;
    private @Nullable Respondent reader;
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final OwnForm own = new OwnForm();

    private static Map<String, BigDecimal> figures(Map<String, String> chosen) {
        Map<String, BigDecimal> figures = new HashMap<>();
        given(chosen).forEach((question, value) -> {
            if (!value.isEmpty()) {
                figures.put(question, new BigDecimal(value));
            }
        });
        return figures;
    }

    /** What was decided about words. */
    public WordingChoice toChoice() {
        return new WordingChoice(
                Optional.ofNullable(instrument).filter(id -> !id.isEmpty()),
                Optional.ofNullable(reader),
                given(items),
                given(answers));
    }

    private static Map<String, String> given(Map<String, String> map) {
        Map<String, String> given = new HashMap<>();
        map.forEach((key, value) -> given.put(key, Objects.requireNonNullElse(value, "")));
        return given;
    }

    /** Which instrument it is. */
    public @Nullable String getInstrument() {
        return instrument;
    }

    /** Called by the field. */
    public void setInstrument(@Nullable String instrument) {
        this.instrument = instrument;
    }

    /** Who reads the words. */
    public @Nullable Respondent getReader() {
        return reader;
    }

    /** Called by the field. */
    public void setReader(@Nullable Respondent reader) {
        this.reader = reader;
    }

    /** The questionnaire's question by item. */
    public Map<String, String> getItems() {
        return items;
    }

    /** Words typed for answers by their key. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** What was decided about an instrument of its own. */
    public OwnForm getOwn() {
        return own;
    }

    /** An instrument of the organisation's own. */
    public static class OwnForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private String title = "";
        private ScoreMethod method = ScoreMethod.SUM;
        private Direction direction = Direction.HIGHER_IS_WORSE;
        private Respondent reader = Respondent.CLIENT;
        private String holder = "";
        private final QuestionsForm questions = new QuestionsForm();
        private String replaces = "";
        private boolean sent;

        /** What was decided. */
        public NewInstrument toCommand() {
            sent = true;
            return new NewInstrument(
                    title,
                    method,
                    direction,
                    reader,
                    holder,
                    Set.copyOf(questions.counted),
                    Set.copyOf(questions.reversed),
                    figures(questions.risks),
                    figures(questions.lowRisks),
                    Optional.of(replaces).filter(id -> !id.isEmpty()));
        }

        /** Whether the form stands open: once it was sent, so that what was typed is in sight when it is refused. */
        public @Nullable String getOpen() {
            return sent ? "open" : null;
        }

        /** Its name. */
        public String getTitle() {
            return title;
        }

        /** Called by the field. */
        public void setTitle(@Nullable String title) {
            this.title = Objects.requireNonNullElse(title, "");
        }

        /** Sum or mean. */
        public ScoreMethod getMethod() {
            return method;
        }

        /** Called by the field. */
        public void setMethod(ScoreMethod method) {
            this.method = method;
        }

        /** What a higher score means. */
        public Direction getDirection() {
            return direction;
        }

        /** Called by the field. */
        public void setDirection(Direction direction) {
            this.direction = direction;
        }

        /** Who answers. */
        public Respondent getReader() {
            return reader;
        }

        /** Called by the field. */
        public void setReader(Respondent reader) {
            this.reader = reader;
        }

        /** Whose it is. */
        public String getHolder() {
            return holder;
        }

        /** Called by the field. */
        public void setHolder(@Nullable String holder) {
            this.holder = Objects.requireNonNullElse(holder, "");
        }

        /** What was decided about its questions. */
        public QuestionsForm getQuestions() {
            return questions;
        }

        /** The instrument whose place it takes. */
        public String getReplaces() {
            return replaces;
        }

        /** Called by the field. */
        public void setReplaces(@Nullable String replaces) {
            this.replaces = Objects.requireNonNullElse(replaces, "");
        }
    }

    /** What was decided about single questions. */
    public static class QuestionsForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private List<String> counted = new ArrayList<>();
        private List<String> reversed = new ArrayList<>();
        private final Map<String, String> risks = new HashMap<>();
        private final Map<String, String> lowRisks = new HashMap<>();

        /** Whether the answers that need a person stand open: where any is chosen. */
        public @Nullable String getOpen() {
            return figures(risks).isEmpty() && figures(lowRisks).isEmpty() ? null : "open";
        }

        /** The questions that count. */
        public List<String> getCounted() {
            return counted;
        }

        /** Called by the field. */
        public void setCounted(@Nullable List<String> counted) {
            this.counted = new ArrayList<>(Objects.requireNonNullElse(counted, List.of()));
        }

        /** The questions that count the other way round. */
        public List<String> getReversed() {
            return reversed;
        }

        /** Called by the field. */
        public void setReversed(@Nullable List<String> reversed) {
            this.reversed = new ArrayList<>(Objects.requireNonNullElse(reversed, List.of()));
        }

        /** From which answer on a question needs a person, by question. */
        public Map<String, String> getRisks() {
            return risks;
        }

        /** Up to which answer it does, by question. */
        public Map<String, String> getLowRisks() {
            return lowRisks;
        }
    }
}
