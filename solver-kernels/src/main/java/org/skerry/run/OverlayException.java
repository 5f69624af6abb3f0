package org.skerry.run;

/** Values that do not fit a record; the message names the record, the parameter, its value and what is allowed. */
public final class OverlayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String key;

    OverlayException(String what, String key, String problem) {
        super(what + ": " + problem);
        this.key = key;
    }

    /** The key at fault, as it was written; empty where no single one is. */
    public String key() {
        return key;
    }
}
