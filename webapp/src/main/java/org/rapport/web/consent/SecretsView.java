package org.rapport.web.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.consent.SecretsPolicy;
import org.rapport.consent.ChooseSecretsPolicy;
import org.rapport.consent.SecretsChoice;
import org.rapport.web.minor.PersonAddressView;
import org.rapport.web.shell.MessagesView;

/** What is done with what one of several tells alone: chosen here. */
@Named("secrets")
@ViewScoped
public class SecretsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonAddressView address;

    @Inject
    private SecretsChoice choice;

    @Inject
    private MessagesView messages;

    private transient @Nullable SecretsPolicy current;
    private int seen;
    private SecretsPolicy.@Nullable Kind kind;
    private SecretsPolicy.@Nullable ClientIs client;
    private @Nullable String words;

    /** Reads the one in use into the form. */
    void open(@Nullable SecretsPolicy read) {
        current = read;
        if (read != null) {
            seen = read.number();
            kind = read.kind();
            client = read.client();
            words = read.words();
        }
    }

    /** The one in use, or null. */
    public @Nullable SecretsPolicy getCurrent() {
        return current;
    }

    /** Takes what was chosen. */
    public String choose() {
        choice.choose(address.relationship(), new ChooseSecretsPolicy(seen, kind, client, words));
        messages.saved("secrets.saved");
        return "/family?faces-redirect=true&relationship=" + address.relationship();
    }

    /** What may be done with secrets. */
    public SecretsPolicy.Kind[] getKinds() {
        return SecretsPolicy.Kind.values();
    }

    /** Who the client may be. */
    public SecretsPolicy.ClientIs[] getClients() {
        return SecretsPolicy.ClientIs.values();
    }

    /** What is done with them. */
    public SecretsPolicy.@Nullable Kind getKind() {
        return kind;
    }

    /** Chosen in the form. */
    public void setKind(SecretsPolicy.@Nullable Kind kind) {
        this.kind = kind;
    }

    /** Who the client is. */
    public SecretsPolicy.@Nullable ClientIs getClient() {
        return client;
    }

    /** Chosen in the form. */
    public void setClient(SecretsPolicy.@Nullable ClientIs client) {
        this.client = client;
    }

    /** In which words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
