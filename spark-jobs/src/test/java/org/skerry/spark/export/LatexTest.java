package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTest {
    @Test
    void specialCharactersBecomeCommands() {
        assertThat(Latex.escape("a_b & 5 % #1 {x} $y$ \\z ~ ^"))
                .isEqualTo("a\\_b \\& 5 \\% \\#1 \\{x\\} \\$y\\$ \\textbackslash{}z \\textasciitilde{}"
                        + " \\textasciicircum{}");
        assertThat(Latex.escape("<s> | \"q\"")).isEqualTo("\\textless{}s\\textgreater{} \\textbar{} ''q''");
    }

    /** A row that begins with a star or a bracket would be taken for an argument of the end of the row before. */
    @Test
    void starsAndBracketsAreNoArguments() {
        assertThat(Latex.escape("*a [b]")).isEqualTo("{*}a {[}b]");
    }

    @Test
    void whatTheFontsLackIsNamed() {
        assertThat(Latex.escape("Lévy")).isEqualTo("Lévy");
        assertThat(Latex.escape("ש\ud83d\ude97")).isEqualTo("{[}U+05E9]{[}U+1F697]");
        assertThat(Latex.escape("a\nb")).isEqualTo("a\\textbackslash{}u000ab");
    }

    @Test
    void aTableHasTheColumnsOfItsTitles() {
        LatexTable table = new LatexTable("tab:t", "Caption");
        table.column("solver");
        table.column("tasks=5", "gap");
        table.rule();
        table.row(List.of("de", "$1$", "2"));
        assertThat(table.toString()).isEqualTo("""
                \\begin{table}
                  \\centering
                  \\small
                  \\caption{Caption}
                  \\label{tab:t}
                  \\begin{tabular}{lrr}
                    \\toprule
                    solver & \\multicolumn{2}{c}{tasks=5} \\\\
                     &  & gap \\\\
                    \\midrule
                    de & $1$ & 2 \\\\
                    \\bottomrule
                  \\end{tabular}
                \\end{table}
                """);
        assertThatThrownBy(() -> table.row(List.of("too", "few"))).isInstanceOf(IllegalArgumentException.class);
    }
}
