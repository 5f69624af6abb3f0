package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skerry.data.generate.Instances;
import org.skerry.exact.Reference;
import org.skerry.exact.References;
import org.skerry.problem.Instance;
import org.skerry.spark.result.InstanceRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.ReferenceRow;
import org.skerry.spark.result.Table;

/** Publishes the instances of a workload and their references, one file for what each version of the manifest added. */
final class InstanceTables {
    private InstanceTables() {}

    static void publish(Workload workload, Manifest manifest, OutputStore store) throws IOException {
        for (InstanceSet set : workload.sets()) {
            List<String> recorded = store.list(Table.INSTANCES.name() + "/problem=" + set.problem());
            int first = 0;
            for (int end : manifest.instanceCounts(set.id())) {
                String name = String.format(Locale.ROOT, "%s-i%06d-%06d", set.id(), first, end);
                if (!recorded.contains(name + ".parquet")) {
                    publish(set, instances(workload, set, end), first, end, name, store);
                }
                first = end;
            }
        }
    }

    /** As many instances, also where an earlier version of the manifest asked for more than this workload does. */
    private static List<Instance> instances(Workload workload, InstanceSet set, int count) {
        List<Instance> instances = new ArrayList<>(workload.instances(set));
        for (int index = instances.size(); index < count; index++) {
            instances.add(Instances.generate(set.family(), set.seed(), index));
        }
        return instances;
    }

    /** References first and instances last, so that an instance that is there is there with its references. */
    private static void publish(
            InstanceSet set, List<Instance> instances, int first, int end, String name, OutputStore store) {
        List<InstanceRow> instanceRows = new ArrayList<>();
        List<ReferenceRow> referenceRows = new ArrayList<>();
        for (int index = first; index < end; index++) {
            Instance instance = instances.get(index);
            instanceRows.add(new InstanceRow(
                    Table.SCHEMA_VERSION, set.problem(), set.parameters(), instance.id(), index, set.seed()));
            for (Reference reference : References.of(instance)) {
                referenceRows.add(new ReferenceRow(
                        Table.SCHEMA_VERSION,
                        set.problem(),
                        set.parameters(),
                        instance.id(),
                        index,
                        reference.kind().label(),
                        reference.value(),
                        reference.kind().isDecision() ? reference.violation() : null,
                        reference.method(),
                        reference.certified()));
            }
        }
        store.publish(Table.REFERENCES, name, referenceRows);
        store.publish(Table.INSTANCES, name, instanceRows);
    }
}
