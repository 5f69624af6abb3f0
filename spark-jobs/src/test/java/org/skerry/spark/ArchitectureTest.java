package org.skerry.spark;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.skerry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String JAVA = "java..";

    @ArchTest
    static final ArchRule SEARCH_KNOWS_ONLY_JAVA = only("search");

    @ArchTest
    static final ArchRule AN_ENCODING_KNOWS_ONLY_SEARCH = only("encoding", "search");

    @ArchTest
    static final ArchRule AN_ALGORITHM_KNOWS_ONLY_SEARCH = only("solver", "search");

    @ArchTest
    static final ArchRule A_PROBLEM_KNOWS_SEARCH_AND_ENCODING = only("problem", "search", "encoding");

    @ArchTest
    static final ArchRule A_REFERENCE_KNOWS_PROBLEMS_AND_A_LINEAR_PROGRAM = classes()
            .that()
            .resideInAPackage("org.skerry.exact..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JAVA,
                    "org.skerry.exact..",
                    "org.skerry.problem..",
                    "org.skerry.search..",
                    "org.skerry.encoding..",
                    "org.ojalgo..");

    @ArchTest
    static final ArchRule AN_ISLAND_KNOWS_NO_PROBLEM_AND_NO_SOLVER = only("island", "search", "encoding", "latent");

    @ArchTest
    static final ArchRule A_LATENT_SPACE_KNOWS_NO_PROBLEM_AND_NO_CATALOGUE = noClasses()
            .that()
            .resideInAPackage("org.skerry.latent..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.skerry.problem..", "org.skerry.exact..", "org.skerry.island..", "org.skerry.run..");

    @ArchTest
    static final ArchRule KERNELS_KNOW_NEITHER_DATA_NOR_SPARK = noClasses()
            .that()
            .resideOutsideOfPackages("org.skerry.data..", "org.skerry.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.skerry.data..", "org.skerry.spark..");

    @ArchTest
    static final ArchRule ONLY_THE_SPARK_LAYER_KNOWS_SPARK = noClasses()
            .that()
            .resideOutsideOfPackage("org.skerry.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule ONLY_LATENT_KNOWS_DJL = noClasses()
            .that()
            .resideOutsideOfPackage("org.skerry.latent..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule PACKAGES_OF_THE_SPARK_LAYER_HAVE_NO_CYCLES =
            slices().matching("org.skerry.spark.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RESULTS_DO_NOT_DEPEND_ON_THE_PROCESSORS_MATHEMATICS = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.skerry.search..",
                    "org.skerry.solver..",
                    "org.skerry.problem..",
                    "org.skerry.encoding..",
                    "org.skerry.exact..",
                    "org.skerry.latent..",
                    "org.skerry.island..",
                    "org.skerry.data..")
            .should()
            .callMethodWhere(target(owner(type(Math.class)))
                    .and(target(
                            nameMatching("sin|cos|tan|a?sin|acos|atan2?|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))))
            .because("StrictMath gives the same bits on every processor");

    @ArchTest
    static final ArchRule RANDOMNESS_IS_KEYED_BY_MEANING = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java.util.(Random|SplittableRandom|concurrent.ThreadLocalRandom)");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveNameMatching(".*(Utils|Manager|Impl|Helper|Misc|Common)");

    private static ClassesShouldConjunction only(String name, String... known) {
        String[] packages = new String[known.length + 2];
        packages[0] = JAVA;
        packages[1] = "org.skerry." + name + "..";
        for (int i = 0; i < known.length; i++) {
            packages[i + 2] = "org.skerry." + known[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(packages[1])
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
