package org.skerry.spark;

import com.esotericsoftware.kryo.Kryo;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.serializer.KryoRegistrator;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.spark.fanout.FanOut;

/** Everything of ours that crosses a wire; the same on the driver and every executor. */
public final class SkerryRegistrator implements KryoRegistrator {
    /** What Spark itself sends for the actions in use and does not register; not all of it is public to Java. */
    private static final List<String> SPARKS_OWN = List.of("[Lorg.apache.spark.util.io.ChunkedByteBuffer;");

    @Override
    public void registerClasses(Kryo kryo) {
        kryo.register(ArrayList.class);
        SPARKS_OWN.forEach(name -> kryo.register(classNamed(name)));
        FanOut.messages().forEach(message -> register(kryo, message));
        for (ProblemFamily<?> family : Catalogue.problems().values()) {
            register(kryo, family.instanceType());
        }
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name, false, SkerryRegistrator.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this Spark has no " + name, e);
        }
    }

    /** Registers a type of ours with the types of its fields, in the order of their names, which is the same everywhere. */
    private static void register(Kryo kryo, Class<?> type) {
        if (type.isRecord()) {
            kryo.register(type, new RecordSerializer());
        } else {
            kryo.register(type);
        }
        if (type.isEnum() || type.isArray()) {
            return;
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .map(Field::getType)
                .filter(SkerryRegistrator::needsRegistration)
                .forEach(fieldType -> register(kryo, fieldType));
    }

    private static boolean needsRegistration(Class<?> type) {
        return type.isArray() || type.getName().startsWith("org.skerry.");
    }
}
