package org.rapport.web.minor;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.minor.JurisdictionRules;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.RuleProvenance;
import org.rapport.client.minor.RuleRow;
import org.rapport.client.minor.WhoSigns;
import org.rapport.practice.Practices;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The administrator's page of rules about young people; {@code ?rule=<id>} changes a known one. */
@Named("rules")
@ViewScoped
public class RulesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/rules?faces-redirect=true";

    @Inject
    private JurisdictionRules rules;

    @Inject
    private Practices practices;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private @Nullable UUID rule;
    private transient List<RuleRow> rows = List.of();
    private List<Choice> choices = List.of();
    private List<PracticeRule> byPractice = List.of();
    private RuleForm form = new RuleForm();

    /** Reads the rules when the page is opened. */
    public void open() {
        rows = rules.all();
        choices = List.copyOf(rows.stream()
                .map(row -> new Choice(row.rule().id(), row.rule().jurisdiction()))
                .toList());
        Map<UUID, UUID> chosen = rules.byPractice();
        byPractice = List.copyOf(practices.all().stream()
                .map(practice -> new PracticeRule(practice.id(), practice.name(), chosen.get(practice.id())))
                .toList());
        form = rows.stream()
                .filter(row -> row.rule().id().equals(rule))
                .findFirst()
                .map(RuleForm::new)
                .orElseGet(RuleForm::new);
    }

    /** Saves what was typed. */
    public String save() {
        rules.save(form.toCommand());
        messages.saved("rules.saved");
        return AGAIN;
    }

    /** Saves which practice goes by which rule. */
    public String choose() {
        byPractice.stream()
                .filter(PracticeRule::changed)
                .forEach(practice -> rules.choose(practice.practice(), practice.getRule()));
        messages.saved("rules.chosen");
        return AGAIN;
    }

    /** The rules, by jurisdiction. */
    public List<RuleRow> getRows() {
        if (rows == null) {
            rows = rules.all();
        }
        return rows;
    }

    /** Whether nobody confirmed a rule. */
    public boolean unconfirmed(RuleRow row) {
        return row.rule().provenance() == RuleProvenance.UNVERIFIED;
    }

    /** Rules to choose from. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** The practices with their rules. */
    public List<PracticeRule> getByPractice() {
        return byPractice;
    }

    /** Whether a rule is added or changed. */
    public String getFormTitle() {
        return texts.of(form.isKnown() ? "rules.edit" : "rules.add");
    }

    /** What is typed. */
    public RuleForm getForm() {
        return form;
    }

    /** Who may sign below the age. */
    public WhoSigns[] getSigners() {
        return WhoSigns.values();
    }

    /** What guardians may read. */
    public ParentAccess[] getAccesses() {
        return ParentAccess.values();
    }

    /** How far a rule can be trusted. */
    public RuleProvenance[] getProvenances() {
        return RuleProvenance.values();
    }

    /** The rule in the address. */
    public @Nullable UUID getRule() {
        return rule;
    }

    /** Called by the view parameter. */
    public void setRule(@Nullable UUID rule) {
        this.rule = rule;
    }
}
