package org.rapport.plugin;

/** Where a plugin comes from, and so who decides about it. */
public enum PluginPlace {
    /** It came with the installation of Rapport; every organisation uses it. */
    INSTALLATION,
    /** The operator installed it; each organisation says whether it uses it. */
    OPERATOR,
    /** The organisation installed it for itself; data only. */
    ORGANISATION
}
