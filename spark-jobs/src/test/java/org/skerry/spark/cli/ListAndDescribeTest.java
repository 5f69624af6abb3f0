package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.run.Catalogue;
import org.skerry.run.Setting;
import org.skerry.search.Described;
import org.skerry.solver.MemeticStep;

class ListAndDescribeTest {
    private static final String HOME = "skerry.home";

    @AfterEach
    void forgetHome() {
        System.clearProperty(HOME);
    }

    static Stream<Arguments> entries() {
        Map<String, Object> entries = solvers();
        entries.putAll(Catalogue.problems());
        entries.put(Catalogue.MEMETIC, MemeticStep.DEFAULT);
        return entries.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** The solvers, and what makes islands of several. */
    private static Map<String, Object> solvers() {
        Map<String, Object> solvers = new LinkedHashMap<>(Catalogue.solvers());
        solvers.put("archipelago", Catalogue.migration());
        return solvers;
    }

    @Test
    void listsTheWholeCatalogueInItsOrder() {
        assertLists("solvers", "solver", solvers());
        assertLists("problems", "problem", Catalogue.problems());
    }

    private static void assertLists(String what, String title, Map<String, ?> catalogue) {
        Called list = Called.with("list", what);
        List<String> lines = list.out().lines().toList();

        assertThat(list.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(lines.get(0)).matches(title + " +what it is");
        assertThat(lines.stream().skip(1).filter(line -> !line.startsWith(" ")).map(line -> line.replaceAll(" .*", "")))
                .containsExactlyElementsOf(catalogue.keySet());
        catalogue.forEach((name, entry) -> assertThat(words(list.out()))
                .contains(words(entry.getClass().getAnnotation(Described.class).title())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void describesEverythingThatIsKnownOfAnEntry(String name, Object entry) {
        Called describe = Called.with("describe", name);
        Described described = entry.getClass().getAnnotation(Described.class);
        String words = words(describe.out());

        assertThat(describe.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(describe.err()).isEmpty();
        assertThat(describe.out()).startsWith(name + ": " + described.title()).doesNotContain("\t", " \n");
        assertThat(words)
                .contains(words(described.source()), words(described.order()))
                .contains(words(described.evaluationsPerGeneration()));
        assertThat(described.branches()).allSatisfy(branch -> assertThat(words).contains(words(branch)));
        assertThat(described.departures())
                .allSatisfy(departure -> assertThat(words).contains(words(departure)));
        for (Setting setting : Setting.of(entry)) {
            assertThat(cell(describe.out(), setting.name(), "type", "allowed"))
                    .isEqualTo(setting.type().title());
            assertThat(cell(describe.out(), setting.name(), "allowed", "default"))
                    .isEqualTo(setting.range());
            assertThat(cell(describe.out(), setting.name(), "default", "meaning"))
                    .isEqualTo(String.valueOf(setting.value()));
            assertThat(cell(describe.out(), setting.name(), "meaning", "source of the default"))
                    .isEqualTo(words(setting.description().value()));
            assertThat(cell(describe.out(), setting.name(), "source of the default", ""))
                    .isEqualTo(words(setting.description().source()));
        }
    }

    @Test
    void aReconstructionSaysSo() {
        assertThat(Called.with("describe", "saeo-reconstructed").out())
                .contains("\nReconstructed: neither public code nor full text was available; rankings leave it out\n");
        assertThat(Called.with("describe", "de").out()).doesNotContain("econstructed");
    }

    /** What stands in a column of a parameter's row, its lines joined; {@code next} is the column after it. */
    private static String cell(String description, String parameter, String column, String next) {
        String titles = description
                .lines()
                .filter(line -> line.startsWith("parameter "))
                .findFirst()
                .orElseThrow();
        int from = titles.indexOf(column);
        int to = next.isEmpty() ? Integer.MAX_VALUE : titles.indexOf(next);
        StringBuilder cell = new StringBuilder();
        boolean inRow = false;
        for (String line : description.lines().toList()) {
            inRow = line.startsWith(parameter + " ") || (inRow && line.startsWith(" "));
            if (inRow) {
                cell.append(line, Math.min(from, line.length()), Math.min(to, line.length()))
                        .append(' ');
            }
        }
        return words(cell.toString());
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void anUnknownNameIsOneLine() {
        Called describe = Called.with("describe", "vehiculer");

        assertThat(describe.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(describe.out()).isEmpty();
        assertThat(describe.err())
                .isEqualTo("unknown solver or problem 'vehiculer'. Did you mean 'vehicular'? See 'skerry list solvers' "
                        + "and 'skerry list problems'." + System.lineSeparator());
    }

    @Test
    void experimentsAreShownByTheirFirstComment(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("conf/experiments"));
        Files.writeString(
                folder.resolve("b.yaml"),
                "# yaml-language-server: $schema=x\n# What b is, in Fig. 2 on SM_1 .. SM_10,\n# over two lines. And more.\nname: b\n");
        Files.writeString(folder.resolve("a.yaml"), "name: a\n");
        Files.writeString(folder.resolve("notes.txt"), "# none\n");
        System.setProperty(HOME, home.toString());

        Called list = Called.with("list", "experiments");

        assertThat(list.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(list.out().lines().map(ListAndDescribeTest::words))
                .containsExactly(
                        "experiment what it is",
                        folder.resolve("a.yaml").toString(),
                        folder.resolve("b.yaml") + " What b is, in Fig. 2 on SM_1 .. SM_10, over two lines.");
    }

    @Test
    void withoutTheFolderTheListIsAMistake(@TempDir Path home) {
        System.setProperty(HOME, home.toString());

        Called list = Called.with("list", "experiments");

        assertThat(list.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(list.err()).startsWith(home.resolve("conf/experiments") + ": there is no such folder.");
    }
}
