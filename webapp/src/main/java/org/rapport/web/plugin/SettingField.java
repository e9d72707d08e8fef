package org.rapport.web.plugin;

import java.io.Serializable;
import java.util.List;
import org.rapport.web.Choice;

/** A setting as it is typed. */
public class SettingField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String instrument;
    private final String setting;
    private final String label;
    private final String help;
    private final List<Choice> choices;
    private String value;

    SettingField(String instrument, String setting, Words words, String value) {
        this.instrument = instrument;
        this.setting = setting;
        this.label = words.label();
        this.help = words.help();
        this.choices = words.choices();
        this.value = value;
    }

    /** What stands around a field. */
    record Words(String label, String help, List<Choice> choices) {}

    /** Whose setting it is. */
    public String getInstrument() {
        return instrument;
    }

    /** Its id. */
    public String getSetting() {
        return setting;
    }

    /** What it is called, after its instrument. */
    public String getLabel() {
        return label;
    }

    /** What may be typed. */
    public String getHelp() {
        return help;
    }

    /** What to choose from. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** Whether it is chosen rather than typed. */
    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** The value in force, or what was typed. */
    public String getValue() {
        return value;
    }

    /** Called by the form. */
    public void setValue(String typed) {
        value = typed == null ? "" : typed;
    }
}
