package org.skerry.data.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.skerry.problem.Instance;

/**
 * The fields of one family's instances in a file.
 *
 * @param <I> the family's kind of instance
 */
interface InstanceFormat<I extends Instance> {
    /** Name of the family. */
    String family();

    /** The family's kind of instance. */
    Class<I> type();

    /** Writes the fields into an object that is open. */
    void write(I instance, JsonGenerator json) throws IOException;

    /**
     * Reads the fields that {@link #write} writes.
     *
     * @throws InstanceFileException if a field is missing or its value is not allowed
     */
    I read(InstanceFields fields);
}
