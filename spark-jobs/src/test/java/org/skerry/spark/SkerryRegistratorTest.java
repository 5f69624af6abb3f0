package org.skerry.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.data.generate.Instances;
import org.skerry.exact.References;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import scala.reflect.ClassTag;

/** What crosses a wire arrives as it was, for every problem family of the catalogue. */
class SkerryRegistratorTest {
    static Stream<String> families() {
        return Catalogue.problems().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void instancesCrossTheWireAsTheyAre(String name) {
        SparkConf conf = new SparkConf(false)
                .set("spark.kryo.registrationRequired", "true")
                .set("spark.kryo.registrator", SkerryRegistrator.class.getName());
        SerializerInstance serializer = new KryoSerializer(conf).newInstance();
        Instance instance = instance(Catalogue.problems().get(name));
        ClassTag<Instance> tag = ClassTag.apply(instance.getClass());

        Instance arrived = serializer.deserialize(serializer.serialize(instance, tag), tag);

        assertThat(arrived.id()).isEqualTo(instance.id());
        assertThat(References.of(arrived)).isEqualTo(References.of(instance));
    }

    private static <I extends Instance> Instance instance(ProblemFamily<I> family) {
        return Instances.generate(family, 1, 0);
    }
}
