package org.skerry.spark.experiment;

/** A mistake in a command line or a file. The message is one line for the user; nothing was written. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 2000;

    /** An error of that message, in which control characters are shown as escapes. */
    public UserError(String message) {
        super(oneLine(message));
    }

    /** An error with the failure that revealed it. */
    public UserError(String message, Throwable cause) {
        super(oneLine(message), cause);
    }

    /** A message as one line: control characters as escapes, the end of a very long one left out. */
    public static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        message.codePoints().limit(LONGEST).forEach(c -> {
            if (isPrintable(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(String.format("\\u%04x", c));
            }
        });
        return message.codePointCount(0, message.length()) > LONGEST ? line + "..." : line.toString();
    }

    /** Whether a character shows as itself on one line: no control, no line break, no change of direction. */
    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
