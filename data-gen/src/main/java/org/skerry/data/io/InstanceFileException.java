package org.skerry.data.io;

/** A file is not a valid instance; the message is one line that names the file, the place, the value and what is allowed. */
public final class InstanceFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InstanceFileException(String message) {
        super(message);
    }

    InstanceFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
