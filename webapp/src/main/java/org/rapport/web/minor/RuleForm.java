package org.rapport.web.minor;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.minor.AgeRule;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.RuleProvenance;
import org.rapport.client.minor.RuleRow;
import org.rapport.client.minor.SaveRule;
import org.rapport.client.minor.WhoSigns;

/** What is typed about a rule. Empty at first: no age is suggested. */
public class RuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private final long version;
    private @Nullable String jurisdiction;
    private @Nullable Integer ageSelfConsent;
    private @Nullable Integer assentFrom;
    private @Nullable WhoSigns whoSigns;
    private @Nullable ParentAccess parentAccess = ParentAccess.RELEASED_ONLY;
    private @Nullable String source;
    private @Nullable RuleProvenance provenance = RuleProvenance.UNVERIFIED;

    /** A new rule. */
    RuleForm() {
        id = null;
        version = 0;
    }

    /** A known one. */
    RuleForm(RuleRow row) {
        AgeRule rule = row.rule();
        id = rule.id();
        version = row.version();
        jurisdiction = rule.jurisdiction();
        ageSelfConsent = rule.ageSelfConsent();
        assentFrom = rule.assentFrom();
        whoSigns = rule.whoSigns();
        parentAccess = rule.parentAccess();
        source = rule.source();
        provenance = rule.provenance();
    }

    SaveRule toCommand() {
        return new SaveRule(
                id, version, jurisdiction, ageSelfConsent, assentFrom, whoSigns, parentAccess, source, provenance);
    }

    /** Whether a known rule is changed. */
    public boolean isKnown() {
        return id != null;
    }

    /** The jurisdiction. */
    public @Nullable String getJurisdiction() {
        return jurisdiction;
    }

    /** Typed in the form. */
    public void setJurisdiction(@Nullable String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** The age. */
    public @Nullable Integer getAgeSelfConsent() {
        return ageSelfConsent;
    }

    /** Typed in the form. */
    public void setAgeSelfConsent(@Nullable Integer ageSelfConsent) {
        this.ageSelfConsent = ageSelfConsent;
    }

    /** From which age assent is asked. */
    public @Nullable Integer getAssentFrom() {
        return assentFrom;
    }

    /** Typed in the form. */
    public void setAssentFrom(@Nullable Integer assentFrom) {
        this.assentFrom = assentFrom;
    }

    /** Who signs below the age. */
    public @Nullable WhoSigns getWhoSigns() {
        return whoSigns;
    }

    /** Chosen in the form. */
    public void setWhoSigns(@Nullable WhoSigns whoSigns) {
        this.whoSigns = whoSigns;
    }

    /** What guardians may read. */
    public @Nullable ParentAccess getParentAccess() {
        return parentAccess;
    }

    /** Chosen in the form. */
    public void setParentAccess(@Nullable ParentAccess parentAccess) {
        this.parentAccess = parentAccess;
    }

    /** The source. */
    public @Nullable String getSource() {
        return source;
    }

    /** Typed in the form. */
    public void setSource(@Nullable String source) {
        this.source = source;
    }

    /** How far it can be trusted. */
    public @Nullable RuleProvenance getProvenance() {
        return provenance;
    }

    /** Chosen in the form. */
    public void setProvenance(@Nullable RuleProvenance provenance) {
        this.provenance = provenance;
    }
}
