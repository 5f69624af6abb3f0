package org.skerry.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;

/**
 * Writes the components of a record and reads it back through its canonical constructor, because the Kryo that Spark
 * ships can not reach into records.
 */
final class RecordSerializer extends Serializer<Record> {
    RecordSerializer() {
        setImmutable(true);
    }

    @Override
    public void write(Kryo kryo, Output output, Record row) {
        try {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                kryo.writeClassAndObject(output, component.getAccessor().invoke(row));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("writing " + row, e);
        }
    }

    @Override
    public Record read(Kryo kryo, Input input, Class<Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = kryo.readClassAndObject(input);
        }
        try {
            Constructor<Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("reading " + type.getName(), e);
        }
    }
}
