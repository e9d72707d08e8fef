package org.rapport.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FeatureGraphTest {

    @Test
    void every_feature_uses_only_the_features_listed_for_it() {
        classes()
                .that(RapportClasses.ofTheCore())
                .should(useOnlyListedFeatures())
                .allowEmptyShould(true)
                .check(RapportClasses.ALL);
    }

    @Test
    void every_package_belongs_to_a_listed_feature_or_to_an_edge_of_the_system() {
        Set<String> unknown = new TreeSet<>();
        RapportClasses.ALL.forEach(type -> RapportClasses.part(type)
                .filter(part -> !Features.MAY_USE.containsKey(part) && !part.equals("web"))
                .ifPresent(unknown::add));

        assertThat(unknown).isEmpty();
    }

    @Test
    void the_listed_edges_have_no_cycle() {
        Features.MAY_USE.forEach((feature, edges) ->
                edges.forEach(edge -> assertThat(Features.reach(edge)).doesNotContain(feature)));
    }

    @Test
    void the_parts_of_the_web_layer_have_no_cycle() {
        slices().matching("org.rapport.web.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(RapportClasses.ALL);
    }

    @Test
    void the_plugin_interface_uses_the_java_platform_only() {
        DescribedPredicate<JavaClass> platform = DescribedPredicate.describe(
                "the Java platform or JSpecify",
                type -> type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("org.jspecify.")
                        || type.getPackageName().startsWith("org.rapport.spi")
                        || type.isPrimitive()
                        || type.isArray());
        classes()
                .that()
                .resideInAPackage("org.rapport.spi..")
                .should()
                .onlyDependOnClassesThat(platform)
                .allowEmptyShould(true)
                .check(RapportClasses.ALL);
    }

    private static ArchCondition<JavaClass> useOnlyListedFeatures() {
        return new ArchCondition<>("use only the features listed for it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> allowed = Features.reach(RapportClasses.part(type).orElseThrow());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    RapportClasses.part(dependency.getTargetClass().getBaseComponentType())
                            .filter(target -> !allowed.contains(target))
                            .ifPresent(target ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            }
        };
    }
}
