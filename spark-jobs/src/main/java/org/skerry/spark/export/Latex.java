package org.skerry.spark.export;

import org.skerry.spark.experiment.UserError;

/** Text for LaTeX. */
final class Latex {
    private Latex() {}

    /**
     * A text as LaTeX shows it with any engine and the fonts that every installation has: special characters as commands,
     * and what those fonts lack by its code point.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        UserError.oneLine(text).codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{', '}', '$', '&', '#', '%', '_' -> escaped.append('\\').appendCodePoint(c);
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '|' -> escaped.append("\\textbar{}");
                case '"' -> escaped.append("''");
                // At the beginning of a row they would belong to the end of the row before.
                case '[', '*' -> escaped.append('{').appendCodePoint(c).append('}');
                case '\u00b1' -> escaped.append("$\\pm$");
                case '\u202f' -> escaped.append("\\,");
                default -> escaped.append(shown(c));
            }
        });
        return escaped.toString();
    }

    private static String shown(int c) {
        boolean ascii = c >= ' ' && c < 0x7f;
        boolean latin = c >= 0xc0 && c <= 0xff && Character.isLetter(c);
        return ascii || latin ? Character.toString(c) : String.format("{[}U+%04X]", c);
    }
}
