package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page docs/fidelity.md, whose sections are written, and held to, by the tests that measure them. */
final class FidelityPage {
    private static final Path FILE = Path.of("../docs/fidelity.md");
    private static final String SECTION = "\n## ";
    private static final String WRITE = "skerry.fidelity.write";

    private FidelityPage() {}

    /**
     * Holds a section to what was measured; where the property {@code skerry.fidelity.write} is true, writes it first.
     *
     * @param body lines, without the heading
     */
    static void hold(String heading, String body) {
        String section = heading + "\n\n" + body.strip() + "\n";
        try {
            List<String> sections =
                    new ArrayList<>(List.of(Files.readString(FILE).split(SECTION, -1)));
            if (Boolean.getBoolean(WRITE)) {
                write(sections, heading, section);
            }
            assertThat(sections)
                    .as("docs/fidelity.md is out of date; it says itself how to write it anew")
                    .contains(section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> sections, String heading, String section) throws IOException {
        int place = 0;
        while (place < sections.size() && !sections.get(place).startsWith(heading + "\n")) {
            place++;
        }
        if (place < sections.size()) {
            sections.set(place, section);
        } else {
            sections.add(section);
        }
        Files.writeString(FILE, String.join(SECTION, sections));
    }
}
