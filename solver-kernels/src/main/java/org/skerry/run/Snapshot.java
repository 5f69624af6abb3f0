package org.skerry.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cursors as bytes: a search or an island that is stored or crosses a wire, and goes on elsewhere with the same bits as
 * without the pause.
 *
 * <p>Java's own serialisation is used, because every search is written for it, private state and shared references
 * included, and no list of its classes has to be kept. Only classes of ours and of the platform's language and
 * collections are read back, and only if they still have the fields that were written: a field that came later would
 * silently be empty.
 */
public final class Snapshot {
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("org.skerry.**;java.lang.*;java.util.*;!*");

    private Snapshot() {}

    /** The bytes of a cursor. */
    public static byte[] of(Serializable cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(cursor);
        } catch (IOException e) {
            throw new UncheckedIOException("a snapshot of " + cursor.getClass().getName(), e);
        }
        return bytes.toByteArray();
    }

    /**
     * The cursor of some bytes.
     *
     * @throws IllegalArgumentException if they are not those of a {@code type} of this build
     */
    public static <T extends Serializable> T restore(byte[] bytes, Class<T> type) {
        try (ObjectInputStream in = new SameBuild(bytes)) {
            return type.cast(in.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("no snapshot of " + type.getName() + " of this build", e);
        }
    }

    private static final class SameBuild extends ObjectInputStream {
        SameBuild(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
            setObjectInputFilter(OURS);
        }

        @Override
        protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
            ObjectStreamClass written = super.readClassDescriptor();
            if (written.getName().startsWith("org.skerry.")) {
                ObjectStreamClass here = ObjectStreamClass.lookupAny(resolveClass(written));
                if (!fields(here).equals(fields(written))) {
                    throw new InvalidClassException(written.getName(), "written with other fields");
                }
            }
            return written;
        }

        private static List<String> fields(ObjectStreamClass type) {
            return Stream.of(type.getFields())
                    .map(field -> field.getName() + ":" + field.getTypeString() + field.getTypeCode())
                    .sorted()
                    .toList();
        }
    }
}
