package org.rapport.web.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;

/** The classes of every module as the web application sees them, read once. */
final class RapportClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rapport");

    private RapportClasses() {}

    /** The first part of a package below org.rapport: a feature, or web, spi, launcher. */
    static Optional<String> part(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.rapport.") || isLibrary(type)) {
            return Optional.empty();
        }
        String below = name.substring("org.rapport.".length());
        int dot = below.indexOf('.');
        return Optional.of(dot < 0 ? below : below.substring(0, dot));
    }

    /** The plug-in interface and its runtime are modules of their own below every feature. */
    static boolean isLibrary(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("org.rapport.spi") || name.startsWith("org.rapport.plugin.runtime");
    }

    static DescribedPredicate<JavaClass> ofTheCore() {
        return DescribedPredicate.describe(
                "of the core",
                type -> part(type).filter(Features.MAY_USE::containsKey).isPresent());
    }
}
