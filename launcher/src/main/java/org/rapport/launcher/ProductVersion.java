package org.rapport.launcher;

import picocli.CommandLine.IVersionProvider;

/** The release this jar belongs to, from its manifest; "development" when run from classes. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Rapport " + current()};
    }

    static String current() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
